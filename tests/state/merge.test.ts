import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { type StoredAnswers, merge, recordChangeTimes } from '../../src/state/merge.ts'
import { anyAnswers, anyReply } from '../core/anything.ts'
import { answers, tinyModel } from '../core/tiny.ts'
import { forAll } from '../support/for-all.ts'

const NOTHING: StoredAnswers = { answers: answers({ scope: 'quick' }), changed: {} }
const start: StoredAnswers = {
  answers: answers({ choices: { first: ['no'] }, context: { people: 5 }, controls: { 'XA-01': 0 } }),
  changed: { 'choices.first': 1, 'context.people': 1, 'controls.XA-01': 1, scope: 1 },
}

test('a change to the answers sets the change time of the changed part only', () => {
  const after = recordChangeTimes(start, { ...start.answers, choices: { first: ['all'] } }, 9)
  expect(after).toEqual({
    answers: answers({ choices: { first: ['all'] }, context: { people: 5 }, controls: { 'XA-01': 0 } }),
    changed: { ...start.changed, 'choices.first': 9 },
  })
})

test('a new part of the answers gets a change time', () => {
  const choices = { ...start.answers.choices, plan: ['small'] }
  expect(recordChangeTimes(start, { ...start.answers, choices }, 9).changed).toEqual({
    ...start.changed,
    'choices.plan': 9,
  })
})

test('a deleted part of the answers keeps the deletion time as its change time', () => {
  const after = recordChangeTimes(start, { ...start.answers, context: {} }, 9)
  expect(after.changed).toEqual({ ...start.changed, 'context.people': 9 })
})

test('the scope of the quiz counts as a part of the answers, with its own time', () => {
  expect(recordChangeTimes(start, { ...start.answers, scope: 'quick' }, 9).changed).toEqual({
    ...start.changed,
    scope: 9,
  })
})

test('stamp keeps all change times if the answers are equal', () => {
  expect(recordChangeTimes(start, { ...start.answers }, 9)).toEqual(start)
})

test('a later change has a later change time even if the clock was set back', () => {
  const { changed } = recordChangeTimes(
    { ...start, changed: { 'choices.first': 500 } },
    { ...start.answers, choices: { first: ['all'] } },
    9,
  )
  expect(changed['choices.first']).toBeGreaterThan(500)
})

test('merging keeps a part of the answers that the other tab never changed', () => {
  expect(merge(start, NOTHING)).toEqual(start)
})

test('the newest change to each part of the answers wins, in either tab', () => {
  const here = recordChangeTimes(
    start,
    { ...start.answers, choices: { first: ['half'] }, context: { people: 6 } },
    5,
  )
  const sooner = recordChangeTimes(start, { ...start.answers, choices: { first: ['bit'] } }, 4)
  const later = recordChangeTimes(start, { ...start.answers, choices: { first: ['all'] } }, 6)
  expect(merge(here, sooner)).toEqual(here)
  expect(merge(here, later)).toEqual({
    answers: { ...here.answers, choices: { first: ['all'] } },
    changed: { ...here.changed, 'choices.first': 6 },
  })
})

test('of two changes at the same time, the change of this tab wins', () => {
  const here = recordChangeTimes(start, { ...start.answers, scope: 'quick' }, 5)
  const there = recordChangeTimes(here, { ...here.answers, scope: 'full' }, 5)
  expect(merge(here, { ...there, changed: here.changed })).toEqual(here)
})

test('merging deletes a part of the answers that another tab deleted', () => {
  const there = recordChangeTimes(start, { ...start.answers, choices: {}, controls: {} }, 5)
  expect(merge(start, there)).toEqual(there)
})

test('an older change of another tab does not restore a deleted part of the answers', () => {
  const here = recordChangeTimes(start, { ...start.answers, choices: {} }, 5)
  const there = recordChangeTimes(start, { ...start.answers, context: { people: 7 } }, 6)
  expect(merge(here, there).answers).toEqual({ ...here.answers, context: { people: 7 } })
})

test('a newer change restores a deleted part of the answers', () => {
  const here = recordChangeTimes(start, { ...start.answers, choices: {} }, 5)
  const there = recordChangeTimes(start, { ...start.answers, choices: { first: ['all'] } }, 6)
  expect(merge(here, there).answers.choices).toEqual({ first: ['all'] })
})

test('merging leaves out a fact whose value is undefined', () => {
  const context = { people: undefined } as unknown as Answers['context']
  const there: StoredAnswers = { answers: answers({ context }), changed: { 'context.people': 5 } }
  expect(merge(start, there).answers.context).toStrictEqual({})
})

