import { expect, test } from 'vitest'
import type { Context, Gate, Model, Scope } from '../../../src/core/model/model.ts'
import {
  type GateRow,
  type Score,
  findHold,
  findLevel,
  gateRow,
  scoreQuiz,
  sumRows,
} from '../../../src/core/scoring/score.ts'
import { isContextTestMet, selectControls } from '../../../src/core/answers/scope.ts'
import { type Replies, round9 } from '../../../src/core/model/replies.ts'
import { ALL, SOME, context, tinyModel } from '../tiny.ts'

function score(
  replies: Replies,
  changes: { model?: Model; context?: Partial<Context>; scope?: Scope } = {},
): Score {
  const model = changes.model ?? tinyModel()
  const facts = context(changes.context)
  return scoreQuiz(model, selectControls(model, facts, changes.scope ?? 'full'), facts, replies)
}
const rowsOf = (gates: Gate[]): GateRow[] => gates.map((gate) => gateRow(gate, 0, context()))

const FINE = { score: 0, scoreIfUnknownsAreFine: 100, level: { id: 'low' } }

test.each<[string, Replies, object]>([
  ['100 with all controls in place', ALL, { score: 100, raw: 100, level: { id: 'top' }, heldBy: undefined }],
  ['0 without answers, and 100 if unknowns are fine', {}, FINE],
  // The raw score is 100 × (10 × 1 + 5 × 0.5 + 3 × 0.25) ÷ 20.
  ['the weighted mean of the values', { ...SOME, 'XB-01': 0.25, 'XB-02': 'unknown' }, { raw: 66.25 }],
  ['lower in an area with an unknown', { ...ALL, 'XB-02': 'unknown' }, { domains: { XA: 100, XB: 60 } }],
  ['not capped by a gate in an area', { ...ALL, 'XA-01': 0 }, { domains: { XB: 100 } }],
  ['not held by a gate with a higher cap', { 'XB-01': 1 }, { heldBy: undefined }],
])('the score is %s', (_, replies, expected) => {
  expect(score(replies)).toMatchObject(expected)
})

test.each([
  [0, 40],
  [0.25, 60],
  [0.5, 80],
] as const)('a gate with the value %s caps the score at %s', (value, cap) => {
  const model = tinyModel()
  for (const control of model.controls.slice(1)) control.weight = 100
  const result = score({ ...ALL, 'XA-01': value }, { model })
  expect(result).toMatchObject({ score: cap, heldBy: { cap, gate: { control: 'XA-01' } } })
})

