import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../../src/core/exchange/base64url.ts'

const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed())

test('text is the same after pack and unpack', () => {
  fc.assert(fc.property(text, (one) => unpack(pack(one)) === one))
})

test('pack writes standard base64url, which Buffer can decode', () => {
  fc.assert(
    fc.property(text, (one) => {
      const packed = Buffer.from(pack(one), 'base64url')
      expect(packed.subarray(0, -4).toString('utf8')).toBe(one)
      expect(packed.toString('base64url')).toBe(pack(one))
    }),
  )
})

test('unpack returns undefined if a character is lost, added or changed', () => {
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

test('unpack returns undefined for letters in the wrong case', () => {
  expect(unpack(pack('hello').toLowerCase())).toBeUndefined()
})

test('unpack returns undefined for bytes that are not UTF-8', () => {
  const bytes = [0xc3, 0x28]
  const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0
  const packed = Buffer.from([...bytes, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255])
  expect(unpack(packed.toString('base64url'))).toBeUndefined()
})

test('unpack returns undefined for empty text', () => {
  expect(unpack('')).toBeUndefined()
})
