import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import type { Model } from '../../src/core/model/model.ts'
import { computeResult } from '../../src/core/scoring/result.ts'
import { acceptAnswers } from '../../src/state/validate-stored.ts'
import { COPY_LIMIT } from '../../src/state/assessment-storage.ts'
import { type SavedAssessments, startSavedAssessments } from '../../src/state/saved-assessments.ts'
import { type Visit, startVisit } from '../../src/state/visit.ts'
import { answers, tinyFileWords, tinyModel, tinyQuestions } from '../core/tiny.ts'
import { type Device, tinyDevice, tinyTexts } from './device.ts'

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
  /** True if the storage of saved assessments is full. */
  isFull: boolean
  today: string
}

let count = 0
let switches = 0
const room = (): Room => ({ texts: new Map(), device: tinyDevice(), isFull: false, today: '2026-11-24' })

/** Opens a page that uses the saved assessments of a device. */
function enter(place = room(), model: Model = OLD) {
  const listeners = new Set<() => void>()
  const accept = acceptAnswers(model, tinyFileWords)
  const visit = startVisit(model, place.device.openTab(accept))
  visit.open()
  const saved = startSavedAssessments({
    ...{ model, accept, visit, texts: tinyTexts(place.texts, () => place.isFull, listeners) },
    today: () => place.today,
    makeId: () => `id-${String((count += 1)).padStart(4, '0')}`,
    onSwitch: () => {
      switches += 1
      return () => {
        switches -= 1
      }
    },
  })
  const stop = saved.open()
  return { place, saved, visit, stop, tell: () => listeners.forEach((listener) => listener()) }
}
/** Opens a page on a new device with the answers `MINE`. */
function enterWithMine(): ReturnType<typeof enter> {
  const page = enter()
  page.visit.replace(MINE)
  return page
}
/** Saves a copy of the current answers under a name: starts a new assessment, then restores the answers. */
function keep({ saved, visit }: Pick<ReturnType<typeof enter>, 'saved' | 'visit'>, name: string): boolean {
  const mine = visit.$answers.get()
  if (!saved.nameCurrent(name) || !saved.startNew()) return false
  visit.replace(mine)
  return true
}
/** Returns the days of all saved copies, oldest first. */
const daysOf = (place: Room): unknown[] =>
  [...place.texts]
    .flatMap(([id, text]) => (id === 'current' ? [] : [(JSON.parse(text) as { date: string }).date]))
    .sort()
const namesOf = (saved: SavedAssessments): (string | undefined)[] =>
  saved.$others.get().map(({ name }) => name)
const held = (visit: Visit): Answers => visit.$answers.get()

test('a new device has no saved assessments and no name of the current assessment', () => {
  const { saved } = enter()
  expect([saved.$others.get(), saved.$name.get()]).toEqual([[], undefined])
})

test('the current assessment keeps its name on the next visit', () => {
  const { place, saved } = enterWithMine()
  expect(saved.nameCurrent(' Harbour\u202e Street ')).toBe(true)
  expect(saved.$name.get()).toBe('Harbour Street')
  expect(enter(place).saved.$name.get()).toBe('Harbour Street')
})

test('later answers do not change a saved copy of an assessment', () => {
  const { place, saved, visit } = enterWithMine()
  expect(keep({ saved, visit }, 'Autumn')).toBe(true)
  visit.replace(THEIRS)
  const [copy] = enter(place).saved.$others.get()
  expect(copy).toMatchObject({ name: 'Autumn', date: '2026-11-24', quiz: '2026-11', model: 1, answers: MINE })
  expect(computeResult(OLD, copy?.frozen ?? MINE, place.today)).toEqual(computeResult(OLD, MINE, place.today))
})

test('switching between two assessments keeps the answers of both', () => {
  const { place, saved, visit } = enterWithMine()
  saved.nameCurrent('Mine')
  expect(saved.startNew('Theirs')).toBe(true)
  expect([held(visit).choices, saved.$name.get(), namesOf(saved)]).toEqual([{}, 'Theirs', ['Mine']])
  visit.replace(THEIRS)
  const [mine] = saved.$others.get()
  expect(saved.use(mine?.id ?? '')).toBe(true)
  expect([held(visit), saved.$name.get(), namesOf(saved)]).toEqual([MINE, 'Mine', ['Theirs']])
  expect(saved.$others.get()[0]?.answers).toEqual(THEIRS)
  expect(place.device.kept()?.answers).toEqual(MINE)
})

