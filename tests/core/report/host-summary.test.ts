import { expect, test } from 'vitest'
import { hostSummary } from '../../../src/core/report/host-summary.ts'
import type { SummaryReport } from '../../../src/core/report/summary.ts'

const report = {
  scope: 'quick',
  known: 'enough',
  language: 'en-GB',
  level: 'basic',
  score: 33.9,
  scoreIfUnknownsAreFine: 40.2,
  areas: [
    { id: 'IA', name: 'Identity', short: 'Identity', score: 36, scoreIfUnknownsAreFine: 50, text: '36' },
  ],
} as unknown as SummaryReport

test('the host page receives the level, rounded-down scores and the number of answers', () => {
  expect(hostSummary(report, { n: 2, total: 17 })).toEqual({
    ...{ v: 1, scope: 'quick', known: 'enough', answered: 15, total: 17, locale: 'en-GB' },
    ...{ level: 'basic', score: 33, scoreIfUnknownsAreFine: 40, areas: [{ id: 'IA', score: 36 }] },
  })
})

const FEW = ['few', 'tooFew'] as const

test.each(FEW)('the host page receives no level and no score if it is known: “%s”', (known) => {
  const sent = hostSummary({ ...report, known }, { n: 9, total: 17 })
  expect(Object.keys(sent).sort()).toEqual(['answered', 'known', 'locale', 'scope', 'total', 'v'])
})
