import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../../src/core/exchange/base64url.ts'

const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed())

test('text comes back as it went in', () => {
  fc.assert(fc.property(text, (one) => unpack(pack(one)) === one))
})

test('the letters are those of every other base64url', () => {
  fc.assert(
    fc.property(text, (one) => {
      const packed = Buffer.from(pack(one), 'base64url')
      expect(packed.subarray(0, -4).toString('utf8')).toBe(one)
      expect(packed.toString('base64url')).toBe(pack(one))
    }),
  )
})

test('one character lost, added or changed, and nothing comes back', () => {
  const damage = fc.record({ one: text, at: fc.nat(), by: fc.constantFrom(...Array.from('Aa0-_ é')) })
  fc.assert(
    fc.property(damage, ({ one, at, by }) => {
      const packed = pack(one)
      const place = at % packed.length
      const around = [packed.slice(0, place), packed.slice(place + 1)] as const
      expect(unpack(around.join(''))).toBeUndefined()
      expect(unpack(around.join(packed.charAt(place) + by))).toBeUndefined()
      if (packed.charAt(place) !== by) expect(unpack(around.join(by))).toBeUndefined()
    }),
  )
})

test('letters in the wrong case are damage', () => {
  expect(unpack(pack('hello').toLowerCase())).toBeUndefined()
})

test('bytes that are no text give nothing', () => {
  const bytes = [0xc3, 0x28]
  const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0
  const packed = Buffer.from([...bytes, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255])
  expect(unpack(packed.toString('base64url'))).toBeUndefined()
})

test('nothing at all gives nothing', () => {
  expect(unpack('')).toBeUndefined()
})