test('`onSwitch` is called when another assessment becomes the current one', () => {
  const { saved } = enterWithMine()
  saved.nameCurrent('Autumn')
  switches = 0
  saved.startNew()
  saved.use(saved.$others.get()[0]!.id)
  expect(switches).toBe(2)
})

test('starting a new assessment saves no copy if the current one has no answers', () => {
  const { saved } = enter()
  expect([saved.startNew(), saved.$others.get(), saved.$name.get()]).toEqual([true, [], undefined])
})

test('saved assessments are listed with the newest first', () => {
  const { place, saved, visit } = enterWithMine()
  for (const day of ['2026-01-05', '2026-11-24', '2026-03-01']) {
    place.today = day
    keep({ saved, visit }, day)
  }
  keep({ saved, visit }, 'again')
  expect(namesOf(saved)).toEqual(['2026-11-24', 'again', '2026-03-01', '2026-01-05'])
})

test('a saved assessment can be renamed and removed', () => {
  const { saved, visit } = enterWithMine()
  keep({ saved, visit }, 'Autumn')
  const id = saved.$others.get()[0]?.id ?? ''
  expect([saved.rename(id, 'Winter'), namesOf(saved)]).toEqual([true, ['Winter']])
  expect(saved.rename('gone', 'Spring')).toBe(false)
  expect(saved.use('gone')).toBe(false)
  saved.remove(id)
  expect(saved.$others.get()).toEqual([])
})

test('on a full device, naming and switching return false and change no assessment', () => {
  const { place, saved, visit } = enterWithMine()
  keep({ saved, visit }, 'Autumn')
  const id = saved.$others.get()[0]?.id ?? ''
  visit.replace(THEIRS)
  place.isFull = true
  const done = [saved.nameCurrent('b'), saved.use(id), saved.startNew(), saved.rename(id, 'b')]
  expect(done).toEqual([false, false, false, false])
  saved.remember()
  expect([held(visit), namesOf(saved)]).toEqual([THEIRS, ['Autumn']])
})

test('a full device gives no answers the name of another (finding 24)', () => {
  const { place, saved, visit } = enterWithMine()
  keep({ saved, visit }, 'Autumn')
  visit.replace(THEIRS)
  saved.nameCurrent('Bay')
  place.device.isFull = true
  expect(saved.use(saved.$others.get()[0]?.id ?? '')).toBe(false)
  expect(namesOf(saved)).toContain('Autumn')
  expect([saved.$name.get(), held(visit)]).toEqual(['Bay', THEIRS])
  const later = enter(place)
  expect([later.saved.$name.get(), held(later.visit)]).toEqual(['Bay', THEIRS])
})

test('answers from a file replace the current ones, and the former ones are saved', () => {
  const { place, saved, visit } = enterWithMine()
  saved.nameCurrent('Mine')
  expect(saved.replaceCurrent(THEIRS)?.goBack).toBeDefined()
  expect([held(visit), saved.$name.get(), namesOf(saved)]).toEqual([THEIRS, undefined, ['Mine']])
  expect(saved.$others.get()).toMatchObject([{ answers: MINE }])
  expect(enter(place).saved.$others.get()).toMatchObject([{ answers: MINE }])
})

test('going back after a file restores the former answers, and saves those of the file', () => {
  const { saved, visit } = enterWithMine()
  saved.nameCurrent('Mine')
  switches = 0
  expect(saved.replaceCurrent(THEIRS)?.goBack?.()).toBe(true)
  expect([held(visit), saved.$name.get(), switches]).toEqual([MINE, 'Mine', 1])
  expect(saved.$others.get()).toMatchObject([{ answers: THEIRS }])
})

test('answers from a file are no later result of the same business', () => {
  const { place, saved } = enterWithMine()
  saved.replaceCurrent(THEIRS)
  place.today = '2026-11-25'
  expect(enter(place).saved.$earlier.get()).toBeUndefined()
})

test('a file with the same answers, or opened without answers, saves no copy', () => {
  const { saved, visit } = enter()
  expect([saved.replaceCurrent(MINE), held(visit)]).toEqual([{}, MINE])
  expect([saved.replaceCurrent(MINE), saved.$others.get()]).toEqual([{}, []])
})

