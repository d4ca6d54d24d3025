import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveReplies } from '../../../src/core/answers/answers.ts'
import type { WhatIfWords } from '../../../src/messages/ui.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { planTicked, whatIf, whatIfChange } from '../../../src/core/report/what-if.ts'
import { anyAnswers } from '../anything.ts'
import { NO, TODAY, UNKNOWN, answers, tinyModel, tinyReport } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
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
const NONE = answers({ controls: NO })
const FEW = answers({ controls: UNKNOWN })
const report = (given = NONE): Report => tinyReport(given)
const anyTicks = fc.subarray(model.controls.map(({ id }) => id))

test('a ticked control counts as done and changes no other control', () => {
  forAll(anyAnswers(model), anyTicks, (given, ticked) => {
    const before = resolveReplies(model, given)
    const after = resolveReplies(model, whatIf(model, given, ticked))
    for (const { id } of model.controls) {
      if (ticked.includes(id)) expect(after[id]).toBe(1)
      else expect([before[id], 'unknown']).toContain(after[id])
      if (before[id] !== undefined && !ticked.includes(id)) expect(after[id]).toBe(before[id])
    }
  })
})

test('a tick never lowers the score and never changes the original answers', () => {
  forAll(anyAnswers(model), anyTicks, (given, ticked) => {
    const before = structuredClone(given)
    const score = computeResult(model, given, TODAY).score
    expect(computeResult(model, whatIf(model, given, ticked), TODAY).score).toBeGreaterThanOrEqual(score)
    expect(given).toEqual(before)
    expect(whatIf(model, given, [])).toBe(given)
  })
})

test('the points of a job equal the rise of the shown score after ticking the job', () => {
  // The score as the report page shows it: a whole number, rounded down.
  const numberOf = ({ score }: Report): number => Math.floor(score)
  forAll(anyAnswers(model), (given) => {
    const before = report(given)
    fc.pre(before.known === 'enough')
    for (const { id, gain } of before.actions) {
      const after = report(whatIf(model, given, [id]))
      expect(gain).toBe(
        numberOf(after) > numberOf(before) ? `+${String(numberOf(after) - numberOf(before))}` : 'gainNone',
      )
    }
  })
})

test('ticking a job changes no other control, even if a skipped question now applies', () => {
  const given = answers({ choices: { first: ['no'] } })
  expect(resolveReplies(model, whatIf(model, given, ['XA-01']))).toEqual({ 'XA-01': 1, 'XA-02': 0 })
  const skipped = answers({ choices: { second: ['all'] } })
  expect(resolveReplies(model, whatIf(model, skipped, ['XA-01']))).toEqual({ 'XA-01': 1, 'XA-02': 'unknown' })
})

test('the announcement of a tick lists score, level, gate, controls, risks and layers', () => {
  expect(whatIfChange(report(), report(whatIf(model, NONE, ['XA-01'])), words)).toBe(
    'score 0>50. level Low>Mid. critical 0>1 of 2. Break Storm>Rough. Yours 1 of 2.',
  )
  const rest = answers({ controls: { 'XA-01': 0, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } })
  expect(whatIfChange(report(rest), report(whatIf(model, rest, ['XA-01'])), words)).toContain('free.')
  expect(whatIfChange(report(NONE), report(rest), words)).toContain('held 40.')
  expect(whatIfChange(report(rest), report(rest), words)).toBe('same')
})

test('the announcement of a tick omits level and risks if too much is unknown', () => {
  const change = whatIfChange(report(FEW), report(whatIf(model, FEW, ['XB-01'])), words)
  expect(change).toBe('score 0 to 75>15 to 90.')
  const few = answers({ controls: { 'XA-01': 0 } })
  expect(whatIfChange(report(few), report(whatIf(model, few, ['XA-01'])), words)).toBe(
    'critical 0>1 of 2. Yours 1 of 2, 1 to ask.',
  )
})

test('the announcement of a tick without effect says that nothing changes', () => {
  expect(whatIfChange(report(), report(), words)).toBe('same')
  const other = { ...report(), scenarios: [], matrix: [], levels: [] }
  expect(whatIfChange(other, report(), words)).toContain('Break >Storm.')
})

test('saving ticked actions makes them planned for the last day of their plan group', () => {
  const planned = planTicked(NONE, report(), ['XA-01', 'XB-01', 'XB-02'])
  expect(planned.statuses).toEqual({
    'XA-01': { kind: 'planned', by: '2026-12-01' },
    'XB-01': { kind: 'planned', by: '2026-12-24' },
    'XB-02': { kind: 'planned', by: '2027-02-23' },
  })
  expect(report(planned).score).toBe(report().score)
})

test('saving ticked actions replaces each status except “planned” for a future day', () => {
  const given = answers({
    ...NONE,
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
