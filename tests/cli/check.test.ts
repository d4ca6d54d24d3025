import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folder, run } from './run.ts'

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('the content as it stands passes', () => {
  const { code, out } = run('check', '--today', '2026-11-24')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^36 controls rest on \d+ of \d+ sources, each with at least one\. 0 not read for 180 days\.\n$/,
  )
})

test('a source is due for another reading after 180 days, and the check still passes', () => {
  expect(run('check', '--today', '2027-05-23').out).not.toMatch(/^Read again/m)
  const { code, out } = run('check', '--today', '2027-05-24')
  expect(code).toBe(0)
  expect(out).toMatch(/^Read again: [\w-]+, last read 2026-11-24\. https?:/m)
})

test('a fact without a source fails the check and is named', () => {
  const content = join(folder, 'content')
  cpSync('content', content, { recursive: true })
  const path = join(content, 'model/controls.yml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/sources:\n(?: {4}- .*\n)+/, 'sources: []\n'))
  const { code, out } = run('check', '--content', content)
  expect(code).toBe(1)
  expect(out).toMatch(/content\/model\/controls\.yml › IA-01\.sources: needs at least one source/)
})

test('a day that does not exist ends with code 2', () => {
  expect(run('check', '--today', '2026-02-30')).toMatchObject({ code: 2, out: '' })
  expect(run('check', '--todya', '2026-02-03')).toMatchObject({ code: 2, out: '' })
})
