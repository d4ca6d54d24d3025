/**
 * Tests the recovery clock with the real content: common cases, and the first and last day of every recovery window.
 */
import { expect, test } from 'vitest'
import { addDays } from '../../src/core/model/dates.ts'
import { findEvent, affectedParts } from '../../src/core/recovery/model.ts'
import { sayVerdict } from '../../src/core/recovery/text.ts'
import {
  type PartOutcome,
  type RecoveryQuery,
  openWindows,
  segmentsOf,
} from '../../src/core/recovery/windows.ts'
import { readLessons } from '../../src/content/read.ts'
import { usesOf } from '../../src/content/uses.ts'
import { content } from './content.ts'

const { recovery, model, ui } = content
const TODAY = '2026-11-24'
const daysAgo = (days: number): string => addDays(TODAY, -days)
const ask = (id: string, day: number, rest: Partial<RecoveryQuery> = {}): PartOutcome[] =>
  openWindows(recovery, findEvent(recovery, id)!, { day, on: daysAgo(day), settings: {}, ...rest })

test('a mail folder deleted 20 days ago cannot be recovered by default', () => {
  const [mail] = ask('mail', 20)
  expect(mail).toMatchObject({ state: 'gone', goneFrom: 14, lastSafeDate: '2026-11-17' })
})

test('the 30-day retention setting makes a deleted mail folder recoverable for 30 days', () => {
  const [mail] = ask('mail', 20, { settings: { mailRetention: 30 } })
  expect(mail).toMatchObject({ state: 'open', lastSafeDate: '2026-12-03' })
  expect(mail?.best?.window).toMatchObject({ who: 'you' })
})

test('after 40 days only a backup can recover a deleted mail folder', () => {
  expect(ask('mail', 20, { backup: 365 })[0]).toMatchObject({ state: 'open', best: { window: 'backup' } })
  expect(ask('mail', 40, { settings: { mailRetention: 30 } })[0]?.state).toBe('gone')
  const [mail] = ask('mail', 40, { settings: { mailRetention: 30 }, backup: 365 })
  expect(mail?.best?.window).toBe('backup')
  expect(mail?.windows.filter(({ state }) => state === 'open')).toHaveLength(1)
})

test('a mail that is still in Deleted Items has no time limit', () => {
  expect(ask('mail', 4000, { still: true })[0]?.state).toBe('safe')
})

test.each<[string, number, [number, string][]]>([
  ['mail', 0, [[14, 'you']]],
  [
    'file',
    0,
    [
      [93, 'you'],
      [107, 'microsoft'],
    ],
  ],
  ['site', 0, [[93, 'administrator']]],
  ['team', 0, [[30, 'you']]],
  ['team', 1, [[93, 'administrator']]],
  ['channel', 0, [[30, 'you']]],
  ['chat', 0, [[7, 'administrator']]],
  ['recording', 0, [[93, 'you']]],
  ['leaver', 0, [[30, 'administrator']]],
  ['leaver', 1, [[30, 'administrator']]],
  [
    'leaver',
    2,
    [
      [30, 'you'],
      [123, 'administrator'],
    ],
  ],
  ['licence', 0, [[30, 'administrator']]],
  ['subscription', 0, [[90, 'administrator']]],
  [
    'subscription-grace',
    0,
    [
      [30, 'you'],
      [120, 'administrator'],
    ],
  ],
  ['subscription-cut', 0, [[90, 'administrator']]],
  ['trial', 0, [[30, 'administrator']]],
  ['subscription-deleted', 0, []],
  ['directory', 0, [[7, 'administrator']]],
  ['directory', 1, [[30, 'administrator']]],
  ['directory', 2, []],
  ['environment', 0, [[7, 'administrator']]],
  ['environment', 1, [[7, 'administrator']]],
])('loss event %s, data part %i: the table names who can recover it on each day', (id, index, expected) => {
  const last = expected.at(-1)?.[0] ?? 0
  for (let day = 0; day <= last + 1; day += 1) {
    const { best } = ask(id, day)[index]!
    const [, who] = expected.find(([until]) => day < until) ?? []
    expect(best?.window === 'backup' ? 'backup' : best?.window.who, `day ${String(day)}`).toBe(who)
  }
})

test('a leaver’s OneDrive is read-only from day 60 and archived from day 93', () => {
  const files = (day: number): PartOutcome =>
    ask('leaver', day, { settings: { oneDriveRetention: 3650 } })[2]!
  expect(files(59)).toMatchObject({ state: 'open', best: { window: { who: 'you' } }, lastSafeDay: 59 })
  expect(files(60)).toMatchObject({ state: 'perhaps', best: { window: { id: 'onedrive-read-only' } } })
  expect(files(92)).toMatchObject({ state: 'perhaps', best: { window: { id: 'onedrive-read-only' } } })
  expect(files(93)).toMatchObject({ state: 'perhaps', best: { window: { id: 'onedrive-archive' } } })
  expect(files(3743).state).toBe('perhaps')
})

test('a OneDrive retention of 60 days leads to the recycle bin, not to the archive', () => {
  const files = (day: number): PartOutcome => ask('leaver', day, { settings: { oneDriveRetention: 60 } })[2]!
  expect(files(60)).toMatchObject({ state: 'open', best: { window: { id: 'onedrive-bin' } } })
  expect(files(153).state).toBe('gone')
})

