import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/core/model/dates.ts'
import { type Part, type RecoveryEvent, findEvent } from '../../../src/core/recovery/model.ts'
import {
  type PartOutcome,
  type RecoveryQuery,
  actorOf,
  openWindows,
  segmentsOf,
} from '../../../src/core/recovery/windows.ts'
import { anyLoss, fixed, tiny, tinyPart, tinyWindow } from './tiny.ts'
import { forAll } from '../../support/for-all.ts'

const event = (id: string): RecoveryEvent => findEvent(tiny, id)!
const ask = (id: string, question: Partial<RecoveryQuery>): PartOutcome =>
  openWindows(tiny, event(id), { day: 0, settings: {}, ...question })[0]!
/** Returns the outcome of a loss of one part of the data. */
const openIn = (part: Part, question: Partial<RecoveryQuery>): PartOutcome => {
  const event = { id: part.id, tab: 'lost', parts: [part.id], name: '', when: '' }
  const model = { ...tiny, parts: [part], events: [event] }
  return openWindows(model, event, { day: 0, settings: {}, ...question })[0]!
}
const statesOf = ({ windows }: PartOutcome): string[] => windows.map(({ state }) => state)

test('a recovery window of 14 days is open on day 0 and day 13, and closed on day 14', () => {
  expect(statesOf(ask('letters', { day: 0 }))).toEqual(['closed', 'open', 'open', 'absent'])
  expect(statesOf(ask('letters', { day: 13 }))).toEqual(['closed', 'open', 'open', 'absent'])
  expect(statesOf(ask('letters', { day: 14 }))).toEqual(['closed', 'closed', 'closed', 'absent'])
  expect(ask('letters', { day: 13 }).state).toBe('open')
  expect(ask('letters', { day: 14 }).state).toBe('gone')
})

test.each([
  ['2026-11-04', '2026-11-17'],
  ['2024-02-20', '2024-03-04'],
  ['2023-02-20', '2023-03-05'],
  ['2026-12-25', '2027-01-07'],
])('data that were lost on %s have their last safe day on %s', (on, last) => {
  const { lastSafeDay, lastSafeDate, goneFrom } = ask('letters', { on })
  expect({ lastSafeDay, lastSafeDate, goneFrom }).toEqual({
    lastSafeDay: 13,
    lastSafeDate: last,
    goneFrom: 14,
  })
})

test('a longer retention setting makes the recovery window longer', () => {
  const set = (day: number): PartOutcome => ask('letters', { day, settings: { mailRetention: 30 } })
  expect(set(29).state).toBe('open')
  expect(set(30).state).toBe('gone')
})

test('each recovery window opens on the day on which the previous window closes', () => {
  const best = Array.from({ length: 140 }, (_, day) => {
    const found = ask('papers', { day }).best
    return found ? actorOf(found) : 'gone'
  })
  expect(best.indexOf('administrator')).toBe(30)
  expect(best.indexOf('microsoft')).toBe(123)
  expect(best.indexOf('gone')).toBe(137)
  expect(best.lastIndexOf('you')).toBe(29)
  expect(best.lastIndexOf('administrator')).toBe(122)
  expect(best.lastIndexOf('microsoft')).toBe(136)
})

test('a longer first recovery window delays all later recovery windows', () => {
  const settings = { oneDriveRetention: 365 }
  expect(ask('papers', { day: 364, settings }).best?.from).toBe(0)
  expect(ask('papers', { day: 365, settings }).best?.from).toBe(365)
  expect(ask('papers', { settings }).lastSafeDay).toBe(365 + 93 - 1)
  expect(statesOf(ask('papers', { day: 100, settings }))).toEqual(['open', 'upcoming', 'upcoming'])
})

test('a retention setting above 93 days counts as 93 and opens a different next window', () => {
  const capped = tinyWindow('shelf', {
    days: { default: 30, min: 30, max: 3650 },
    setting: 'oneDriveRetention',
    cap: 93,
  })
  const attic = tinyWindow('attic', {
    starts: { after: 'shelf' },
    onlyIf: { setting: 'oneDriveRetention', max: 93 },
  })
  const vault = tinyWindow('vault', {
    starts: { after: 'shelf' },
    days: undefined,
    onlyIf: { setting: 'oneDriveRetention', min: 94 },
  })
  const part = tinyPart('papers', [capped, attic, vault])
  const statesWith = (day: number, oneDriveRetention?: number): string[] =>
    statesOf(openIn(part, { day, settings: { oneDriveRetention } }))
  expect(statesWith(29)).toEqual(['open', 'upcoming', 'absent'])
  expect(statesWith(30)).toEqual(['closed', 'open', 'absent'])
  expect(statesWith(93, 93)).toEqual(['closed', 'open', 'absent'])
  expect(statesWith(92, 94)).toEqual(['open', 'absent', 'upcoming'])
  expect(statesWith(93, 94)).toEqual(['closed', 'absent', 'open'])
})

