/** A small, complete recovery model with made-up names. */
import fc, { type Arbitrary } from 'fast-check'
import { addDays } from '../../../src/core/model/dates.ts'
import type { Days, Part, Recovery, Window } from '../../../src/core/recovery/model.ts'
import type { ClockWords } from '../../../src/messages/ui.ts'
import { echo } from '../../support/words.ts'

export function fixed(days: number): Days {
  return { default: days, min: days, max: days }
}

export function tinyWindow(id: string, changes: Partial<Window> = {}): Window {
  return {
    id,
    source: 'page',
    confidence: 'high',
    starts: 'event',
    who: 'you',
    days: fixed(10),
    setting: undefined,
    needsHold: false,
    plans: [],
    promised: true,
    words: { name: `name of ${id}`, how: `how of ${id}` },
    ...changes,
  }
}

export function tinyPart(id: string, windows: Window[], changes: Partial<Part> = {}): Part {
  return { id, copied: true, windows, name: `Part ${id}`, what: 'a thing', ...changes }
}

const letters = tinyPart('letters', [
  tinyWindow('desk', {
    starts: 'first',
    days: undefined,
    words: {
      name: 'desk',
      how: 'on the desk',
      first: { ask: 'On the desk?', look: 'Look first.', there: 'Yes', left: 'No' },
    },
  }),
  tinyWindow('bin', { days: { default: 14, min: 14, max: 30 }, setting: 'mailRetention' }),
  tinyWindow('cellar', {
    who: 'administrator',
    days: { default: 14, min: 14, max: 30 },
    setting: 'mailRetention',
  }),
  tinyWindow('safe', { who: 'administrator', days: undefined, needsHold: true, plans: ['e3'] }),
])
const papers = tinyPart('papers', [
  tinyWindow('tray', { days: { default: 30, min: 30, max: 3650 }, setting: 'oneDriveRetention' }),
  tinyWindow('attic', { starts: { after: 'tray' }, who: 'administrator', days: fixed(93) }),
  tinyWindow('landlord', { starts: { after: 'attic' }, who: 'microsoft', days: fixed(14), promised: false }),
])
const keys = tinyPart(
  'keys',
  [tinyWindow('locksmith', { who: 'administrator', days: fixed(5), plans: ['e3', 'e5'] })],
  { copied: false },
)
const smoke = tinyPart('smoke', [tinyWindow('nobody', { days: fixed(0) })], { copied: false })
const wall = tinyPart('wall', [tinyWindow('stands', { days: undefined })])
const paint = tinyPart('paint', [tinyWindow('layers', { days: undefined, promised: false })])

/**
 * A recovery model with one loss event for each part of the data, and the loss event `house` for all parts.
 */
export const tiny: Recovery = {
  tabs: [{ id: 'lost', name: 'Lost', which: 'What?' }],
  parts: [letters, papers, keys, smoke, wall, paint],
  events: [
    {
      id: 'house',
      tab: 'lost',
      parts: ['letters', 'papers', 'keys', 'smoke', 'wall', 'paint'],
      name: 'House',
      when: 'When',
    },
    ...['letters', 'papers', 'keys', 'smoke', 'wall', 'paint'].map((id) => ({
      id,
      tab: 'lost',
      parts: [id],
      name: id,
      when: 'When',
    })),
  ],
  leftOut: [],
}

/** Sentences for tests. Each sentence contains its key and the inserted values. */
export const tinySentences: ClockWords = {
  ...echo('clock'),
  someOpen: 'someOpen {n}/{total}',
  yesYou: 'yesYou {date}',
  yesAdministrator: 'yesAdministrator {date}',
  yesBackup: 'yesBackup {date}',
  maybeMicrosoft: 'maybeMicrosoft {date}',
  maybeBackup: 'maybeBackup {date}',
  noLonger: 'noLonger {date}',
  onDay: 'day {n}',
  today: 'today {date}',
  lineAt: 'line {date}',
  closesNext: 'next {day}',
  day: 'Day {n}',
  dayAndDate: 'Day {n}, {date}',
  daysLeft: { other: '{n} left' },
  goneDays: { other: 'gone {n}' },
  eventTitle: '{name} ({what})',
  eventText: '{how} {next} {link}',
}

/** Generates a value or `undefined`. */
const perhaps = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

/** Generates what a visitor can say about a loss: its day, the settings, and a backup. */
export const anyLoss = {
  on: perhaps(fc.nat(36_000).map((days) => addDays('2000-01-01', days))),
  settings: fc.record({
    mailRetention: perhaps(fc.integer({ min: 14, max: 30 })),
    oneDriveRetention: perhaps(fc.integer({ min: 30, max: 3650 })),
    hold: perhaps(fc.boolean()),
    plan: perhaps(fc.constantFrom('business-basic' as const, 'e3' as const, 'e5' as const, 'other' as const)),
  }),
  backup: perhaps(fc.integer({ min: 1, max: 3650 })),
  still: perhaps(fc.boolean()),
}
