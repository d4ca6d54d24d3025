import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import {
  type Assessed,
  type Comparison,
  compareAnswers,
  countMovements,
  sayComparison,
} from '../../../src/core/report/compare.ts'
import { anyAnswers, withRecords } from '../anything.ts'
import { ALL, NO, PROOF, TODAY, UNKNOWN, answers, tinyModel, tinyWords } from '../tiny.ts'
import { echo } from '../../support/words.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const anyNoted = anyAnswers(model).chain((one) => withRecords(model, one))
const words = {
  report: tinyWords,
  compare: {
    ...echo('compare'),
    otherQuiz: 'quiz {was} {is}',
    otherModel: 'model {was} {is}',
    otherScope: 'scope {was} {is}',
    summary: '{improved} up, {slipped} down, {unchanged} same, {new} new',
    since: '{date}: {sentence}',
  },
}
const BEFORE = answers({ choices: { first: ['no'], second: ['all'] }, controls: { 'XB-01': 0.5 } })
const compare = (
  before: Partial<Answers>,
  after: Partial<Answers>,
  then: Partial<Assessed> = {},
): Comparison =>
  compareAnswers(model, words, { answers: answers(before), ...then }, { answers: answers(after) }, TODAY)
const movesOf = ({ controls }: Comparison): Record<string, string[]> =>
  Object.fromEntries(Object.entries(controls).map(([movement, list]) => [movement, list.map(({ id }) => id)]))

test('a comparison has four lists of controls: improved, slipped, new and gone', () => {
  const before = { controls: { 'XA-01': 0.25, 'XA-02': 1, 'XB-01': 0.5 } } as const
  const after = { controls: { 'XA-01': 1, 'XA-02': 0.5, 'XB-02': 0 } } as const
  const comparison = compare(before, after)
  expect(movesOf(comparison)).toEqual({
    ...{ improved: ['XA-01'], slipped: ['XA-02'], unchanged: [], new: ['XB-02'], gone: ['XB-01'] },
  })
  expect(comparison.controls.improved[0]).toEqual({
    ...{ id: 'XA-01', title: 'Do XA-01', area: 'XA', critical: true, movement: 'improved' },
    ...{ before: 'little', after: 'all' },
  })
  expect(comparison.controls.new[0]).toMatchObject({ before: 'notAsked', after: 'none' })
  expect(sayComparison(comparison, words)).toBe('1 up, 1 down, 0 same, 1 new')
  expect(sayComparison(comparison, words, '2026-08-03')).toBe('3 August 2026: 1 up, 1 down, 0 same, 1 new')
})

test('a control that was unknown improves if its new value is above 0', () => {
  const unknown = { controls: { 'XA-01': 'unknown', 'XA-02': 'unknown' } } as const
  const known = { controls: { 'XA-01': 0.5, 'XA-02': 0 } } as const
  expect(movesOf(compare(unknown, known))).toMatchObject({ improved: ['XA-01'], unchanged: ['XA-02'] })
  expect(movesOf(compare(known, unknown))).toMatchObject({ slipped: ['XA-01'], unchanged: ['XA-02'] })
  expect(compare(unknown, known).controls.improved[0]?.before).toBe('youUnknown')
})

test('the counts of a comparison equal the lengths of its lists', () => {
  forAll(anyNoted, anyNoted, (before, after) => {
    const { controls, profile, proofs } = compare(before, after)
    const lengths = Object.entries(controls).map(([movement, list]) => [movement, list.length])
    expect(countMovements(model, before, after, TODAY)).toEqual({
      ...Object.fromEntries(lengths),
      profile: profile.length,
      proof: proofs.length,
    })
  })
})

test('a control value from a quiz answer shows the label of the chosen option', () => {
  const { controls } = compare({ choices: { first: ['bit'] } }, { choices: { first: ['all'] } })
  expect(controls.improved[0]).toMatchObject({ before: 'Label bit', after: 'Label all' })
})

test('a comparison of equal answers shows no change of control, fact or score', () => {
  forAll(anyAnswers(model), (given) => {
    const comparison = compare(given, given)
    const { improved, slipped, new: fresh, gone } = comparison.controls
    expect([improved, slipped, fresh, gone, comparison.profile]).toEqual([[], [], [], [], []])
    expect(comparison.comparable).toBe(true)
    expect(comparison.score?.points ?? 0).toBe(0)
    expect(comparison.score?.before).toBe(comparison.score?.after)
  })
})