test('a recovery window counts its days from “countsFrom” if the loss was earlier', () => {
  const shelf = tinyWindow('shelf', { countsFrom: '2026-07-01' })
  const lengthFor = (on: string | undefined): number | undefined =>
    openIn(tinyPart('papers', [shelf]), { on }).windows[0]!.until
  expect(lengthFor(undefined)).toBe(10)
  expect(lengthFor('2026-07-01')).toBe(10)
  expect(lengthFor('2026-08-01')).toBe(10)
  expect(lengthFor('2026-06-01')).toBe(40)
})

test('the last safe day ignores recovery options without a guarantee', () => {
  const outcome = ask('papers', { day: 123 })
  expect(outcome).toMatchObject({ state: 'perhaps', lastSafeDay: 122, goneFrom: 137 })
})

test('no later recovery window opens while the lost item is in its first location', () => {
  const outcome = ask('letters', { day: 400, on: '2025-01-01', still: true, backup: 30 })
  expect(statesOf(outcome)).toEqual(['open', 'upcoming', 'upcoming', 'absent', 'closed'])
  expect(outcome).toMatchObject({ state: 'safe', goneFrom: undefined, lastSafeDay: undefined })
  expect(outcome.windows[1]).toMatchObject({ from: undefined, until: undefined, lastSafeDate: undefined })
})

test('the query field “still” has no effect on data without a first location', () => {
  expect(ask('papers', { day: 30, still: true })).toEqual(ask('papers', { day: 30 }))
})

test('a hold protects data only if the hold was set and the licence includes holds', () => {
  const held = (settings: RecoveryQuery['settings']): PartOutcome => ask('letters', { day: 20, settings })
  expect(held({ plan: 'e3' }).state).toBe('gone')
  expect(held({ hold: false, plan: 'e3' }).state).toBe('gone')
  expect(held({ hold: true, plan: 'business-basic' }).state).toBe('gone')
  expect(held({ hold: true, plan: 'e3' })).toMatchObject({ state: 'safe', goneFrom: undefined })
  expect(held({ hold: true }).state).toBe('perhaps')
  expect(held({ hold: true, plan: 'other' }).state).toBe('perhaps')
})

test('data on hold have the state "safe" even while an easier recovery option is open', () => {
  const settings = { hold: true, plan: 'e3' } as const
  expect(ask('letters', { day: 3, settings })).toMatchObject({ state: 'safe', lastSafeDay: undefined })
  expect(ask('letters', { day: 3, settings }).best?.window).toMatchObject({ id: 'bin' })
})

test('an option that needs a certain licence is "perhaps" until the licence is known', () => {
  expect(ask('keys', { day: 4 }).state).toBe('perhaps')
  expect(ask('keys', { day: 4, settings: { plan: 'e5' } }).state).toBe('open')
  expect(ask('keys', { day: 4, settings: { plan: 'business-standard' } })).toMatchObject({
    state: 'gone',
    goneFrom: 0,
  })
  expect(ask('keys', { day: 5 })).toMatchObject({ state: 'gone', goneFrom: 5, lastSafeDay: undefined })
})

test('a recovery window of 0 days is never open', () => {
  expect(ask('smoke', { on: '2026-11-24' })).toMatchObject({
    state: 'gone',
    goneFrom: 0,
    lastSafeDay: undefined,
    lastSafeDate: undefined,
  })
})

test('a backup is a recovery option for as many days as the backup reaches back', () => {
  const copy = (day: number): PartOutcome => ask('letters', { day, backup: 40, on: '2026-10-15' })
  expect(copy(5).best?.window).toMatchObject({ id: 'bin' })
  expect(copy(14).best?.window).toBe('backup')
  expect(copy(39)).toMatchObject({ state: 'open', lastSafeDate: '2026-11-23' })
  expect(copy(40).state).toBe('gone')
})

test('data that backups often omit have the state "perhaps" if only a backup is left', () => {
  expect(ask('keys', { day: 50, backup: 365 })).toMatchObject({ state: 'perhaps', lastSafeDay: undefined })
})

test('data in a window without a fixed end are "safe" only if recovery is guaranteed', () => {
  expect(ask('wall', { day: 9999 })).toMatchObject({ state: 'safe', goneFrom: undefined })
  expect(ask('paint', { day: 9999 })).toMatchObject({ state: 'perhaps', goneFrom: undefined })
})

