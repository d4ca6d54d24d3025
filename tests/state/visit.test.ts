import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import type { Question } from '../../src/core/model/model.ts'
import { acceptAnswers } from '../../src/state/validate-stored.ts'
import { type Visit, startVisit } from '../../src/state/visit.ts'
import { answers, tinyFileWords, tinyModel } from '../core/tiny.ts'
import { type Device, tinyDevice } from './device.ts'

const model = tinyModel()
const EMPTY = answers({ scope: 'quick' })
const question = (id: string): Question => model.questions.find((one) => one.id === id) as Question
const PLAN = question('plan')
const FIRST = question('first')

/** Opens the quiz in a new tab of a device. Returns the visit of the tab. */
function tab(device: Device): Visit & { stop: () => void } {
  const visit = startVisit(model, device.openTab())
  return { ...visit, stop: visit.open() }
}
/** Opens the quiz in a tab of a new device. */
function open() {
  const device = tinyDevice()
  return { device, visit: tab(device) }
}
/** Opens the quiz in two tabs of a new device. */
function openTwice() {
  const device = tinyDevice()
  return { device, one: tab(device), other: tab(device) }
}
const choices = (visit: Visit): Answers['choices'] => visit.$answers.get().choices
const kept = (device: Device): Answers['choices'] | undefined => device.kept()?.answers.choices

test('a visit starts without answers and asks the unconditional questions', () => {
  const visit = tab(tinyDevice())
  expect(visit.$answers.get()).toEqual(EMPTY)
  expect(visit.$keeps.get()).toBe(true)
  expect(visit.$asked.get().map(({ id }) => id)).toEqual(['plan', 'people', 'facts', 'first', 'ticks'])
})

test('an answer can make the quiz ask a further question', () => {
  const visit = tab(tinyDevice())
  visit.choose(FIRST, ['all'])
  expect(visit.$asked.get().map(({ id }) => id)).toContain('second')
})

test('nothing is stored before the first answer', () => {
  const device = tinyDevice()
  tab(device).stop()
  expect(device.writes).toBe(0)
  expect(device.kept()).toBeUndefined()
})

test('a choice is stored at once', () => {
  const { device, visit } = open()
  visit.choose(PLAN, ['small'])
  expect(kept(device)).toEqual({ plan: ['small'] })
  visit.choose(FIRST, ['all'])
  expect(kept(device)).toEqual({ plan: ['small'], first: ['all'] })
})

test('stored answers are loaded on the next visit', () => {
  const device = tinyDevice()
  const before = tab(device)
  before.choose(PLAN, ['small'])
  before.stop()
  const after = startVisit(model, device.openTab())
  expect(choices(after)).toEqual({})
  after.open()
  expect(choices(after)).toEqual({ plan: ['small'] })
})

test('a choice made before `open` is called does not delete stored answers', () => {
  const device = tinyDevice()
  tab(device).choose(PLAN, ['small'])
  const eager = startVisit(model, device.openTab())
  eager.choose(FIRST, ['all'])
  expect(kept(device)).toEqual({ plan: ['small'], first: ['all'] })
  eager.open()
  expect(choices(eager)).toEqual({ plan: ['small'], first: ['all'] })
})

test('of several choices for a question at the same time, the last choice counts', () => {
  const device = tinyDevice()
  const visit = startVisit(model, { ...device.openTab(), now: () => 7 })
  visit.choose(PLAN, ['small'])
  visit.choose(PLAN, ['large'])
  expect(choices(visit)).toEqual({ plan: ['large'] })
  expect(kept(device)).toEqual({ plan: ['large'] })
})

test('a new choice wins even if the clock was set back', () => {
  const { device, visit } = open()
  device.clock = 1000
  visit.choose(PLAN, ['small'])
  device.clock = 1
  visit.choose(PLAN, ['large'])
  expect(choices(visit)).toEqual({ plan: ['large'] })
  expect(kept(device)).toEqual({ plan: ['large'] })
})

test('a visit continues in memory if the device refuses to store answers', () => {
  const device = tinyDevice()
  device.isBlocked = true
  const visit = tab(device)
  expect(visit.$keeps.get()).toBe(true)
  visit.choose(PLAN, ['small'])
  expect(visit.$keeps.get()).toBe(false)
  visit.choose(FIRST, ['all'])
  expect(choices(visit)).toEqual({ plan: ['small'], first: ['all'] })
  expect(device.kept()).toBeUndefined()
})

test('a full device keeps its stored answers, and the visit continues in memory', () => {
  const { device, visit } = open()
  visit.choose(PLAN, ['small'])
  device.isFull = true
  visit.choose(PLAN, ['large'])
  visit.choose(FIRST, ['all'])
  expect(visit.$keeps.get()).toBe(false)
  expect(choices(visit)).toEqual({ plan: ['large'], first: ['all'] })
  expect(kept(device)).toEqual({ plan: ['small'] })
})

test('all answers in memory are stored once the device accepts them again', () => {
  const device = tinyDevice()
  device.isBlocked = true
  const visit = tab(device)
  visit.choose(PLAN, ['small'])
  device.isBlocked = false
  visit.choose(FIRST, ['all'])
  expect(visit.$keeps.get()).toBe(true)
  expect(kept(device)).toEqual({ plan: ['small'], first: ['all'] })
})

