/** Tests the rules that turn test outcomes into suggested control values. The tests and controls are made up. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TestOutcome, Scan } from '../../../src/core/scan/model.ts'
import { rungOf, suggest } from '../../../src/core/scan/suggest.ts'
import { tinyMap, tinyScan } from './tiny.ts'
import { forAll } from '../../support/for-all.ts'

const tests = (...outcomes: TestOutcome[]) =>
  outcomes.map((outcome, place) => ({ id: String(place), outcome }))

test.each<[string, TestOutcome[], number, number]>([
  ['1 if all tests pass', ['pass', 'pass'], 4, 1],
  ['1 if the only listed test passes', ['pass'], 1, 1],
  ['0.5 if one of two listed tests has a result and passes', ['pass'], 2, 0.5],
  ['0.5 if one of several listed tests has a result and passes', ['pass'], 4, 0.5],
  ['0.5 if three of four tests pass', ['pass', 'pass', 'pass', 'fail'], 4, 0.5],
  ['0.25 if three of four tests pass and the decisive test fails', ['fail', 'pass', 'pass', 'pass'], 4, 0.25],
  ['0.5 if the decisive test is mixed and the other test passes', ['mixed', 'pass'], 2, 0.5],
  ['0.25 if less than three quarters of the tests pass', ['pass', 'pass', 'fail'], 3, 0.25],
  ['0.25 if the only test is mixed', ['mixed'], 1, 0.25],
  ['0.25 if one test is mixed and the others fail', ['fail', 'mixed', 'fail'], 3, 0.25],
  ['0 if all tests fail', ['fail', 'fail'], 2, 0],
])('the value that test outcomes suggest for a control is %s', (_, outcomes, listed, rung) => {
  expect(rungOf(tests(...outcomes), listed)).toBe(rung)
})

const valuesOf = (scans: Scan[], plan?: 'business-basic' | 'e5'): Record<string, number> =>
  Object.fromEntries(suggest(tinyMap, scans, plan).suggestions.map(({ control, value }) => [control, value]))

test('the suggestion is at most 0.5 for a control that settings alone cannot prove', () => {
  const scan = tinyScan({ 'MS.AAD.1.1': 'pass', 'MS.AAD.1.2': 'pass', 'MS.EXO.2.1': 'pass' })
  expect(valuesOf([scan])).toEqual({ 'XA-01': 1, 'XA-02': 0.5 })
  const held = suggest(tinyMap, [scan], undefined).suggestions.map(({ from }) => from[0].isHeld)
  expect(held).toEqual([false, true])
  const half = tinyScan({ MfaAll: 'pass' }, { tool: 'securescore' })
  expect(suggest(tinyMap, [half], undefined).suggestions[0]).toMatchObject({
    value: 0.5,
    from: [{ isHeld: false }],
  })
})

test('Secure Score suggests at most 0.5 for every control', () => {
  const scan = tinyScan({ MfaAll: 'pass', MfaAdmins: 'pass' }, { tool: 'securescore' })
  expect(suggest(tinyMap, [scan], undefined).suggestions[0]).toMatchObject({
    value: 0.5,
    from: [{ isHeld: true }],
  })
})

test('a failed test does not count if the test requires more than the control', () => {
  const rest = { 'MS.AAD.1.1': 'pass', 'MS.AAD.1.3': 'pass' } as const
  expect(valuesOf([tinyScan({ ...rest, 'MS.AAD.1.4': 'fail' })])).toEqual({ 'XA-01': 1 })
  expect(valuesOf([tinyScan({ ...rest, 'MS.AAD.1.4': 'mixed' })])).toEqual({ 'XA-01': 1 })
  expect(valuesOf([tinyScan({ 'MS.AAD.1.3': 'fail', 'MS.AAD.1.4': 'pass' })])).toEqual({ 'XA-01': 0.25 })
  expect(valuesOf([tinyScan({ 'MS.AAD.1.4': 'fail' })])).toEqual({})
})

test('a failed Conditional Access test does not count if the licence lacks the feature', () => {
  const scan = tinyScan({ 'MS.AAD.1.1': 'pass', 'MS.AAD.1.2': 'fail', 'MS.AAD.1.3': 'pass' })
  expect(valuesOf([scan], 'e5')).toEqual({ 'XA-01': 0.25 })
  expect(valuesOf([scan])).toEqual({ 'XA-01': 0.25 })
  expect(valuesOf([scan], 'business-basic')).toEqual({ 'XA-01': 1 })
  expect(suggest(tinyMap, [scan], 'business-basic').leftOut).toEqual(['MS.AAD.1.2'])
  expect(suggest(tinyMap, [scan], 'e5').leftOut).toEqual([])
  const passed = tinyScan({ 'MS.AAD.1.2': 'pass', 'MS.AAD.1.3': 'fail' })
  expect(valuesOf([passed], 'business-basic')).toEqual({ 'XA-01': 0.25 })
})

test('the visitor’s Microsoft 365 plan overrides the plan in the scanner’s report', () => {
  const scan = tinyScan({ 'MS.AAD.1.2': 'fail' }, { plan: 'business-basic' })
  expect(valuesOf([scan])).toEqual({})
  expect(valuesOf([scan], 'e5')).toEqual({ 'XA-01': 0 })
})

test('a suggestion lists its scanner tests and starts with the decisive test', () => {
  const scan = tinyScan({ 'MS.AAD.1.3': 'pass', 'MS.AAD.1.1': 'fail', 'MS.AAD.1.4': 'fail' })
  expect(suggest(tinyMap, [scan], undefined).suggestions).toEqual([
    {
      control: 'XA-01',
      value: 0.25,
      disagrees: false,
      from: [
        {
          tool: 'scubagear',
          date: '2026-11-01',
          value: 0.25,
          isHeld: false,
          tests: [
            { id: 'MS.AAD.1.1', outcome: 'fail' },
            { id: 'MS.AAD.1.3', outcome: 'pass' },
          ],
        },
      ],
    },
  ])
})

test('if two scanner reports give different values, the lower value is suggested', () => {
  const high = tinyScan({ 'MS.AAD.1.1': 'pass', 'MS.AAD.1.3': 'pass' })
  const low = tinyScan({ MfaAll: 'fail' }, { tool: 'securescore', date: '2026-10-01' })
  for (const scans of [
    [high, low],
    [low, high],
  ]) {
    const [suggestion] = suggest(tinyMap, scans, undefined).suggestions
    expect(suggestion).toMatchObject({ value: 0, disagrees: true })
    expect(suggestion?.from.map(({ tool, value }) => [tool, value])).toEqual([
      ['securescore', 0],
      ['scubagear', 1],
    ])
  }
  expect(suggest(tinyMap, [high, high], undefined).suggestions[0]?.disagrees).toBe(false)
})

test('a report of failed tests alone suggests no value, but lists the failed controls', () => {
  const scan = tinyScan(
    { 'MS.AAD.1.1': 'pass', 'MS.AAD.1.2': 'fail', 'MS.AAD.1.4': 'fail', 'MS.EXO.2.1': 'pass' },
    { isFailuresOnly: true },
  )
  const { suggestions, gaps } = suggest(tinyMap, [scan], undefined)
  expect(suggestions).toEqual([])
  expect(gaps).toEqual([{ control: 'XA-01', tool: 'scubagear', date: '2026-11-01', tests: ['MS.AAD.1.2'] }])
  expect(suggest(tinyMap, [scan], 'business-basic').gaps).toEqual([])
})

test('a test with an alternate mitigation becomes a remark about its control', () => {
  const scan = tinyScan({ MfaAll: 'pass' }, { tool: 'securescore', elsewhere: ['MfaAdmins', 'AuditOn'] })
  const { suggestions, elsewhere } = suggest(tinyMap, [scan], undefined)
  expect(suggestions.map(({ control }) => control)).toEqual(['XA-01'])
  expect(elsewhere.map(({ control, tests: ids }) => [control, ids])).toEqual([
    ['XA-01', ['MfaAdmins']],
    ['XA-02', ['AuditOn']],
  ])
})

test('passing one more test never lowers the value, failing one more never raises it', () => {
  const outcome = fc.constantFrom<TestOutcome>('pass', 'fail', 'mixed')
  forAll(fc.array(outcome, { minLength: 1, maxLength: 8 }), fc.nat(7), (outcomes, place) => {
    const better = outcomes.with(place % outcomes.length, 'pass')
    const worse = outcomes.with(place % outcomes.length, 'fail')
    const rung = (list: TestOutcome[]): number => rungOf(tests(...list), 8)
    expect(rung(better)).toBeGreaterThanOrEqual(rung(outcomes))
    expect(rung(worse)).toBeLessThanOrEqual(rung(outcomes))
  })
})