test('unlicensed OneDrive files are first read-only, then archived, then deletable', () => {
  const names = [0, 59, 60, 92, 93, 274, 275, 364, 365, 4000].map((day) => {
    const { best, state } = ask('licence', day, { on: '2026-07-01' })[1]!
    return [best?.window === 'backup' ? '' : best?.window.id, state]
  })
  expect(names).toEqual([
    ['unlicensed-open', 'open'],
    ['unlicensed-open', 'open'],
    ['unlicensed-read-only', 'perhaps'],
    ['unlicensed-read-only', 'perhaps'],
    ['unlicensed-archive', 'perhaps'],
    ['unlicensed-archive', 'perhaps'],
    ['unlicensed-unsearchable', 'perhaps'],
    ['unlicensed-unsearchable', 'perhaps'],
    ['unlicensed-deletable', 'perhaps'],
    ['unlicensed-deletable', 'perhaps'],
  ])
})

test('files that malware encrypted in OneDrive or a library are restorable for 30 days', () => {
  const best = (day: number) =>
    ask('encrypted', day).map(({ best: way, state }) => [
      way?.window === 'backup' ? 'backup' : way?.window.id,
      state,
    ])
  expect(best(29)).toEqual([
    ['files-restore', 'open'],
    ['library-restore', 'open'],
  ])
  expect(best(30)).toEqual([
    ['onedrive-versions', 'perhaps'],
    ['site-versions', 'perhaps'],
  ])
})

test('the recovery clock and the guide cite the same source for restoring a library', () => {
  const windows = recovery.parts.flatMap((part) => part.windows)
  const cited = windows.filter(({ id }) => ['files-restore', 'library-restore'].includes(id))
  expect(cited.map(({ source }) => source)).toEqual(['sharepoint-resiliency', 'sharepoint-resiliency'])
  const uses = usesOf(content, readLessons('content', 'en'), 'sharepoint-resiliency')
  expect(uses.lessons.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['backup', 'not-brought-back']))
})

const LONG_AGO = ['2024-03-01', '2026-04-01', '2026-06-30', '2026-07-01']

test.each(LONG_AGO)('OneDrive files unlicensed since %s may be deleted from 1 July 2027', (on) => {
  const { windows } = ask('licence', 0, { on })[1]!
  const from = (id: string): string | undefined => {
    const start = windows.find(({ window }) => window !== 'backup' && window.id === id)?.from
    return start === undefined ? undefined : addDays(on, start)
  }
  expect(from('unlicensed-archive')).toBe(addDays(on, 93))
  expect(from('unlicensed-unsearchable')).toBe('2027-04-02')
  expect(from('unlicensed-deletable')).toBe('2027-07-01')
})

test('OneDrive files without a licence since August 2026 may be deleted 365 days later', () => {
  const { windows } = ask('licence', 0, { on: '2026-08-01' })[1]!
  expect(windows.map(({ from }) => from)).toEqual([0, 60, 93, 275, 365])
})

test('a legal hold keeps a leaver’s mailbox with Business Premium, not Business Basic', () => {
  const mailbox = (plan: 'business-basic' | 'business-premium'): string =>
    ask('leaver', 100, { settings: { hold: true, plan } })[1]!.state
  expect(mailbox('business-basic')).toBe('gone')
  expect(mailbox('business-premium')).toBe('safe')
})

test('nobody can work as usual on any day after a subscription has expired', () => {
  for (const day of [0, 29, 89, 90])
    expect(ask('subscription', day)[0]!.best?.window).not.toMatchObject({ who: 'you' })
})

test('everyone can work during a subscription’s paid extension, which has no fixed end', () => {
  expect(ask('subscription-extended', 400)[0]).toMatchObject({
    state: 'safe',
    best: { window: { who: 'you' } },
  })
})

test('recovery by Microsoft’s support never counts as guaranteed', () => {
  for (const part of recovery.parts)
    for (const { who, promised } of part.windows) if (who === 'microsoft') expect(promised).toBe(false)
})

test('every loss event of the recovery clock has a text for each day', () => {
  for (const event of recovery.events) {
    for (const day of [0, 13, 14, 29, 30, 92, 93, 200]) {
      for (const backup of [undefined, 365]) {
        const outcomes = ask(event.id, day, { backup })
        const saying = { words: ui.clock, language: 'en-GB', day, on: daysAgo(day) }
        expect(sayVerdict(outcomes, saying)).toMatch(/^[A-Z0-9][^{}]+\.$/)
        for (const outcome of outcomes) expect(segmentsOf(outcome)[0]?.from ?? 0).toBe(0)
      }
    }
  }
})

test('every loss event’s data parts exist, and each recovery window’s source exists', () => {
  const known = new Set(model.sources.map(({ id }) => id))
  for (const event of recovery.events) {
    expect(affectedParts(recovery, event)).toHaveLength(event.parts.length)
    for (const { windows } of affectedParts(recovery, event))
      for (const { source } of windows) expect(known.has(source), source).toBe(true)
  }
})
