import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, temporaryFolder } from './run.ts'

const { folder } = temporaryFolder()

test('facts-due lists no fact if someone read every fact in the last eleven months', async () => {
  expect(await run('facts-due', '--today', '2026-11-25')).toEqual({ code: 0, out: '', err: '' })
})

test('facts-due lists a fact 30 days before the build rejects it as too old', async () => {
  expect((await run('facts-due', '--today', '2027-10-25')).out).toBe('')
  const { code, out } = await run('facts-due', '--today', '2027-10-26')
  expect(code).toBe(1)
  expect(out).toMatch(
    /^- \[ \] By 2027-11-24: `content\/model\/sources\.yml` › `[\w-]+`\. Read https:\S+ again\.$/m,
  )
})

test('facts-due --within sets how many days before its deadline a fact is listed', async () => {
  expect((await run('facts-due', '--today', '2027-10-25', '--within', '31')).code).toBe(1)
})

test('facts-due --report writes the list to a file and exits with code 0', async () => {
  const report = join(folder, 'due.md')
  expect(await run('facts-due', '--today', '2027-12-01', '--report', report)).toMatchObject({
    code: 0,
    out: '',
  })
  expect(readFileSync(report, 'utf8')).toMatch(
    /^A build fails when a fact was last read more than 365 days ago\./,
  )
})

test('facts-due --report writes no file if no fact is due', async () => {
  const report = join(folder, 'none.md')
  await run('facts-due', '--today', '2026-11-25', '--report', report)
  expect(existsSync(report)).toBe(false)
})

test.each([
  ['--today', '2026-02-30', '--today 2026-02-30: is not a date. Write it like 2026-11-24.\n'],
  ['--within', 'soon', '--within soon: is not a number of days. Write it like 30.\n'],
])('facts-due refuses the option %s %s with exit code 2', async (option, value, err) => {
  expect(await run('facts-due', option, value)).toEqual({ code: 2, out: '', err })
})