test('the timeline bar shows the easiest recovery option of each day', () => {
  const bar = (id: string, question: Partial<RecoveryQuery> = {}) =>
    segmentsOf(ask(id, { backup: 365, ...question })).map(({ from, until, outcome }) => [
      from,
      until,
      outcome.window === 'backup' ? 'backup' : outcome.window.id,
    ])
  expect(bar('letters')).toEqual([[0, 14, 'bin']])
  expect(bar('letters', { still: true })).toEqual([[0, undefined, 'desk']])
  expect(bar('letters', { settings: { hold: true, plan: 'e3' } })).toEqual([
    [0, 14, 'bin'],
    [14, undefined, 'safe'],
  ])
  expect(bar('papers')).toEqual([
    [0, 30, 'tray'],
    [30, 123, 'attic'],
    [123, 137, 'landlord'],
  ])
  expect(bar('smoke')).toEqual([])
})

/** Returns the days of each segment of the bar of one part. */
const stretches = (part: Part, settings: RecoveryQuery['settings']): string[] =>
  segmentsOf(openIn(part, { settings })).map(({ from, until }) => `${from} to ${String(until)}`)

test('the timeline bar starts a new segment on the day on which an easier option opens', () => {
  const part = tinyPart('x', [
    tinyWindow('early', { days: fixed(5), who: 'administrator' }),
    tinyWindow('late', { days: fixed(5), starts: { after: 'early' } }),
    tinyWindow('long', { days: fixed(20), who: 'administrator', promised: false }),
  ])
  expect(stretches(part, {})).toEqual(['0 to 5', '5 to 10', '10 to 20'])
})

test('the timeline bar hides a recovery option while an easier option is open', () => {
  const part = tinyPart('x', [
    tinyWindow('easy', { days: fixed(4) }),
    tinyWindow('hard', { days: fixed(2), who: 'administrator' }),
    tinyWindow('missing', { days: fixed(8), plans: ['e5'] }),
    tinyWindow('after', { days: fixed(3), starts: { after: 'missing' } }),
  ])
  expect(stretches(part, { plan: 'e3' })).toEqual(['0 to 4', '8 to 11'])
})

const anyQuestion: fc.Arbitrary<RecoveryQuery> = fc.record({ day: fc.nat(4500), ...anyLoss })

const house = (question: RecoveryQuery): PartOutcome[] => openWindows(tiny, event('house'), question)
const RANK = { gone: 0, perhaps: 1, open: 2, safe: 3 }

test('the state of the data never improves on a later day', () => {
  forAll(anyQuestion, fc.nat(500), (question, later) => {
    const now = house(question)
    house({ ...question, day: question.day + later }).forEach(({ state }, index) => {
      expect(RANK[state]).toBeLessThanOrEqual(RANK[now[index]!.state])
    })
  })
})

test('a backup, a longer retention and a hold never worsen the state of the data', () => {
  forAll(anyQuestion, fc.integer({ min: 1, max: 3650 }), (question, backup) => {
    const { settings } = question
    const better: RecoveryQuery[] = [
      { ...question, backup: Math.max(backup, question.backup ?? 0) },
      { ...question, settings: { ...settings, mailRetention: 30 } },
      { ...question, settings: { ...settings, oneDriveRetention: 3650 } },
      { ...question, settings: { ...settings, hold: true } },
    ]
    const now = house(question)
    for (const one of better) {
      house(one).forEach(({ state }, index) => {
        expect(RANK[state]).toBeGreaterThanOrEqual(RANK[now[index]!.state])
      })
    }
  })
})

test('data have the state "open" on their last safe day, but not on the next day', () => {
  forAll(anyQuestion, (question) => {
    house(question).forEach(({ lastSafeDay, lastSafeDate, goneFrom }, index) => {
      const stateOn = (day: number): PartOutcome['state'] => house({ ...question, day })[index]!.state
      if (lastSafeDay !== undefined) {
        expect(stateOn(lastSafeDay)).toBe('open')
        expect(['perhaps', 'gone']).toContain(stateOn(lastSafeDay + 1))
      }
      if (goneFrom !== undefined) expect(stateOn(goneFrom)).toBe('gone')
      if (goneFrom !== undefined && goneFrom > 0) expect(stateOn(goneFrom - 1)).not.toBe('gone')
      expect(lastSafeDate).toBe(
        question.on === undefined || lastSafeDay === undefined
          ? undefined
          : addDays(question.on, lastSafeDay),
      )
    })
  })
})

test('the segments of the timeline bar cover every day and show the easiest option', () => {
  forAll(anyQuestion, (question) => {
    for (const outcome of house({ ...question, backup: undefined })) {
      const stretches = segmentsOf(outcome)
      stretches.forEach(({ from }, index) => {
        expect(from).toBe(index === 0 ? 0 : stretches[index - 1]!.until)
      })
      const here = stretches.find(
        ({ from, until }) => from <= question.day && question.day < (until ?? Infinity),
      )
      expect(here?.outcome).toBe(outcome.best)
    }
  })
})
