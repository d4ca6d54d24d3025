/** Tests that the guide states the same numbers of days as the recovery windows of the content. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLessons } from '../../src/content/read.ts'
import { readSite } from '../../src/content/site.ts'

const windows = readSite().recovery.parts.flatMap((part) => part.windows)
const lessons = readLessons('content', 'en')
const page = readFileSync('content/en/learn/not-brought-back.mdx', 'utf8')

/** Numbers of days in the guide that are not the length of a recovery window: days → meaning (source id). */
const OTHER_DAYS = new Map([
  [120, 'meeting recordings expire (teams-recording)'],
  [180, 'the audit log (scuba-security-suite)'],
  [45, 'Microsoft-managed policies start (microsoft-managed-policies)'],
])

/** Returns the default, shortest and longest length of a recovery window, in days. */
function lengthsOf(id: string): number[] {
  const window = windows.find((one) => one.id === id)
  expect(window, id).toBeDefined()
  const days = window?.days
  return days ? [days.default, days.min, days.max] : []
}

/** Returns each number of days that a text states, for example 30 for "30 days". */
const daysIn = (text: string): number[] =>
  [...text.matchAll(/\b(\d[\d,]*)[ -]days?\b/g)].map(([, number = '']) => Number(number.replace(',', '')))

const inModel = new Set(windows.flatMap(({ id }) => lengthsOf(id)))

test.each(lessons)('each number of days in $slug is a window’s length or an exception', ({ body }) => {
  const unknown = daysIn(body).filter((days) => !inModel.has(days) && !OTHER_DAYS.has(days))
  expect(unknown).toEqual([])
})

test('each number of days in the list of exceptions occurs in the guide', () => {
  const used = lessons.flatMap(({ body }) => daysIn(body))
  expect([...OTHER_DAYS.keys()].filter((days) => !used.includes(days) || inModel.has(days))).toEqual([])
})

test.each([
  ['Email', 'recoverable-items'],
  ['A file', 'file-bin'],
  ['A whole site', 'site-bin'],
  ['A team or group', 'team-bin'],
  ['A channel in a team', 'channel-bin'],
  ['A chat that an administrator deleted', 'chat-bin'],
  ['A Power Platform environment', 'environment-bin'],
  ['Accounts, groups, apps and sign-in rules', 'directory-bin'],
])('the table row "%s" states the length of the recovery window %s', (label, id) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${label}`))
  expect(daysIn(row ?? '')[0]).toBe(lengthsOf(id)[0])
})

test.each([
  ['File in OneDrive or SharePoint', 'file-bin'],
  ['Team or group', 'team-bin'],
  ['User account and mailbox', 'account-bin'],
  ['Email removed from the Deleted Items folder', 'recoverable-items'],
])('the chart bar "%s" has the length and label of the recovery window %s', (label, id) => {
  const [, length, words = ''] =
    new RegExp(`what: '${label}', days: (\\d+), text: '([^']*)'`).exec(page) ?? []
  expect([Number(length), daysIn(words)[0]]).toEqual([lengthsOf(id)[0], lengthsOf(id)[0]])
})
