import { expect, test } from 'vitest'
import { closingsFrom, closingsOf } from '../../../src/core/recovery/closing.ts'
import { findEvent } from '../../../src/core/recovery/model.ts'
import {
  type SentenceContext,
  calendarOf,
  windowName,
  sayDayAndDate,
  sayLine,
  sayNext,
  sayOptionState,
  sayState,
  sayVerdict,
} from '../../../src/core/recovery/text.ts'
import { type PartOutcome, type RecoveryQuery, openWindows } from '../../../src/core/recovery/windows.ts'
import { tiny, tinySentences as words } from './tiny.ts'

const ON = '2026-11-04'
const ask = (id: string, day: number, rest: Partial<RecoveryQuery> = {}): PartOutcome[] =>
  openWindows(tiny, findEvent(tiny, id)!, { day, on: ON, settings: {}, ...rest })
const saying = (day: number, on: string | undefined = ON): SentenceContext => ({
  words,
  language: 'en-GB',
  day,
  on,
})
const verdict = (id: string, day: number, rest?: Partial<RecoveryQuery>): string =>
  sayVerdict(ask(id, day, rest), saying(day))
const state = (id: string, day: number, rest?: Partial<RecoveryQuery>): string => {
  const { head, line } = sayState(ask(id, day, rest)[0]!, saying(day))
  return `${head}: ${line}`
}
const held = { settings: { hold: true, plan: 'e3' } } as const

test('the sentence about one part of the data says whether it can be recovered', () => {
  expect(verdict('letters', 0)).toBe('yesYou 17 November 2026')
  expect(verdict('letters', 14)).toBe('noLonger 17 November 2026')
  expect(verdict('letters', 14, { backup: 365 })).toBe('yesBackup 3 November 2027')
  expect(verdict('letters', 14, held)).toBe('yesHold')
  expect(verdict('letters', 14, { still: true })).toBe('yesSafe')
  expect(verdict('letters', 14, { settings: { hold: true } })).toBe('maybePlan')
  expect(verdict('papers', 30)).toBe('yesAdministrator 6 March 2027')
  expect(verdict('papers', 123)).toBe('maybeMicrosoft 20 March 2027')
  expect(verdict('papers', 137)).toBe('noLonger 6 March 2027')
  expect(verdict('keys', 5)).toBe('noLonger 8 November 2026')
  expect(verdict('keys', 5, { backup: 10 })).toBe('maybeBackup 13 November 2026')
  expect(verdict('paint', 5)).toBe('maybe')
  expect(verdict('smoke', 0)).toBe('never')
})

test('a sentence contains the day number if the visitor entered no date', () => {
  const [outcome] = ask('letters', 0, { on: undefined })
  expect(sayVerdict([outcome!], { ...saying(0), on: undefined })).toBe('yesYou day 13')
  expect(sayDayAndDate(45, { ...saying(0), on: undefined })).toBe('Day 45')
  expect(sayDayAndDate(45, saying(0))).toBe('Day 45, 19 December 2026')
})

test('the sentence about several parts of the data counts the recoverable parts', () => {
  const both = (day: number, ...ids: string[]): string =>
    sayVerdict(
      ids.flatMap((id) => ask(id, day)),
      saying(day),
    )
  expect(both(0, 'letters', 'papers')).toBe('allOpen')
  expect(both(20, 'letters', 'papers')).toBe('someOpen 1/2')
  expect(both(20, 'letters', 'wall')).toBe('someOpen 1/2')
  expect(both(20, 'letters', 'paint')).toBe('onlyPerhaps')
  expect(both(20, 'letters', 'smoke')).toBe('noneOpen')
  expect(sayVerdict([], saying(0))).toBe('allOpen')
})

test('the day marker’s text contains its date and when a recovery window closes next', () => {
  expect(sayLine(ask('papers', 10), saying(10), 10)).toBe(
    'today 14 November 2026 next Day 29, 3 December 2026',
  )
  expect(sayLine(ask('papers', 10), saying(10), 11)).toBe(
    'line 14 November 2026 next Day 29, 3 December 2026',
  )
  expect(sayLine(ask('papers', 130), saying(130), undefined)).toBe('line 14 March 2027')
  expect(sayLine(ask('smoke', 10), saying(10), undefined)).toBe('line 14 November 2026')
  expect(sayLine(ask('smoke', 10), { ...saying(10), on: undefined }, undefined)).toBe('')
})

