/** Tests how suggested values change the visitor's answers. A suggestion never overwrites a known answer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, resolveContext, resolveReplies, choose } from '../../../src/core/answers/answers.ts'
import { TOOLS } from '../../../src/core/answers/provenance.ts'
import type { TestOutcome, Scan } from '../../../src/core/scan/model.ts'
import { type Offer, acceptOffer, offer, takeBack } from '../../../src/core/scan/suggestions.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyModel } from '../tiny.ts'
import { tinyMap, tinyScan } from './tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const offerTo = (said: Partial<Answers>, ...scans: Scan[]): Offer =>
  offer(model, tinyMap, answers(said), scans)
const good = tinyScan({
  'MS.AAD.1.1': 'pass',
  'MS.AAD.1.3': 'pass',
  'MS.EXO.2.1': 'pass',
  'MS.TEAMS.2.1': 'fail',
})
const ids = (list: readonly { control: string }[]): string[] => list.map(({ control }) => control)

test('suggestions for controls without an answer are in the list “fill”', () => {
  const { fill, conflicts, ignored, unseen } = offerTo({}, good)
  expect(fill.map(({ control, value }) => [control, value])).toEqual([
    ['XA-01', 1],
    ['XA-02', 0.5],
    ['XB-02', 0],
  ])
  expect([conflicts, ignored]).toEqual([[], []])
  expect(unseen).toEqual(['XB-01'])
})

test('a suggestion that differs from the visitor’s answer is in the list “conflicts”', () => {
  const { fill, conflicts, ignored } = offerTo(
    { choices: { first: ['half'] }, controls: { 'XA-02': 0.5, 'XB-02': 'unknown' } },
    good,
  )
  expect(fill).toEqual([])
  expect(conflicts.map(({ control, mine, value }) => [control, mine, value])).toEqual([
    ['XA-01', 0.5, 1],
    ['XB-02', 'unknown', 0],
  ])
  expect(ignored).toMatchObject([{ control: 'XA-02', why: 'same' }])
})

test('a value that follows from a skipped quiz question counts as an answer', () => {
  const { conflicts } = offerTo({ choices: { first: ['no'] } }, good)
  expect(conflicts.map(({ control, mine }) => [control, mine])).toEqual([
    ['XA-01', 0],
    ['XA-02', 0],
  ])
})

test('a suggestion for a control that does not apply is ignored', () => {
  const { fill, ignored } = offerTo({ context: { teams: false } }, good)
  expect(ids(fill)).toEqual(['XA-01', 'XA-02'])
  expect(ignored).toMatchObject([{ control: 'XB-02', why: 'notApplicable' }])
})

test('accepting suggestions sets only the chosen values and stores their report', () => {
  const before = answers({ controls: { 'XB-01': 1 } })
  const made = offer(model, tinyMap, before, [good])
  const after = acceptOffer(model, before, made, { controls: ['XA-01', 'XZ-99', '__proto__'] })
  expect(after).toEqual({
    ...before,
    controls: { 'XA-01': 1, 'XB-01': 1 },
    marks: { 'XA-01': { tool: 'scubagear', date: '2026-11-01' } },
  })
  expect(acceptOffer(model, before, made, {})).toEqual(before)
})

test('if two reports differ, the mark of a value names the report with the lower value', () => {
  const low = tinyScan({ MfaAll: 'fail' }, { tool: 'securescore', date: undefined })
  const { marks } = acceptOffer(model, answers(), offerTo({}, good, low), { controls: ['XA-01'] })
  expect(marks).toStrictEqual({ 'XA-01': { tool: 'securescore' } })
})

test('a suggestion can replace only the answer “I don’t know”', () => {
  const before = answers({ controls: { 'XA-01': 0, 'XA-02': 'unknown' } })
  const made = offer(model, tinyMap, before, [good])
  const after = acceptOffer(model, before, made, { controls: ids(made.conflicts) })
  expect(after.controls).toEqual({ 'XA-01': 0, 'XA-02': 0.5 })
})

test('an answer given after the suggestions were made is not overwritten', () => {
  const made = offerTo({}, { ...good, plan: 'e5' })
  const since = answers({ choices: { first: ['no'], plan: ['small'] } })
  const chosen = { controls: ['XA-01', 'XB-02'], facts: ['plan'] as const }
  const after = acceptOffer(model, since, made, chosen)
  expect(after.controls).toEqual({ 'XB-02': 0 })
  expect(resolveContext(model, after).plan).toBe('business-basic')
})

test('a licence plan or number of people in a scan never replaces the visitor’s answer', () => {
  const scan = { ...good, plan: 'e5', people: 40 } as const
  expect(offerTo({}, scan, good).facts).toEqual({ plan: 'e5', people: 40 })
  expect(offerTo({ choices: { plan: ['small'] } }, scan).facts).toEqual({ people: 40 })
  expect(offerTo({ context: { people: 3 } }, scan).facts).toEqual({ plan: 'e5' })
  expect(offerTo({}, scan, { ...good, plan: 'e3', people: 41 }).facts).toEqual({})
  const after = acceptOffer(model, answers(), offerTo({}, scan), { facts: ['people'] })
  expect(after.context).toEqual({ people: 40 })
})

test('a failed Conditional Access test counts only if the licence has this feature', () => {
  const scan = tinyScan({ 'MS.AAD.1.2': 'fail' })
  expect(ids(offerTo({ choices: { plan: ['small'] } }, scan).fill)).toEqual([])
  expect(ids(offerTo({ choices: { plan: ['large'] } }, scan).fill)).toEqual(['XA-01'])
})

test('a later answer of the visitor replaces a value from a scanner report', () => {
  const before = answers({ controls: { 'XB-01': 1 } })
  const taken = acceptOffer(model, before, offerTo({}, good), { controls: ['XA-01', 'XA-02'] })
  const [first, ticks] = [3, 5].map((place) => model.questions[place]!)
  const after = choose(choose(taken, first!, ['no']), ticks!, ['none'])
  expect(after.controls).toEqual({ 'XA-02': 0.5, 'XB-01': 1 })
  expect(Object.keys(after.marks ?? {})).toEqual(['XA-02'])
  expect(resolveReplies(model, after)['XA-01']).toBe(0)
})

test('undoing accepted suggestions restores only the values that these changed', () => {
  const before = answers({ controls: { 'XA-02': 'unknown' }, scope: 'quick' })
  const made = offerTo(before, { ...good, plan: 'e5' })
  const taken = acceptOffer(model, before, made, { controls: ['XA-01', 'XA-02', 'XB-02'], facts: ['plan'] })
  expect(taken.context).toEqual({ plan: 'e5' })
  const since = { ...taken, controls: { ...taken.controls, 'XB-01': 1 as const } }
  const less = takeBack(since, before, { controls: ['XA-02'] })
  expect(less.controls).toEqual({ 'XA-01': 1, 'XA-02': 'unknown', 'XB-01': 1, 'XB-02': 0 })
  expect(Object.keys(less.marks ?? {})).toEqual(['XA-01', 'XB-02'])
  const all = takeBack(taken, before, { controls: ['XA-01', 'XA-02', 'XB-02'], facts: ['plan'] })
  expect(all).toStrictEqual(before)
  expect(takeBack(before, before, {})).toStrictEqual(before)
})

test('the scope becomes full when a scanner report sets the last unanswered control', () => {
  const before = answers({ controls: { 'XB-01': 1 }, scope: 'quick' })
  const made = offerTo(before, good)
  expect(acceptOffer(model, before, made, { controls: ['XA-01', 'XA-02'] }).scope).toBe('quick')
  expect(acceptOffer(model, before, made, { controls: ['XA-01', 'XA-02', 'XB-02'] }).scope).toBe('full')
})

test('no scanner report ever changes an answer that the visitor gave', () => {
  const outcome = fc.constantFrom<TestOutcome>('pass', 'fail', 'mixed')
  const known = tinyMap.controls.flatMap(({ tests }) => Object.values(tests).flat())
  const anyScan = fc
    .record({
      tool: fc.constantFrom(...TOOLS),
      outcomes: fc.dictionary(fc.constantFrom(...known), outcome),
      isFailuresOnly: fc.boolean(),
    })
    .map(({ outcomes, ...rest }) => tinyScan(outcomes, rest))
  forAll(anyAnswers(model), fc.array(anyScan, { maxLength: 3 }), (before, scans) => {
    const made = offer(model, tinyMap, before, scans)
    const all = [...ids(made.fill), ...ids(made.conflicts), ...ids(made.ignored)]
    expect(new Set(all).size).toBe(all.length)
    const after = acceptOffer(model, before, made, { controls: all })
    const [was, is] = [resolveReplies(model, before), after.controls]
    for (const [control, reply] of Object.entries(was)) {
      if (reply !== 'unknown') expect(is[control]).toBe(before.controls[control])
    }
    expect(after.choices).toBe(before.choices)
  })
})