test('merging keeps the value of a control whose id contains a dot', () => {
  const there = recordChangeTimes(NOTHING, answers({ controls: { 'XA.01.a': 1 } }), 5)
  expect(merge(NOTHING, there).answers.controls).toEqual({ 'XA.01.a': 1 })
})

/** A change to one part of the answers: the new value, or `undefined` to delete the part. */
interface Change {
  part: 'choices' | 'context' | 'controls' | 'scope'
  id: string
  value: unknown
}

const changeOf = (part: Change['part'], id: string, value: Arbitrary<unknown>): Arbitrary<Change> =>
  fc.record({ part: fc.constant(part), id: fc.constant(id), value })
const perhaps = (value: Arbitrary<unknown>): Arbitrary<unknown> => fc.option(value, { nil: undefined })

const anyChange: Arbitrary<Change> = fc.oneof(
  changeOf('choices', 'first', perhaps(fc.constantFrom(['no'], ['half'], ['all']))),
  changeOf('choices', 'ticks', perhaps(fc.subarray(['b1-half', 'b2-half']))),
  changeOf('context', 'people', perhaps(fc.integer({ min: 1, max: 9 }))),
  changeOf('controls', 'XA-01', perhaps(anyReply)),
  changeOf('controls', 'XB-02', perhaps(anyReply)),
  changeOf('scope', '', fc.constantFrom('quick', 'full')),
)
const keyOf = ({ part, id }: Change): string => `${part}.${id}`
const anyStart = anyAnswers(tinyModel()).map((some) => recordChangeTimes(NOTHING, some, 1))

/** Returns the answers of a tab after one more change. */
function change(before: StoredAnswers, { part, id, value }: Change, time: number): StoredAnswers {
  if (part === 'scope')
    return recordChangeTimes(before, { ...before.answers, scope: value as Answers['scope'] }, time)
  const rest = Object.fromEntries(Object.entries(before.answers[part]).filter(([one]) => one !== id))
  const next = value === undefined ? rest : { ...rest, [id]: value }
  return recordChangeTimes(before, { ...before.answers, [part]: next }, time)
}

interface Step {
  tab: number
  change: Change
}

const anySteps = (tabs: number): Arbitrary<Step[]> =>
  fc.array(fc.record({ tab: fc.nat(tabs - 1), change: anyChange }), { maxLength: 12 })

/** Returns the answers after the changes of one tab or of all tabs. Each change has its own time. */
function play(from: StoredAnswers, steps: Step[], tab?: number): StoredAnswers {
  return steps.reduce(
    (kept, step, index) =>
      tab === undefined || step.tab === tab ? change(kept, step.change, index + 2) : kept,
    from,
  )
}

test('two tabs with different changes get equal answers without a loss', () => {
  forAll(anyStart, anySteps(2), (from, all) => {
    const owners = new Map<string, number>()
    const steps = all.filter((step) => {
      const owner = owners.get(keyOf(step.change)) ?? step.tab
      owners.set(keyOf(step.change), owner)
      return owner === step.tab
    })
    const one = play(from, steps, 0)
    const other = play(from, steps, 1)
    const whole = play(from, steps)
    expect(merge(one, other)).toEqual(whole)
    expect(merge(other, one)).toEqual(whole)
  })
})

test('tabs that change the same answers get equal results in any merge order', () => {
  forAll(anyStart, anySteps(3), (from, steps) => {
    const one = play(from, steps, 0)
    const other = play(from, steps, 1)
    const third = play(from, steps, 2)
    expect(merge(one, other)).toEqual(merge(other, one))
    expect(merge(merge(one, other), third)).toEqual(merge(one, merge(other, third)))
  })
})

test('a second merge of the same answers changes nothing', () => {
  forAll(anyStart, anySteps(2), (from, steps) => {
    const one = play(from, steps, 0)
    const other = play(from, steps, 1)
    const both = merge(one, other)
    expect(merge(one, one)).toEqual(one)
    expect(merge(both, other)).toEqual(both)
    expect(merge(both, one)).toEqual(both)
  })
})

test('a merge does not mutate its arguments', () => {
  forAll(anyStart, anySteps(2), (from, steps) => {
    const one = play(from, steps, 0)
    const other = play(from, steps, 1)
    const before = structuredClone([one, other])
    merge(one, other)
    expect([one, other]).toEqual(before)
  })
})
