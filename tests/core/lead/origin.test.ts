import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOrigin } from '../../../src/core/lead/origin.ts'
import { forAll } from '../../support/for-all.ts'

test('source and campaign have letters, digits and -_.', () => {
  const given = { source: 'News_letter-2.1', campaign: 'autumn', other: 'x' }
  expect(readOrigin(given)).toEqual({
    origin: { source: 'News_letter-2.1', campaign: 'autumn' },
    dropped: [],
  })
  expect(readOrigin({ source: 'x'.repeat(40) }).dropped).toEqual([])
})

test.each(['two words', 'x'.repeat(41), '=1+1', 'ü', 'a@b.example', '<b>', 'a\n', 7, null, ['a']])(
  'the value %j is left out and named',
  (source) => {
    expect(readOrigin({ source, campaign: 'ok' })).toEqual({
      origin: { campaign: 'ok' },
      dropped: ['source'],
    })
  },
)

test('a missing or empty value is not a mistake', () => {
  expect(readOrigin({ source: '', campaign: undefined })).toEqual({ origin: {}, dropped: [] })
})

test('no value can hold anything but a short mark', () => {
  forAll(fc.anything(), fc.string(), (source, campaign) => {
    for (const value of Object.values(readOrigin({ source, campaign }).origin))
      expect(value).toMatch(/^[A-Za-z0-9_.-]{1,40}$/)
  })
})
