/** Tests the lists of suggestions that the report page shows after it has read scanner reports. */
import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { type Laid, layOffer } from '../../../src/core/scan/view.ts'
import type { Scan } from '../../../src/core/scan/model.ts'
import { answers, tinyModel } from '../tiny.ts'
import { tinyMap, tinyScan, tinyScanWords } from './tiny.ts'

const model = tinyModel()
const content = { language: 'en-GB', map: tinyMap, words: tinyScanWords }
const layFor = (said: Partial<Answers>, ...scans: Scan[]): Laid =>
  layOffer(model, content, answers(said), scans)
const good = tinyScan({
  'MS.AAD.1.1': 'pass',
  'MS.AAD.1.3': 'pass',
  'MS.EXO.2.1': 'pass',
  'MS.TEAMS.2.1': 'fail',
})
const DAY = 'from scubagear 1 November 2026'

test('each suggestion contains the label of its answer, its report and its tests', () => {
  const { open, differ, unseen } = layFor({}, good)
  expect(open.map(({ control, answer }) => [control.id, answer])).toEqual([
    ['XA-01', 'all'],
    ['XA-02', 'half'],
    ['XB-02', 'none'],
  ])
  expect(open[0]?.from).toEqual([
    { origin: DAY, answer: 'all', tests: ['MS.AAD.1.1 pass', 'MS.AAD.1.3 pass'] },
  ])
  expect(open.map(({ held }) => held)).toEqual([undefined, 'held', undefined])
  expect(differ).toEqual([])
  expect(unseen).toBe('unseen a done XB-01')
})

test('suggestions for unknown answers are in the list “open”, conflicts in “differ”', () => {
  const { open, differ, same } = layFor({ controls: { 'XA-01': 0.25, 'XA-02': 'unknown', 'XB-02': 0 } }, good)
  expect(open.map(({ control, isUnknown, mine }) => [control.id, isUnknown, mine])).toEqual([
    ['XA-02', true, undefined],
  ])
  expect(differ.map(({ control, mine, answer }) => [control.id, mine, answer])).toEqual([
    ['XA-01', 'little', 'all'],
  ])
  expect(same).toBe(1)
})

test('an accepted suggestion stays in the list “open”', () => {
  const taken = {
    controls: { 'XA-01': 1, 'XA-02': 0.5 } as const,
    marks: { 'XA-01': { tool: 'scubagear', date: '2026-11-01' }, 'XA-02': { tool: 'prowler' } } as const,
  }
  const { open, differ, earlier } = layFor(taken, good)
  expect(open.map(({ control, isTaken }) => [control.id, isTaken])).toEqual([
    ['XA-01', true],
    ['XA-02', false],
    ['XB-02', false],
  ])
  expect([differ, earlier]).toEqual([[], []])
  expect(layFor(taken).earlier.map(({ id }) => id)).toEqual(['XA-01', 'XA-02'])
})

test('a suggestion shows the answer of each scanner report if the reports disagree', () => {
  const low = tinyScan({ MfaAll: 'fail' }, { tool: 'securescore', date: undefined })
  const [first] = layFor({}, good, low).open
  expect(first?.disagrees).toBe('disagrees')
  expect(first?.from.map(({ origin, answer }) => [origin, answer])).toEqual([
    ['fromUndated securescore', 'none'],
    [DAY, 'all'],
  ])
})

test('gaps, elsewhere and leftOut contain failed, mitigated and ignored tests', () => {
  const failures = tinyScan({ 'MS.AAD.1.1': 'fail' }, { isFailuresOnly: true, date: undefined })
  const elsewhere = tinyScan({}, { tool: 'securescore', elsewhere: ['AuditOn'] })
  const policy = tinyScan({ 'MS.AAD.1.2': 'fail' })
  const {
    gaps,
    elsewhere: solved,
    leftOut,
  } = layFor({ context: { plan: 'business-basic' } }, failures, elsewhere, policy)
  expect(gaps.map(({ control, origin, text }) => [control.id, origin, text])).toEqual([
    ['XA-01', 'fromUndated scubagear', 'gap MS.AAD.1.1'],
  ])
  expect(solved.map(({ control, text }) => [control.id, text])).toEqual([['XA-02', 'elsewhere AuditOn']])
  expect(leftOut).toBe('leftOut MS.AAD.1.2')
})