test('a comparison counts unknown controls as open and omits scores with few answers', () => {
  const [all, none, few] = [{ controls: ALL }, { controls: NO }, { controls: UNKNOWN }]
  expect(compare(none, all).score).toEqual({
    ...{ before: '0', after: '100', isCertain: false, points: 100 },
  })
  const certain = { before: '0', after: '100', isCertain: true, points: undefined }
  expect(compare(few, all).score).toEqual(certain)
  expect(compare(all, few).score).toEqual({ ...certain, before: '100', after: '0' })
  expect(compare({}, all).score).toBeUndefined()
})

test('a comparison with comparable, certain scores has both scores of each area', () => {
  const [all, none] = [{ controls: ALL }, { controls: NO }]
  expect(compare(none, all).areas).toEqual(
    model.areas.map(({ id, name, short }) => ({ id, name, short, before: 0, after: 100 })),
  )
  expect(compare({ controls: UNKNOWN }, all).areas).toEqual([])
  expect(compare({}, all).areas).toEqual([])
  expect(compare(none, all, { model: 0 }).areas).toEqual([])
})

test('scores of an earlier set are compared if both sets ask the same', () => {
  const { comparable, score } = compare({ controls: NO }, { controls: ALL }, { quiz: '2026-05' })
  expect(comparable).toBe(true)
  expect(score?.points).toBe(100)
})

test('scores of an earlier model that sums them in the same way are compared', () => {
  const later = tinyModel({ constants: { ...model.constants, model: 3, scoresSince: 2 } })
  const since = (was: number): boolean =>
    compareAnswers(later, words, { answers: answers({}), model: was }, { answers: answers({}) }, TODAY)
      .comparable
  expect([1, 2, 3, 4].map(since)).toEqual([false, true, true, false])
})

test('if questions, weights or scope differ, a comparison has a reason and no scores', () => {
  const whole = { controls: ALL }
  expect(compare({ controls: { 'XA-01': 1 } }, whole, { quiz: '2026-05' })).toMatchObject({
    ...{ comparable: false, reason: 'quiz 2026-05 2026-11', score: undefined },
  })
  expect(compare(whole, whole, { model: 0 })).toMatchObject({ comparable: false, reason: 'model 0 1' })
  expect(compare(whole, whole, { model: 2 })).toMatchObject({ comparable: false, reason: 'model 2 1' })
  expect(compare({ ...whole, scope: 'quick' }, whole)).toMatchObject({
    ...{ comparable: false, reason: 'scope quick full' },
  })
  expect(compare(whole, whole, { quiz: '2026-11', model: 1, date: TODAY }).comparable).toBe(true)
})

test('a comparison shows a changed fact about the business', () => {
  const { profile } = compare(
    { ...BEFORE, context: { plan: 'e5', people: 5, data: 'ordinary', byod: false } },
    { ...BEFORE, context: { plan: 'business-basic', people: 6, data: 'legal', byod: true } },
  )
  expect(profile).toEqual([
    { fact: 'plan', before: 'Five', after: 'Basic' },
    { fact: 'people', before: '5', after: '6' },
    { fact: 'data', before: 'ordinary', after: 'legal' },
    { fact: 'byod', before: 'no', after: 'yes' },
  ])
})

test('a control that no longer applies is in the list "gone"', () => {
  const controls = { 'XB-02': 1 } as const
  expect(movesOf(compare({ controls }, { controls, context: { teams: false } }))).toEqual({
    ...{ improved: [], slipped: [], unchanged: [], new: [], gone: ['XB-02'] },
  })
})

test('a comparison lists each control whose proof is new, gone or another one', () => {
  const controls = ALL
  const before = {
    'XA-01': { proof: PROOF },
    'XA-02': { proof: PROOF },
    'XB-01': { who: 'Ada', proof: PROOF },
  }
  const after = {
    'XA-02': { proof: { ...PROOF, date: '2026-11-20' } },
    'XB-01': { proof: PROOF },
    'XB-02': { proof: PROOF },
  }
  expect(compare({ controls, records: before }, { controls, records: after }).proofs).toEqual([
    { id: 'XA-01', title: 'Do XA-01', before: 'Export on 3 November 2026 · Binder', after: 'noProof' },
    {
      ...{ id: 'XA-02', title: 'Do XA-02', before: 'Export on 3 November 2026 · Binder' },
      after: 'Export on 20 November 2026 · Binder',
    },
    { id: 'XB-02', title: 'Do XB-02', before: 'noProof', after: 'Export on 3 November 2026 · Binder' },
  ])
  const [one, other] = [answers({ controls, records: before }), answers({ controls, records: after })]
  expect(countMovements(model, one, other, TODAY)).toMatchObject({ unchanged: 4, proof: 3 })
  expect(compare({ controls }, { controls, records: { 'XA-01': { who: 'Ada' } } }).proofs).toEqual([])
})
