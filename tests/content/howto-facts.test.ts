/** Tests the facts that a how-to page computes from the model. */
import { expect, test } from 'vitest'
import {
  badDays,
  changeFacts,
  isRisky,
  planCosts,
  planParts,
  pointsOf,
  spotsOf,
} from '../../src/components/howto/facts.ts'
import { mustFind } from '../../src/core/model/must.ts'
import { joinHowToFixture } from '../support/howto-fixture.ts'
import { model, ui } from './content.ts'

const controlOf = (id: string) => mustFind(model.controls, id)

test('every paid plan is in exactly one row of the costs', () => {
  for (const control of model.controls) {
    const text = planCosts(control, ui)
      .map(({ plans }) => plans)
      .join(' ')
    for (const [plan, name] of Object.entries(ui.plans)) {
      const count = text.split(name).length - 1
      expect(count, `${control.id}: ${name}`).toBe(plan === 'other' ? 0 : 1)
    }
  }
})

test('a plan has the control, half of it, none of it, or an extra purchase', () => {
  const premium = {
    ...controlOf('IA-02'),
    plans: ['business-premium' as const],
    plansPartial: ['e3' as const],
  }
  const costs = planCosts({ ...premium, addOn: false }, ui)
  expect(costs.map(({ cost }) => cost)).toEqual([
    ui.howTo.otherPlan.replace('{plan}', 'Business Premium'),
    ui.howTo.included,
    ui.howTo.halfStep.replace('{plan}', 'Business Premium'),
  ])
  expect(planCosts({ ...premium, addOn: true }, ui).map(({ cost }) => cost)).toEqual([ui.howTo.addOn])
})

test('a plan that includes a control without its last stage says so', () => {
  const costs = planCosts(controlOf('LR-01'), ui)
  expect(costs.map(({ ids, cost }) => [ids.length, cost])).toEqual([
    [4, ui.howTo.includedButLast.replace('{plan}', ui.plans['e5']!)],
    [1, ui.howTo.included],
  ])
})

test('the points of all controls add up to about 100', () => {
  const points = model.controls.map((control) => pointsOf(model, control))
  const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((all, n = 0) => all + n, 0)
  expect(Math.abs(sum(points.map(({ full }) => full)) - 100)).toBeLessThan(12)
  expect(Math.abs(sum(points.map(({ quick }) => quick)) - 100)).toBeLessThan(12)
  expect(points.filter(({ quick }) => quick !== undefined)).toHaveLength(21)
})

test('the bad days start with the strongest effect, and each has a name and an effect', () => {
  for (const control of model.controls) {
    const days = badDays(model, control, ui)
    expect(days).toHaveLength(control.effects.length)
    for (const { name, effect } of days) expect(name && effect, control.id).toBeTruthy()
  }
  const [first] = badDays(model, controlOf('IA-01'), ui)
  expect(first).toEqual({ name: mustFind(model.scenarios, 'ATO').name, effect: ui.howTo.rarerMuch })
})

test('steps at the same place share a line, and a return to it starts a new one', () => {
  const [one, two] = joinHowToFixture().ways[0]!.steps
  const spots = spotsOf([one!, one!, two!, one!])
  expect(spots.map(({ first, steps }) => [first, steps.length])).toEqual([
    [1, 2],
    [3, 1],
    [4, 1],
  ])
})

test('steps of other plans are a part of their own, and the numbers go on', () => {
  const [one, two] = joinHowToFixture().ways[0]!.steps
  const e5 = { ...one!, plans: ['e5' as const] }
  const parts = planParts([one!, e5, e5, two!])
  expect(
    parts.map(({ plans, list }) => [plans, list.map(({ first, steps }) => [first, steps.length])]),
  ).toEqual([
    [undefined, [[1, 1]]],
    [['e5'], [[2, 2]]],
    [undefined, [[4, 1]]],
  ])
})

test('a change for everyone says what it can stop and which step comes first', () => {
  const words = ui.howTo
  const change = { reach: 'guests' as const, stops: ['email' as const, 'data' as const], after: 2 }
  expect(changeFacts(change, ui)).toEqual([
    words.reachGuests,
    words.canStop.replace('{list}', words.stopEmail),
    words.canDelete,
    words.afterStep.replace('{n}', '2'),
  ])
  expect(isRisky(change)).toBe(true)
})

test('a change that reaches a few people and stops nothing needs no line', () => {
  expect(changeFacts({ reach: 'some', stops: [] }, ui)).toEqual([])
  expect(changeFacts({ reach: 'one', stops: ['data'] }, ui)).toEqual([ui.howTo.reachOne, ui.howTo.canDelete])
})

test('for one person, a change reaches nobody else, or only guests', () => {
  const words = ui.howTo
  expect(changeFacts({ reach: 'everyone', stops: ['email'] }, ui, true)).toEqual([
    words.canStop.replace('{list}', words.stopEmail),
  ])
  expect(changeFacts({ reach: 'guests', stops: [] }, ui, true)).toEqual([words.reachOnlyGuests])
})

test('a draft and a harmless change for everyone say whom they reach', () => {
  expect(changeFacts({ reach: 'none', stops: [] }, ui)).toEqual([ui.howTo.reachNone])
  const everyone = { reach: 'everyone' as const, stops: [] }
  expect(changeFacts(everyone, ui)).toEqual([ui.howTo.reachEveryone])
  expect(isRisky(everyone)).toBe(false)
})
