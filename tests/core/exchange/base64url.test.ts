import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64Url, decodeBase64Url } from '../../../src/core/exchange/base64url.ts'
import { forAll } from '../../support/for-all.ts'

const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed())

test('text is the same after pack and unpack', () => {
  forAll(text, (one) => decodeBase64Url(encodeBase64Url(one)) === one)
})

test('pack writes standard base64url, which Buffer can decode', () => {
  forAll(text, (one) => {
    const packed = Buffer.from(encodeBase64Url(one), 'base64url')
    expect(packed.subarray(0, -4).toString('utf8')).toBe(one)
    expect(packed.toString('base64url')).toBe(encodeBase64Url(one))
  })
})

test('unpack returns undefined if a character is lost, added or changed', () => {
  const damage = fc.record({ one: text, at: fc.nat(), by: fc.constantFrom(...Array.from('Aa0-_ é')) })
  forAll(damage, ({ one, at, by }) => {
    const packed = encodeBase64Url(one)
    const place = at % packed.length
    const around = [packed.slice(0, place), packed.slice(place + 1)] as const
    expect(decodeBase64Url(around.join(''))).toBeUndefined()
    expect(decodeBase64Url(around.join(packed.charAt(place) + by))).toBeUndefined()
    if (packed.charAt(place) !== by) expect(decodeBase64Url(around.join(by))).toBeUndefined()
  })
})

test('unpack returns undefined for letters in the wrong case', () => {
  expect(decodeBase64Url(encodeBase64Url('hello').toLowerCase())).toBeUndefined()
})

test('unpack returns undefined for bytes that are not UTF-8', () => {
  const bytes = [0xc3, 0x28]
  const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0
  const packed = Buffer.from([...bytes, sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255])
  expect(decodeBase64Url(packed.toString('base64url'))).toBeUndefined()
})

test('unpack returns undefined for empty text', () => {
  expect(decodeBase64Url('')).toBeUndefined()
})