test('a file opened in one tab saves the answers that another tab has just given', () => {
  const place = room()
  const [one, other] = [enter(place), enter(place)]
  one.visit.replace(MINE)
  other.visit.replace(answers({ choices: { ...MINE.choices, second: ['all'] }, scope: 'quick' }))
  one.saved.replaceCurrent(THEIRS)
  place.device.deliver()
  expect(one.saved.$others.get()[0]?.answers.choices['second']).toEqual(['all'])
  expect([held(one.visit), held(other.visit)]).toEqual([THEIRS, THEIRS])
})

test.each(['texts', 'device'] as const)('a file changes nothing if storage is full at the %s', (full) => {
  const place = room()
  const { saved, visit } = enter(place)
  visit.replace(MINE)
  saved.nameCurrent('Mine')
  saved.remember()
  const before = [...place.texts]
  if (full === 'texts') place.isFull = true
  else place.device.isFull = true
  switches = 0
  expect(saved.replaceCurrent(THEIRS)).toBeUndefined()
  expect([...place.texts].sort()).toEqual(before.sort())
  expect([held(visit), saved.$name.get(), switches]).toEqual([MINE, 'Mine', 0])
  expect(place.device.kept()?.answers).toEqual(MINE)
})

test('a new assessment saves the answers that another tab has just given', () => {
  const place = room()
  const [one, other] = [enter(place), enter(place)]
  one.visit.replace(MINE)
  place.device.deliver()
  other.visit.replace(answers({ choices: { ...MINE.choices, second: ['all'] }, scope: 'quick' }))
  one.saved.startNew()
  expect(one.saved.$others.get()[0]?.answers.choices['second']).toEqual(['all'])
  expect(held(one.visit).choices).toEqual({})
})

test('a switch that a full device refuses brings back what it forgot', () => {
  const { place, saved, visit } = enterWithMine()
  keep({ saved, visit }, 'Autumn')
  place.device.isFull = true
  switches = 0
  expect([saved.use(saved.$others.get()[0]?.id ?? ''), switches]).toEqual([false, 0])
})

test('the list contains an assessment that another tab saves, until `stop` is called', () => {
  const { place, saved, tell, stop } = enter()
  const other = enter(place)
  other.visit.replace(MINE)
  keep(other, 'Autumn')
  tell()
  expect(namesOf(saved)).toEqual(['Autumn'])
  stop()
  keep(other, 'Winter')
  tell()
  expect(namesOf(saved)).toEqual(['Autumn'])
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
])('a stored assessment with %s is ignored', (_, text) => {
  const place = room()
  place.texts.set('x', text)
  expect(enter(place).saved.$others.get()).toEqual([])
})

test('an assessment without a name or a version of the weights is valid', () => {
  const place = room()
  place.texts.set(
    'x',
    JSON.stringify({ name: 7, date: '2026-11-24', quiz: '2026-11', answers: MINE, frozen: MINE }),
  )
  expect(enter(place).saved.$others.get()).toMatchObject([{ name: undefined, model: 0, answers: MINE }])
})

test('the result of a saved assessment is readable after an update of the question set', () => {
  const before = enterWithMine()
  const { place } = before
  keep(before, 'Autumn')
  before.saved.nameCurrent('Harbour')
  place.today = '2027-03-10'
  const after = enter(place, NEXT)
  expect(held(after.visit).choices).toEqual({ plan: ['small'] })
  after.saved.remember()
  after.saved.remember()
  expect(namesOf(after.saved).toSorted()).toEqual(['Autumn', 'Harbour'])
  expect(after.saved.$name.get()).toBe('Harbour')
  for (const one of after.saved.$others.get()) {
    expect(one).toMatchObject({ quiz: '2026-11', model: 1, dropped: { removed: ['first'] } })
    expect(one.frozen.controls).toEqual({ 'XA-01': 0.5 })
    expect(one.answers.choices).toEqual({ plan: ['small'] })
  }
  after.saved.rename(after.saved.$others.get()[0]?.id ?? '', 'Later')
  expect(after.saved.$others.get()[0]?.dropped).toEqual({ removed: ['first'], changed: [], moved: [] })
})

test('`remember` stores no result for an assessment without answers', () => {
  const { place, saved } = enter()
  saved.remember()
  expect(place.texts.size).toBe(0)
})

