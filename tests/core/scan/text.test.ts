import { expect, test } from 'vitest'
import {
  sayElsewhere,
  sayGap,
  sayLeftOut,
  sayOrigin,
  sayRefusal,
  sayScan,
  sayTenants,
  sayTest,
  sayUnseen,
} from '../../../src/core/scan/text.ts'
import { tinyScan, tinyScanWords as words } from './tiny.ts'

test('the sentence about a refused file contains the values of the refusal', () => {
  expect(sayRefusal(words, { id: 'tooBig', values: { mb: 64 } })).toBe('tooBig 64')
  expect(sayRefusal(words, { id: 'notKnown', tool: 'maester', values: { total: 3 } })).toBe(
    'notKnown maester 3',
  )
  const other = { id: 'otherCloud', tool: 'prowler' } as const
  expect(sayRefusal(words, { ...other, values: { cloud: 'Azure' } })).toBe('otherCloud prowler Azure')
  expect(sayRefusal(words, { ...other, values: {} })).toBe('otherCloud prowler anotherCloud')
})

test('the source text of a suggestion contains tool and date of the scanner report', () => {
  const say = (date: string | undefined): string => sayOrigin(words, 'en-GB', { tool: 'scubagear', date })
  expect(say('2026-05-04')).toBe('from scubagear 4 May 2026')
  expect(say(undefined)).toBe('fromUndated scubagear')
})

test.each<[string | undefined, string | undefined]>([
  ['2026-11-24', undefined],
  ['2026-08-26', undefined],
  ['2026-08-25', 'old 91'],
  ['2026-11-25', undefined],
  ['2026-11-26', 'ahead 26 November 2026'],
  [undefined, 'undated'],
])('a report of %s gives the warning "%s" on 24 November 2026', (date, warning) => {
  const scan = tinyScan({}, { date })
  expect(sayScan(words, 'en-GB', scan, '2026-11-24')).toEqual({ count: '5 of 10', warning })
})

test('the text of a scanner test contains its id and outcome', () => {
  expect(sayTest(words, { id: 'MS.AAD.1.1', outcome: 'mixed' })).toBe('MS.AAD.1.1 mixed')
})

test('the text of a remark lists the scanner tests that the remark is about', () => {
  expect(sayGap(words, ['a', 'b'])).toBe('gap a, b')
  expect(sayElsewhere(words, ['a'])).toBe('elsewhere a')
  expect(sayLeftOut(words, ['a', 'b'])).toBe('leftOut a, b')
  expect(sayLeftOut(words, [])).toBeUndefined()
  expect(sayUnseen(words, ['a backup', 'a plan'])).toBe('unseen a backup; a plan')
})

test('a tenant without a name gets a number as its name', () => {
  expect(sayTenants(words, ['North', ''])).toEqual({ question: 'tenants', choices: ['North', 'tenant 2'] })
})