test('a tab takes over a newer answer of another tab', () => {
  const { device, one, other } = openTwice()
  one.choose(PLAN, ['small'])
  device.deliver()
  expect(choices(other)).toEqual({ plan: ['small'] })
  other.choose(PLAN, ['large'])
  device.deliver()
  expect(choices(one)).toEqual({ plan: ['large'] })
})

test('two tabs with simultaneous changes keep the answers of both', () => {
  const { device, one, other } = openTwice()
  one.choose(PLAN, ['small'])
  other.choose(FIRST, ['all'])
  device.deliver()
  const both = { plan: ['small'], first: ['all'] }
  expect([choices(one), choices(other), kept(device)]).toEqual([both, both, both])
})

test('an older answer of another tab to the same question is ignored', () => {
  const { device, one, other } = openTwice()
  one.choose(PLAN, ['small'])
  other.choose(PLAN, ['large'])
  device.deliver()
  expect([choices(one), choices(other), kept(device)]).toEqual(Array(3).fill({ plan: ['large'] }))
})

test('answers that another tab deletes are deleted in this tab too', () => {
  const { device, one, other } = openTwice()
  one.choose(PLAN, ['small'])
  device.deliver()
  other.clear()
  device.deliver()
  expect(one.$answers.get()).toEqual(EMPTY)
  one.choose(FIRST, ['all'])
  expect(kept(device)).toEqual({ first: ['all'] })
})

test('answers in memory survive when another tab deletes its answers', () => {
  const { device, one, other } = openTwice()
  other.choose(PLAN, ['small'])
  device.isFull = true
  one.choose(FIRST, ['all'])
  other.clear()
  device.deliver()
  expect(choices(one)).toMatchObject({ first: ['all'] })
})

test('deletion removes the answers in memory and on the device', () => {
  const { device, visit } = open()
  visit.choose(PLAN, ['small'])
  visit.clear()
  expect(visit.$answers.get()).toEqual(EMPTY)
  expect(device.kept()).toBeUndefined()
  expect(device.writes).toBe(1)
})

test('an answer after a deletion restores no deleted answer', () => {
  const { device, visit } = open()
  visit.choose(PLAN, ['small'])
  visit.clear()
  visit.choose(FIRST, ['all'])
  expect(device.kept()?.answers).toEqual({ ...EMPTY, choices: { first: ['all'] } })
  expect(Object.keys(device.kept()?.changed ?? {})).toEqual(['choices.first'])
})

test('answers from a file replace all earlier answers', () => {
  const { device, visit } = open()
  visit.choose(PLAN, ['small'])
  const file = answers({ controls: { 'XA-01': 1 }, context: { people: 9 } })
  visit.replace(file)
  expect(visit.$answers.get()).toEqual(file)
  expect(device.kept()?.answers).toEqual(file)
})

test('replacing the answers with those of an empty file deletes them from the device', () => {
  const { device, visit } = open()
  visit.choose(PLAN, ['small'])
  visit.replace(EMPTY)
  expect(visit.$answers.get()).toEqual(EMPTY)
  expect(device.kept()).toBeUndefined()
})

test('a stopped visit no longer listens to other tabs', () => {
  const { device, one, other } = openTwice()
  one.stop()
  other.choose(PLAN, ['small'])
  device.deliver()
  expect(choices(one)).toEqual({})
})

const RETIRED = answers({ choices: { plan: ['small'], retired: ['yes'] } })

test('an answer to a removed question does not invalidate the other answers', () => {
  const device = tinyDevice({ answers: RETIRED, changed: {} })
  const visit = startVisit(model, device.openTab(acceptAnswers(model, tinyFileWords)))
  visit.open()
  visit.choose(FIRST, ['all'])
  expect(kept(device)).toMatchObject({ plan: ['small'], first: ['all'] })
})

test('data from a tab with a newer question set do not count as a deletion', () => {
  const device = tinyDevice()
  const visit = startVisit(model, device.openTab(acceptAnswers(model, tinyFileWords)))
  visit.open()
  visit.choose(PLAN, ['small'])
  device.openTab().write({ answers: RETIRED, changed: { 'choices.retired': 5 } })
  device.deliver()
  expect(choices(visit)).toMatchObject({ plan: ['small'] })
})

test('a visit reports the answers that an update of the question set removed', () => {
  const device = tinyDevice({
    answers: answers({ choices: { plan: ['small'], gone: ['yes'] } }),
    changed: {},
  })
  const visit = startVisit(model, device.openTab(acceptAnswers(model, tinyFileWords)))
  expect(visit.$dropped.get()).toBeUndefined()
  visit.open()
  expect(visit.$dropped.get()).toEqual({ removed: ['gone'], changed: [], moved: [] })
  expect(choices(visit)).toEqual({ plan: ['small'] })
})

test('replacing the answers with empty answers also deletes the answers in other tabs', () => {
  const { device, one, other } = openTwice()
  one.choose(PLAN, ['small'])
  device.deliver()
  one.replace(EMPTY)
  device.deliver()
  expect([choices(one), choices(other), device.kept()]).toEqual([{}, {}, undefined])
})
