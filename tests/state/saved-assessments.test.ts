import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import type { Model } from '../../src/core/model/model.ts'
import { computeResult } from '../../src/core/scoring/result.ts'
import { acceptAnswers } from '../../src/state/validate-stored.ts'
import { type Drawer, type Shelf, startShelf } from '../../src/state/saved-assessments.ts'
import { type Visit, startVisit } from '../../src/state/visit.ts'
import { answers, tinyFileWords, tinyModel, tinyQuestions } from '../core/tiny.ts'
import { type Device, tinyDevice } from './device.ts'

const OLD = tinyModel()
const NEXT = tinyModel({
  constants: { ...OLD.constants, quiz: '2027-03', model: 2, earlier: ['2026-11'] },
  questions: tinyQuestions.filter(({ id }) => id !== 'first'),
})
const MINE = answers({ choices: { plan: ['small'], first: ['half'] }, scope: 'quick' })
const THEIRS = answers({ choices: { plan: ['large'], first: ['all'] }, scope: 'quick' })

interface Room {
  texts: Map<string, string>
  device: Device
  /** The shelf's own storage is full. */
  isFull: boolean
  today: string
}

const room = (): Room => ({ texts: new Map(), device: tinyDevice(), isFull: false, today: '2026-11-24' })

function drawerOf(place: Room, listeners: (() => void)[]): Drawer {
  return {
    keys: () => [...place.texts.keys()],
    read: (key) => place.texts.get(key),
    write: (key, text) => {
      if (place.isFull) return false
      place.texts.set(key, text)
      return true
    },
    remove: (key) => {
      place.texts.delete(key)
    },
    listen: (onChange) => {
      listeners.push(onChange)
      return () => listeners.splice(listeners.indexOf(onChange), 1)
    },
  }
}

/** A page that shows the shelf. */
function enter(
  place: Room,
  model: Model = OLD,
): { shelf: Shelf; visit: Visit; tell: () => void; stop: () => void } {
  const listeners: (() => void)[] = []
  const accept = acceptAnswers(model, tinyFileWords)
  const visit = startVisit(model, place.device.openTab(accept))
  visit.open()
  const shelf = startShelf({
    ...{ model, accept, visit, drawer: drawerOf(place, listeners) },
    today: () => place.today,
    makeId: () => `id-${String(place.texts.size)}-${place.today}`,
  })
  const stop = shelf.open()
  return { shelf, visit, stop, tell: () => [...listeners].forEach((listener) => listener()) }
}
const namesOf = (shelf: Shelf): (string | undefined)[] => shelf.$others.get().map(({ name }) => name)
const held = (visit: Visit): Answers => visit.$answers.get()

test('an empty shelf holds nothing, and the assessment in use has no name', () => {
  const { shelf } = enter(room())
  expect([shelf.$others.get(), shelf.$name.get()]).toEqual([[], undefined])
})

test('the assessment in use can be named, and is when one comes back', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  expect(shelf.nameCurrent(' Harbour\u202e Street ')).toBe(true)
  expect(shelf.$name.get()).toBe('Harbour Street')
  expect(enter(place).shelf.$name.get()).toBe('Harbour Street')
})

test('a copy stays as it was while one goes on answering', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  expect(shelf.keepCopy('Autumn')).toBe(true)
  visit.replace(THEIRS)
  const [copy] = enter(place).shelf.$others.get()
  expect(copy).toMatchObject({ name: 'Autumn', date: '2026-11-24', quiz: '2026-11', model: 1, answers: MINE })
  expect(computeResult(OLD, copy?.frozen ?? MINE, place.today)).toEqual(computeResult(OLD, MINE, place.today))
})

test('a copy without a name of its own takes that of the assessment', () => {
  const { shelf, visit } = enter(room())
  visit.replace(MINE)
  shelf.nameCurrent('Harbour')
  shelf.keepCopy()
  expect(namesOf(shelf)).toEqual(['Harbour'])
})

test('two assessments change places, and neither is lost', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  shelf.nameCurrent('Mine')
  expect(shelf.startNew('Theirs')).toBe(true)
  expect([held(visit).choices, shelf.$name.get(), namesOf(shelf)]).toEqual([{}, 'Theirs', ['Mine']])
  visit.replace(THEIRS)
  const [mine] = shelf.$others.get()
  expect(shelf.use(mine?.id ?? '')).toBe(true)
  expect([held(visit), shelf.$name.get(), namesOf(shelf)]).toEqual([MINE, 'Mine', ['Theirs']])
  expect(shelf.$others.get()[0]?.answers).toEqual(THEIRS)
  expect(place.device.kept()?.answers).toEqual(MINE)
})

test('starting anew with nothing in use puts nothing on the shelf', () => {
  const { shelf } = enter(room())
  expect([shelf.startNew(), shelf.$others.get(), shelf.$name.get()]).toEqual([true, [], undefined])
})

test('the newest lies on top', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  for (const day of ['2026-01-05', '2026-11-24', '2026-03-01']) {
    place.today = day
    shelf.keepCopy(day)
  }
  shelf.keepCopy('again')
  expect(namesOf(shelf)).toEqual(['2026-11-24', 'again', '2026-03-01', '2026-01-05'])
})

