import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent, readLessons } from '../../src/content/read.ts'
import { TOO_OLD_AFTER, readingsOf } from '../../src/content/reviews.ts'
import { addDays } from '../../src/core/model/dates.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()

/** The last day on which a build accepts the fact that was read first, and the newest reading of the content. */
const readings = readingsOf(readContent('content', 'en'), readLessons('content', 'en')).map(({ day }) => day)
const first = addDays(readings.toSorted()[0]!, TOO_OLD_AFTER)
const newest = readings.toSorted().at(-1)!
const before = (days: number): string => addDays(first, -days)

test('facts-due lists no fact more than 30 days before the build rejects it', async () => {
  expect(await run('facts-due', '--today', before(31))).toEqual({ code: 0, out: '', err: '' })
})

test('facts-due lists a fact 30 days before the build rejects it as too old', async () => {
  const { code, out } = await run('facts-due', '--today', before(29))
  expect(code).toBe(1)
  expect(out).toMatch(/^- \[ \] By \d{4}-\d\d-\d\d: `content\/[\w./-]+` › `[\w.-]+`\. \S.* again\b.*\.$/m)
  expect(out).toContain(`By ${first}: `)
})

test('facts-due --within sets how many days before its deadline a fact is listed', async () => {
  expect((await run('facts-due', '--today', before(31), '--within', '33')).code).toBe(1)
})

test('facts-due --report writes the list to a file and exits with code 0', async () => {
  const report = join(folder, 'due.md')
  const today = addDays(newest, TOO_OLD_AFTER)
  expect(await run('facts-due', '--today', today, '--report', report)).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(report, 'utf8')).toMatch(
    /^A build fails when a fact was last read more than 365 days ago\./,
  )
})

test('facts-due --report writes no file if no fact is due', async () => {
  const report = join(folder, 'none.md')
  await run('facts-due', '--today', before(31), '--report', report)
  expect(existsSync(report)).toBe(false)
})

test.each([
  ['--today', '2026-02-30', '--today 2026-02-30: is not a date. Write it like 2026-11-24.\n'],
  ['--within', 'soon', '--within soon: is not a number of days. Write it like 30.\n'],
])('facts-due refuses the option %s %s with exit code 2', async (option, value, err) => {
  expect(await run('facts-due', option, value)).toEqual({ code: 2, out: '', err })
})