test('the text on the data’s state counts the safe days, including the current day', () => {
  expect(state('letters', 0)).toBe('14 left: youShort')
  expect(state('letters', 12)).toBe('2 left: youShort')
  expect(state('letters', 13)).toBe('lastDay: youShort')
  expect(state('letters', 14)).toBe('gone: goneToday')
  expect(state('letters', 15)).toBe('gone: gone 1')
  expect(state('letters', 16)).toBe('gone: gone 2')
  expect(state('letters', 14, { backup: 15 })).toBe('lastDay: backupShort')
  expect(state('letters', 10, { backup: 365 })).toBe('4 left: youShort')
  expect(state('letters', 14, held)).toBe('safe: holdShort')
  expect(state('wall', 14)).toBe('safe: safeShort')
  expect(state('papers', 30)).toBe('93 left: administratorShort')
  expect(state('papers', 123)).toBe('perhaps: microsoftShort')
  expect(state('keys', 0)).toBe('perhaps: planShort')
  expect(state('keys', 9, { backup: 30 })).toBe('perhaps: copyShort')
  expect(state('paint', 0)).toBe('perhaps: unsureShort')
  expect(state('smoke', 0)).toBe('gone: goneAlways')
  expect(state('smoke', 30)).toBe('gone: goneAlways')
})

test('the date table lists every recovery option once, sorted by closing date', () => {
  const rows = (id: string, rest?: Partial<RecoveryQuery>) =>
    closingsOf(ask(id, 0, rest)).map((closing) => [
      windowName(closing.outcome, words),
      closing.outcome.lastSafeDay,
      sayNext(closing, words),
    ])
  expect(rows('papers', { backup: 200 })).toEqual([
    ['name of tray', 29, 'thenAdministrator'],
    ['name of attic', 122, 'thenBackup'],
    ['name of landlord', 136, 'thenBackup'],
    ['backupName', 199, 'thenGone'],
  ])
  expect(rows('papers').at(1)).toEqual(['name of attic', 122, 'thenMicrosoft'])
  expect(rows('letters', held)).toEqual([
    ['name of bin', 13, 'thenAdministrator'],
    ['name of cellar', 13, 'thenAdministrator'],
    ['name of safe', undefined, 'noEnd'],
  ])
  expect(rows('letters', { settings: { hold: true } }).at(0)).toEqual(['name of bin', 13, 'thenPerhaps'])
  expect(rows('letters', { still: true })).toEqual([['desk', undefined, 'noEnd']])
  expect(rows('wall', { backup: 3 })).toEqual([
    ['backupName', 2, 'thenYou'],
    ['name of stands', undefined, 'noEnd'],
  ])
  expect(rows('smoke')).toEqual([])
})

test('the calendar has an entry for each last safe day that is not in the past', () => {
  const entries = (today: string, rest?: Partial<RecoveryQuery>) =>
    calendarOf(ask('letters', 0, rest), saying(0), today, 'LINK')
  expect(entries('2026-11-17')).toEqual([
    {
      id: 'letters-bin-2026-11-17',
      date: '2026-11-17',
      title: 'Part letters (a thing)',
      text: 'how of bin thenGone LINK',
    },
  ])
  expect(entries('2026-11-18')).toEqual([])
  expect(entries('2026-11-18', { backup: 30 })).toMatchObject([
    { id: 'letters-backup-2026-12-03', text: 'backupHow thenGone LINK' },
  ])
  expect(closingsFrom(ask('letters', 0, { on: undefined }), '2026-11-01')).toEqual([])
})

test('an open recovery option has the state text “open” only if it is guaranteed', () => {
  const states = (day: number, rest?: Partial<RecoveryQuery>): string[] =>
    ask('papers', day, rest)[0]!.windows.map((option) => sayOptionState(option, words))
  expect(states(0)[0]).toBe('open')
  expect(states(0).at(-1)).toBe('upcoming')
  expect(states(123)[0]).toBe('closed')
  expect(states(123).at(-1)).toBe('perhaps')
})
