import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceOf } from '../../../src/core/model/reference.ts'
import { forAll } from '../../support/for-all.ts'

const DAY = '2026-11-26'

test('a reference names the control, the business and the day', () => {
  expect(referenceOf('IA-01', 'Harbour Street Dental', DAY)).toBe('IA-01/harbour-street-dental/2026-11-26')
})

test.each([undefined, '', ' \u200b '])('a reference without a name (%j) has two parts', (name) => {
  expect(referenceOf('IA-01', name, DAY)).toBe('IA-01/2026-11-26')
})

test.each([
  ['Żółć & Søn 東京', 'żółć-søn-東京'],
  ['  (A/B) …', 'a-b'],
  ['O’Neil: 24/7', 'o-neil-24-7'],
])('the name “%s” becomes “%s”', (name, slug) => {
  expect(referenceOf('IA-01', name, DAY)).toBe(`IA-01/${slug}/2026-11-26`)
})

test('names that differ only after the limit have different references', () => {
  const long = 'Harbour Street Dental and Dentures'
  const [north, south] = [`${long} North`, `${long} South`].map((name) => referenceOf('IA-01', name, DAY))
  expect(north).toMatch(/^IA-01\/harbour-street-dental-an-[\da-z]+\/2026-11-26$/)
  expect(north).not.toBe(south)
})

test('a name of signs alone becomes a hash', () => {
  expect(referenceOf('IA-01', '!!!', DAY)).toMatch(/^IA-01\/[\da-z]+\/2026-11-26$/)
  expect(referenceOf('IA-01', '!!!', DAY)).not.toBe(referenceOf('IA-01', '???', DAY))
})

test('a reference is at most 49 characters long, and equal for equal names', () => {
  forAll(fc.string({ unit: 'grapheme', maxLength: 90 }), (name) => {
    const reference = referenceOf('IA-01', name, DAY)
    expect(Array.from(reference).length).toBeLessThanOrEqual(49)
    expect(reference).toMatch(/^IA-01(?:\/[\p{L}\p{M}\p{N}-]+)?\/2026-11-26$/u)
    expect(referenceOf('IA-01', ` ${name} `, DAY)).toBe(reference)
  })
})