test('a gate does not cap the score if a fact about the business lifts the gate', () => {
  const model = tinyModel()
  for (const gate of model.gates) gate.liftedWhen = { flag: { name: 'payments', is: false } }
  const held = { 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
  expect(score(held, { model }).score).toBe(50)
  expect(score(held, { model, context: { payments: true } }).score).toBe(40)
})

test('of two equal caps, the result names the first gate of the model', () => {
  const gates = ['XA-02', 'XA-01'].map((control) => ({
    control,
    caps: [10, 20, 30] as [number, number, number],
    because: '',
  }))
  expect(findHold(50, rowsOf(gates))?.gate.control).toBe('XA-02')
})

test('the lowest cap limits the score, in any order of the gates', () => {
  const caps: [number, number, number] = [30, 40, 50]
  const gates = [
    { control: 'XA-01', caps, because: '' },
    { control: 'XA-02', caps: [20, 40, 50] as typeof caps, because: '' },
  ]
  expect(findHold(50, rowsOf(gates))?.cap).toBe(20)
})

test('the quick scope counts only critical controls', () => {
  expect(score({ 'XA-01': 1, 'XA-02': 1 }, { scope: 'quick' })).toMatchObject({
    score: 100,
    critical: { halfOrBetter: 2, full: 2, total: 2 },
  })
})

test('a control that does not apply is listed as such and does not affect the score', () => {
  const scoped = selectControls(tinyModel(), context({ teams: false }), 'full')
  expect(scoped.notApplicable).toEqual(['XB-02'])
  expect(score({ ...ALL, 'XB-02': 0 }, { context: { teams: false } }).score).toBe(100)
})

test('a control with two exclusion conditions applies unless both conditions are met', () => {
  const model = tinyModel()
  model.controls[3]?.notApplicableWhen.push({ flag: { name: 'devices', is: false } })
  expect(selectControls(model, context({ teams: false }), 'full').notApplicable).toEqual([])
  expect(selectControls(model, context({ teams: false, devices: false }), 'full').notApplicable).toEqual([
    'XB-02',
  ])
})

test('a fact about the business can multiply the weight of a control', () => {
  // XA-02 counts double: 100 × (5 × 2) ÷ (10 + 5 × 2).
  expect(score({ 'XA-02': 1 }, { context: { payments: true } }).domains['XA']).toBe(50)
})

test('facts about the business at most double or halve the weight of a control', () => {
  const when = { flag: { name: 'payments', is: true } } as const
  const model = tinyModel({ contextRules: [{ when, multipliers: { 'XA-01': 9, 'XA-02': 0.01 } }] })
  const { weighted } = selectControls(model, context({ payments: true }), 'quick')
  expect(weighted.map(({ weight }) => weight)).toEqual([20, 2.5])
})

test('a level requires a score and a number of critical controls in place', () => {
  expect(score({ 'XA-01': 1, 'XB-01': 1, 'XB-02': 1, 'XA-02': 0.5 })).toMatchObject({
    score: 87.5,
    level: { id: 'mid' },
  })
  expect(score({ 'XA-01': 0.5, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 })).toMatchObject({
    score: 75,
    level: { id: 'mid' },
  })
})

test.each([
  [49.999999999, 'low'],
  [50, 'mid'],
  [79.999999999, 'mid'],
  [80, 'top'],
])('with all critical controls in place, the score %s has the level “%s”', (points, id) => {
  expect(findLevel(tinyModel(), points, { halfOrBetter: 2, full: 2, total: 2 }).id).toBe(id)
})

test('the lowest level applies if the score reaches no level', () => {
  const [low, ...others] = tinyModel().levels
  expect(low && score({}, { model: tinyModel({ levels: [{ ...low, from: 10 }, ...others] }) }).level.id).toBe(
    'low',
  )
})

test('a control that the licence includes partly counts as half in the reachable score', () => {
  expect(score({}, { context: { plan: 'e5' } }).reachable).toBe(100)
  expect(score({}, { context: { plan: 'e3' } }).reachable).toBe(92.5)
  expect(score({}, { context: { plan: 'business-basic' } }).reachable).toBe(85)
})

test('gates also cap the reachable score', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(0, 1)) control.plans = []
  expect(score({}, { model, context: { plan: 'e5' } }).reachable).toBe(40)
})

test('a gate whose control is missing in the scoring model counts as not in place', () => {
  const gates = [{ control: 'ZZ-99', caps: [10, 20, 30] as [number, number, number], because: '' }]
  expect(score({}, { model: tinyModel({ gates }), context: { plan: 'e5' } }).reachable).toBe(10)
})

test('an unknown Microsoft 365 plan has no reachable score', () => {
  expect(score({}).reachable).toBeNull()
})

test('sumRows returns the result 0 for an empty list', () => {
  expect(sumRows([]).result).toBe(0)
})

test('rounding corrects a floating-point error just below a threshold', () => {
  expect(round9(49.99999999999999)).toBe(50)
})

test.each([
  [{ flag: { name: 'byod', is: true } }, { byod: true }, { byod: false }],
  [{ sensitiveData: true }, { data: 'health' }, { data: 'ordinary' }],
  [{ peopleFrom: 50 }, { people: 50 }, { people: 49 }],
  [{ peopleTo: 9 }, { people: 9 }, { people: 10 }],
  [{ peopleFrom: 2, peopleTo: 9 }, { people: 2 }, { people: 1 }],
  [{}, {}, undefined],
] as const)('the condition %j is met for the facts %j, but not for %j', (condition, yes, no) => {
  expect(isContextTestMet(condition, context(yes))).toBe(true)
  if (no) expect(isContextTestMet(condition, context(no))).toBe(false)
})
