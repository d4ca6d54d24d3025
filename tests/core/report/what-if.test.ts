import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveReplies } from '../../../src/core/answers/answers.ts'
import type { WhatIfWords } from '../../../src/messages/ui.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { dueDate, planTicked, whatIf, whatIfChange } from '../../../src/core/report/what-if.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyModel, tinyWords } from '../tiny.ts'

const model = tinyModel()
const today = '2026-11-24'
const words: WhatIfWords = {
  score: 'score {was}>{is}.',
  level: 'level {was}>{is}.',
  free: 'free.',
  held: 'held {is}.',
  critical: 'critical {was}>{is} of {what}.',
  risk: '{what} {was}>{is}.',
  layer: '{what} {is}.',
  same: 'same',
}
const NO = answers({ controls: { 'XA-01': 0, 'XA-02': 0, 'XB-01': 0, 'XB-02': 0 } })
const UNKNOWN = answers({ controls: { 'XA-01': 'unknown', 'XA-02': 'unknown', 'XB-01': 0, 'XB-02': 0 } })
const report = (given = NO): Report => writeReport(model, tinyWords, given, { today })
const anyTicks = fc.subarray(model.controls.map(({ id }) => id))

test('a ticked control counts as done and changes no other control', () => {
  fc.assert(
    fc.property(anyAnswers(model), anyTicks, (given, ticked) => {
      const before = resolveReplies(model, given)
      const after = resolveReplies(model, whatIf(model, given, ticked))
      for (const { id } of model.controls) {
        if (ticked.includes(id)) expect(after[id]).toBe(1)
        else expect([before[id], 'unknown']).toContain(after[id])
        if (before[id] !== undefined && !ticked.includes(id)) expect(after[id]).toBe(before[id])
      }
    }),
    { numRuns: 1000 },
  )
})

test('a tick never lowers the score and never changes the original answers', () => {
  fc.assert(
    fc.property(anyAnswers(model), anyTicks, (given, ticked) => {
      const before = structuredClone(given)
      const score = computeResult(model, given, today).score
      expect(computeResult(model, whatIf(model, given, ticked), today).score).toBeGreaterThanOrEqual(score)
      expect(given).toEqual(before)
      expect(whatIf(model, given, [])).toBe(given)
    }),
    { numRuns: 500 },
  )
})

test('the points of a job equal the rise of the shown score after ticking the job', () => {
  // The score as the report page shows it: a whole number, rounded down.
  const numberOf = ({ score }: Report): number => Math.floor(score)
  fc.assert(
    fc.property(anyAnswers(model), (given) => {
      const before = report(given)
      fc.pre(before.known === 'enough')
      for (const { id, gain } of before.actions) {
        const after = report(whatIf(model, given, [id]))
        expect(gain).toBe(
          numberOf(after) > numberOf(before) ? `+${String(numberOf(after) - numberOf(before))}` : 'gainNone',
        )
      }
    }),
    { numRuns: 1000 },
  )
})

test('ticking a job changes no other control, even if a skipped question now applies', () => {
  const given = answers({ choices: { first: ['no'] } })
  expect(resolveReplies(model, whatIf(model, given, ['XA-01']))).toEqual({ 'XA-01': 1, 'XA-02': 0 })
  const skipped = answers({ choices: { second: ['all'] } })
  expect(resolveReplies(model, whatIf(model, skipped, ['XA-01']))).toEqual({ 'XA-01': 1, 'XA-02': 'unknown' })
})

test('the announcement of a tick lists score, level, gate, controls, risks and layers', () => {
  expect(whatIfChange(report(), report(whatIf(model, NO, ['XA-01'])), words)).toBe(
    'score 0>50. level Low>Mid. critical 0>1 of 2. Break Storm>Rough. Yours gap 1 2.',
  )
  const rest = answers({ controls: { 'XA-01': 0, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } })
  expect(whatIfChange(report(rest), report(whatIf(model, rest, ['XA-01'])), words)).toContain('free.')
  expect(whatIfChange(report(NO), report(rest), words)).toContain('held 40.')
  expect(whatIfChange(report(rest), report(rest), words)).toBe('same')
})

test('the announcement of a tick omits level and risks if too much is unknown', () => {
  const change = whatIfChange(report(UNKNOWN), report(whatIf(model, UNKNOWN, ['XB-01'])), words)
  expect(change).toBe('score 0 to 75>15 to 90.')
  const few = answers({ controls: { 'XA-01': 0 } })
  expect(whatIfChange(report(few), report(whatIf(model, few, ['XA-01'])), words)).toBe(
    'critical 0>1 of 2. Yours unknown 1 2.',
  )
})

test('the announcement of a tick without effect says that nothing changes', () => {
  expect(whatIfChange(report(), report(), words)).toBe('same')
  const other = { ...report(), scenarios: [], matrix: [], levels: [] }
  expect(whatIfChange(other, report(), words)).toContain('Break >Storm.')
})

test('saving ticked actions makes them planned for the last day of their plan group', () => {
  const planned = planTicked(NO, report(), ['XA-01', 'XB-01', 'XB-02'])
  expect(planned.statuses).toEqual({
    'XA-01': { kind: 'planned', by: '2026-12-01' },
    'XB-01': { kind: 'planned', by: '2026-12-24' },
    'XB-02': { kind: 'planned', by: '2027-02-23' },
  })
  expect(report(planned).score).toBe(report().score)
})

test('saving ticked actions replaces each status except “planned” for a future day', () => {
  const given = answers({
    ...NO,
    statuses: {
      'XA-01': { kind: 'planned', by: '2026-12-24' },
      'XA-02': { kind: 'planned', by: '2026-11-01' },
      'XB-01': { kind: 'covered', by: 'Guard', full: false },
      'XB-02': { kind: 'accepted', until: '2027-12-31', why: '' },
    },
  })
  const planned = planTicked(
    given,
    report(given),
    model.controls.map(({ id }) => id),
  )
  expect(planned.statuses).toEqual({
    'XA-01': { kind: 'planned', by: '2026-12-24' },
    'XA-02': { kind: 'planned', by: '2026-12-01' },
    'XB-01': { kind: 'planned', by: '2026-12-24' },
    'XB-02': { kind: 'planned', by: '2027-02-23' },
  })
  expect(planned.controls['XB-01']).toBe(0.5)
  expect(report(planned).score).toBe(report(given).score)
})

test('an action is due on its planned day, or on the last day of its plan group', () => {
  const status = { kind: 'planned' as const, text: '', date: '2027-01-05', isOver: false }
  expect(dueDate({ group: 'thisWeek', status }, today)).toBe('2027-01-05')
  expect(dueDate({ group: 'findOut' }, today)).toBe('2026-12-01')
  expect(dueDate({ group: 'accepted' }, today)).toBeUndefined()
})
