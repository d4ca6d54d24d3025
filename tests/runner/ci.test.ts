/** Tests `.ci/run` with a fake npm that reports test counts without running tests. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ci-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Writes a fake program. The PATH lists the folder of the fake program before the folder of the real program. */
function standIn(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

/** Runs `.ci/run` with a fake npm: each shell script replaces `npm ci`, `npm test` or `npm run test:full`. */
function ci(scripts: { install?: string; test?: string; full?: string }): {
  code: number | null
  last: string
} {
  const { install = 'exit 0', test = 'exit 0', full = 'exit 0' } = scripts
  standIn('npm', `case "$*" in ci) ${install};; test) ${test};; "run test:full") ${full};; *) exit 9;; esac`)
  standIn('id', 'echo 1000')
  const { status, stdout } = spawnSync('bash', ['.ci/run'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  })
  return { code: status, last: stdout.trimEnd().split('\n').at(-1) ?? '' }
}

const counts = (text: string, code = 0): string => `echo "${text}" >> "$TEST_COUNTS"; exit ${String(code)}`

describe.skipIf(process.platform === 'win32')('the run for continuous integration', () => {
  test('prints the sum of the test counts of `npm test` and `npm run test:full`', () => {
    expect(ci({ test: counts('2400 0'), full: counts('300 0') })).toEqual({
      code: 0,
      last: '2700 passed, 0 failed',
    })
  })

  test('runs `npm run test:full` even if `npm test` fails', () => {
    expect(ci({ test: counts('2399 1', 1), full: counts('300 0') })).toEqual({
      code: 1,
      last: '2699 passed, 1 failed',
    })
  })

  test('counts a crash of `npm test` as one failed test', () => {
    expect(ci({ test: 'exit 137', full: counts('300 0') })).toEqual({ code: 1, last: '300 passed, 1 failed' })
  })

  test('fails if npm fails although no test failed', () => {
    expect(ci({ test: counts('2400 0'), full: counts('300 0', 1) })).toEqual({
      code: 1,
      last: '2700 passed, 1 failed',
    })
  })

  test('fails if npm cannot install the packages', () => {
    expect(ci({ install: 'exit 1' })).toEqual({ code: 1, last: '0 passed, 2 failed' })
  })
})
