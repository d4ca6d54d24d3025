/** Tests the exit codes and streams of commands, most of them in child processes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/core/report/types.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run, spawnCommand } from './run.ts'

const { folder } = temporaryFolder()
const ANSWERS = 'tests/fixtures/answers.v1.json'

test('the command “report” prints JSON and writes a PDF', async () => {
  const args = [ANSWERS, '--today', '2026-11-24', '--pdf', join(folder, 'out.pdf')]
  const spawned = spawnCommand('report', ...args)
  expect(spawned).toMatchObject({ code: 0, err: '' })
  expect((JSON.parse(spawned.out) as Report).scope).toBe('quick')
  const pdf = readFileSync(join(folder, 'out.pdf'))
  expect(spawned).toEqual(await run('report', ...args))
  expect(readFileSync(join(folder, 'out.pdf')).equals(pdf)).toBe(true)
})

test('the command “report” exits with code 2 and prints one line for an unknown option', () => {
  const { code, out, err } = spawnCommand('report', ANSWERS, '--colour', 'red')
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
})

test('the command “check” exits with code 1 if the content is unreadable', () => {
  expect(spawnCommand('check', '--content', join(folder, 'gone'))).toEqual({
    code: 1,
    out: 'The content has 1 problem(s):\n  content/languages.yml: is missing. Add the file.\n',
    err: '',
  })
})