test('a removed assessment can be restored, unless the device refuses to store it', () => {
  const { place, saved, visit } = enterWithMine()
  keep({ saved, visit }, 'Autumn')
  const [one] = saved.$others.get()
  const putBack = saved.remove(one!.id)
  expect(saved.$others.get()).toEqual([])
  place.isFull = true
  expect([putBack(), saved.$others.get()]).toEqual([false, []])
  place.isFull = false
  expect([putBack(), saved.$others.get()]).toEqual([true, [one]])
  expect([saved.remove('gone')(), saved.$others.get()]).toEqual([false, [one]])
})

test('later answers of a day replace the automatic copy of the same day', () => {
  const { place, saved, visit } = enter()
  for (const mine of [MINE, THEIRS]) {
    visit.replace(mine)
    saved.remember()
  }
  expect(daysOf(place)).toEqual(['2026-11-24'])
  // The copy of today equals the current assessment, so the list omits the copy.
  expect([saved.$others.get(), saved.$earlier.get()]).toEqual([[], undefined])
  place.today = '2026-11-25'
  expect(enter(place).saved.$earlier.get()).toMatchObject({ date: '2026-11-24', answers: THEIRS })
})

test('an update of the question set keeps the automatic copy of the same day', () => {
  const before = enterWithMine()
  const { place } = before
  before.saved.remember()
  const after = enter(place, NEXT)
  after.saved.remember()
  expect(after.saved.$others.get()).toMatchObject([{ quiz: '2026-11', date: place.today, isAutomatic: true }])
})

test('no automatic copy is saved on a day on which the answers return to the last copy', () => {
  const { place, saved, visit } = enterWithMine()
  saved.remember()
  place.today = '2026-11-25'
  for (const mine of [MINE, THEIRS, MINE]) {
    visit.replace(mine)
    saved.remember()
  }
  expect(daysOf(place)).toEqual(['2026-11-24'])
})

test('the oldest automatic copies are deleted, and renamed copies stay', () => {
  const { place, saved, visit } = enter()
  const last = COPY_LIMIT + 2
  for (let day = 1; day <= last; day += 1) {
    place.today = `2026-10-${String(day).padStart(2, '0')}`
    visit.replace(day % 2 === 0 ? MINE : THEIRS)
    saved.remember()
    if (day === 2) saved.rename(saved.$others.get()[0]!.id, 'First')
  }
  expect(daysOf(place)).toHaveLength(COPY_LIMIT + 1)
  expect(daysOf(place).slice(0, 2)).toEqual(['2026-10-01', '2026-10-03'])
  expect(namesOf(saved)).toContain('First')
})

test('the earlier result belongs to the same business as the current assessment', () => {
  const { place, saved, visit } = enterWithMine()
  saved.remember()
  place.today = '2026-11-25'
  saved.startNew('Theirs')
  visit.replace(THEIRS)
  saved.remember()
  expect(saved.$earlier.get()).toBeUndefined()
  saved.use(saved.$others.get().find(({ name }) => name === undefined)!.id)
  expect(saved.$earlier.get()).toMatchObject({ date: '2026-11-24', answers: MINE })
})

test('a saved assessment without a business id belongs to the business of its name', () => {
  const place = room()
  const old = { name: 'Harbour', quiz: '2026-11', model: 1, answers: MINE, frozen: MINE }
  place.texts.set('x', JSON.stringify({ ...old, date: '2026-08-03' }))
  place.texts.set('y', JSON.stringify({ ...old, name: 'Other', date: '2026-08-04' }))
  const { saved, visit } = enter(place)
  visit.replace(THEIRS)
  saved.nameCurrent('Harbour')
  expect(saved.$earlier.get()).toMatchObject({ id: 'x', date: '2026-08-03' })
})

test('starting a new assessment keeps the automatic copy of today as the only copy', () => {
  const { place, saved } = enterWithMine()
  saved.remember()
  saved.startNew()
  expect(daysOf(place)).toEqual(['2026-11-24'])
  expect(saved.$others.get()).toMatchObject([{ answers: MINE }])
  expect(saved.$others.get()[0]).not.toHaveProperty('isAutomatic')
})

test('no automatic copy is saved on a full device, and no error is thrown', () => {
  const place = room()
  place.isFull = true
  const { saved, visit } = enter(place)
  visit.replace(MINE)
  saved.remember()
  expect([place.texts.size, saved.$earlier.get()]).toEqual([0, undefined])
})
