import { expect, test, vi } from 'vitest'
import type { ReportView } from '../../src/state/report-view.ts'
import { readResult, storeResult, summarizeResult } from '../../src/state/stored-result.ts'
import { visitorKind } from '../../src/state/visitor-kind.ts'
import { stubStorage } from './stub-storage.ts'

const ANSWERS = 'whose-job/answers'
const RESULT = 'whose-job/result'

/** A view with a small result. `open` is the number of questions without an answer. */
function viewOf({ kind = 'own', open = 0, date = '2026-11-25', figure = '9 to 45', isPlanned = true } = {}) {
  const first = { id: 'A', title: 'Ring back before you pay', effort: '1 hour' }
  const groups = [
    { id: 'thisWeek', ids: isPlanned ? ['A'] : [] },
    { id: 'thisMonth', ids: isPlanned ? ['B', 'C'] : [] },
    { id: 'findOut', ids: ['D'] },
  ]
  const full = { head: { figure }, date, groups, actions: [{ id: 'B' }, first] }
  return { kind, full, open: { n: open, total: 18 } } as unknown as ReportView
}
const SUMMARY = {
  figure: '9 to 45',
  date: '2026-11-25',
  jobs: 3,
  next: { title: 'Ring back before you pay', effort: '1 hour' },
}

test('visitorKind returns “new” for a visitor without stored answers', () => {
  stubStorage({ [RESULT]: '{}' })
  expect([visitorKind(), readResult()]).toEqual(['new', undefined])
})

test('visitorKind returns “begun” for a visitor with answers but no stored result', () => {
  stubStorage({ [ANSWERS]: '{}\n' })
  expect([visitorKind(), readResult()]).toEqual(['begun', undefined])
})

test('the summary of the visitor’s own complete result is stored and can be read', () => {
  stubStorage({ [ANSWERS]: '{"a":1}\n' })
  storeResult(viewOf())
  expect([visitorKind(), readResult()]).toEqual(['done', SUMMARY])
})

test('the summary of an action plan without open jobs has no next job', () => {
  expect(summarizeResult(viewOf({ isPlanned: false }))).toEqual({ ...SUMMARY, jobs: 0, next: undefined })
})

test.each([
  ['a result from a link', { kind: 'guest' }],
  ['the example', { kind: 'example' }],
  ['an unfinished check', { open: 1 }],
])('the summary of %s is not stored', (_, parts) => {
  const storage = stubStorage({ [ANSWERS]: '{}\n' })
  storeResult(viewOf(parts))
  expect(storage[RESULT]).toBeUndefined()
})

test('the summary of a result is not stored without stored answers', () => {
  const storage = stubStorage()
  storeResult(viewOf())
  expect({ ...storage }).toEqual({})
})

test('readResult returns no summary after the answers change', () => {
  const storage = stubStorage({ [ANSWERS]: '{"a":1}\n' })
  storeResult(viewOf())
  storage[ANSWERS] = '{"a":2}\n'
  expect([visitorKind(), readResult()]).toEqual(['done', undefined])
})

test('a stored summary keeps its date until the answers or the score change', () => {
  const dateOf = (): string | undefined => readResult()?.date
  stubStorage({ [ANSWERS]: '{"a":1}\n' })
  storeResult(viewOf())
  storeResult(viewOf({ date: '2026-12-24' }))
  expect(dateOf()).toBe('2026-11-25')
  storeResult(viewOf({ date: '2026-12-24', figure: '50' }))
  expect(dateOf()).toBe('2026-12-24')
})

/** Stores a valid summary, replaces its fields by `parts`, and returns what `readResult` reads. */
function readWith(parts: Record<string, unknown>) {
  const storage = stubStorage({ [ANSWERS]: '{}\n' })
  storeResult(viewOf())
  storage[RESULT] = JSON.stringify({ ...(JSON.parse(storage[RESULT]!) as object), ...parts })
  return readResult()
}

test.each([
  ['no figure', { figure: 5 }],
  ['an empty figure', { figure: '' }],
  ['a long figure', { figure: '9'.repeat(25) }],
  ['no date', { date: undefined }],
  ['a date that does not exist', { date: '2026-99-99' }],
  ['a date with other text', { date: '2026-11-25<b>' }],
  ['a negative number of jobs', { jobs: -1 }],
  ['too many jobs', { jobs: 201 }],
  ['half a job', { jobs: 1.5 }],
])('a stored summary with %s is ignored', (_, parts) => {
  expect(readWith(parts)).toBeUndefined()
})

test.each([
  ['a long title', { title: 'x'.repeat(121), effort: '1 hour' }],
  ['no effort', { title: 'x' }],
  ['another type', 'x'],
])('a stored next job with %s is ignored', (_, next) => {
  expect(readWith({ next })).toEqual({ ...SUMMARY, next: undefined })
})

test('invisible characters are removed from a stored summary', () => {
  expect(readWith({ next: { title: 'a\u202eb', effort: '1\u0000 hour' } })?.next).toEqual({
    title: 'a b',
    effort: '1 hour',
  })
})

test.each(['[]', '{', '5'])('the damaged stored summary %s is ignored', (text) => {
  stubStorage({ [ANSWERS]: '{}\n', [RESULT]: text })
  expect(readResult()).toBeUndefined()
})

test('a page in another language of the site ignores the summary, which contains texts', () => {
  stubStorage({ [ANSWERS]: '{"a":1}\n' })
  vi.stubEnv('SITE_LANGUAGES', 'de')
  const page = { documentElement: { lang: 'en-GB' } }
  vi.stubGlobal('document', page)
  storeResult(viewOf())
  expect(readResult()).toEqual(SUMMARY)
  page.documentElement.lang = 'de-DE'
  expect(readResult()).toBeUndefined()
})