test('an assessment on the shelf is renamed and removed', () => {
  const { shelf, visit } = enter(room())
  visit.replace(MINE)
  shelf.keepCopy('Autumn')
  const id = shelf.$others.get()[0]?.id ?? ''
  expect([shelf.rename(id, 'Winter'), namesOf(shelf)]).toEqual([true, ['Winter']])
  expect(shelf.rename('gone', 'Spring')).toBe(false)
  expect(shelf.use('gone')).toBe(false)
  shelf.remove(id)
  expect(shelf.$others.get()).toEqual([])
})

test('when the device is full, nothing changes and that is said', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  shelf.keepCopy('Autumn')
  const id = shelf.$others.get()[0]?.id ?? ''
  visit.replace(THEIRS)
  place.isFull = true
  const done = [
    shelf.keepCopy('b'),
    shelf.nameCurrent('b'),
    shelf.use(id),
    shelf.startNew(),
    shelf.rename(id, 'b'),
  ]
  expect(done).toEqual([false, false, false, false, false])
  shelf.remember()
  expect([held(visit), namesOf(shelf)]).toEqual([THEIRS, ['Autumn']])
})

test('what the device keeps only as long as the page stays on the shelf', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  shelf.keepCopy('Autumn')
  place.device.isFull = true
  expect(shelf.use(shelf.$others.get()[0]?.id ?? '')).toBe(true)
  expect(namesOf(shelf)).toContain('Autumn')
})

test('what another tab puts on the shelf is seen, until the page stops', () => {
  const place = room()
  const { shelf, tell, stop } = enter(place)
  const other = enter(place)
  other.visit.replace(MINE)
  other.shelf.keepCopy('Autumn')
  tell()
  expect(namesOf(shelf)).toEqual(['Autumn'])
  stop()
  other.shelf.keepCopy('Winter')
  tell()
  expect(namesOf(shelf)).toEqual(['Autumn'])
})

test.each([
  ['no JSON', '{'],
  ['no object', '7'],
  ['no answers', '{"date":"2026-11-24","quiz":"2026-11"}'],
  ['no day', JSON.stringify({ quiz: '2026-11', answers: MINE, frozen: MINE })],
  [
    'a day that does not exist',
    JSON.stringify({ date: '2026-02-30', quiz: '2026-11', answers: MINE, frozen: MINE }),
  ],
  ['no version', JSON.stringify({ date: '2026-11-24', answers: MINE, frozen: MINE })],
])('what lies on the shelf with %s counts as nothing', (_, text) => {
  const place = room()
  place.texts.set('x', text)
  expect(enter(place).shelf.$others.get()).toEqual([])
})

test('what lies there without a name or a version of the weights is still an assessment', () => {
  const place = room()
  place.texts.set(
    'x',
    JSON.stringify({ name: 7, date: '2026-11-24', quiz: '2026-11', answers: MINE, frozen: MINE }),
  )
  expect(enter(place).shelf.$others.get()).toMatchObject([{ name: undefined, model: 0, answers: MINE }])
})

test('when the questions change, the result before stays readable on the shelf, and what was dropped is told', () => {
  const place = room()
  const before = enter(place)
  before.visit.replace(MINE)
  before.shelf.nameCurrent('Harbour')
  before.shelf.remember()
  before.shelf.keepCopy('Autumn')
  place.today = '2027-03-10'
  const after = enter(place, NEXT)
  expect(held(after.visit).choices).toEqual({ plan: ['small'] })
  after.shelf.remember()
  after.shelf.remember()
  expect(namesOf(after.shelf).toSorted()).toEqual(['Autumn', 'Harbour'])
  expect(after.shelf.$name.get()).toBe('Harbour')
  for (const one of after.shelf.$others.get()) {
    expect(one).toMatchObject({ quiz: '2026-11', model: 1, dropped: { removed: ['first'] } })
    expect(one.frozen.controls).toEqual({ 'XA-01': 0.5 })
    expect(one.answers.choices).toEqual({ plan: ['small'] })
  }
  after.shelf.rename(after.shelf.$others.get()[0]?.id ?? '', 'Later')
  expect(after.shelf.$others.get()[0]?.dropped).toEqual({ removed: ['first'], changed: [] })
})

test('with nothing answered there is no result to remember', () => {
  const place = room()
  enter(place).shelf.remember()
  expect(place.texts.size).toBe(0)
})

test('what was removed can be put back, unless the device refuses', () => {
  const place = room()
  const { shelf, visit } = enter(place)
  visit.replace(MINE)
  shelf.keepCopy('Autumn')
  const [one] = shelf.$others.get()
  const putBack = shelf.remove(one!.id)
  expect(shelf.$others.get()).toEqual([])
  place.isFull = true
  expect([putBack(), shelf.$others.get()]).toEqual([false, []])
  place.isFull = false
  expect([putBack(), shelf.$others.get()]).toEqual([true, [one]])
  expect([shelf.remove('gone')(), shelf.$others.get()]).toEqual([false, [one]])
})
