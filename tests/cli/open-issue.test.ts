import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()
const calls = join(folder, 'calls')
const body = join(folder, 'due.md')
const given = ['--title', 'Facts due', '--body', body]

beforeEach(() => {
  rmSync(calls, { force: true })
  writeFileSync(body, '- [ ] Read the page again.\n')
})

/** Runs `open-issue` with a fake `gh` that returns `issues`, records each call and prints a URL. */
async function openIssue(issues: { number: number; title: string }[], ...args: string[]) {
  writeFileSync(join(folder, 'issues.json'), JSON.stringify(issues))
  const gh = join(folder, 'gh')
  writeFileSync(
    gh,
    `#!/bin/sh\necho "$@" >> '${calls}'\n[ "$2" = list ] && cat '${folder}/issues.json' || echo https://example.org/1\n`,
  )
  chmodSync(gh, 0o755)
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`)
  const { code, err } = await run('open-issue', ...args)
  vi.unstubAllEnvs()
  return { code, err, asked: existsSync(calls) ? readFileSync(calls, 'utf8').split('\n') : [] }
}

test('open-issue opens an issue with the given title and the text of a file', async () => {
  const { code, asked } = await openIssue([{ number: 3, title: 'Another' }], ...given)
  expect(code).toBe(0)
  expect(asked).toContain(`issue create --title Facts due --body-file ${body}`)
})

test('open-issue updates an open issue of the same title instead of opening another', async () => {
  const { code, asked } = await openIssue([{ number: 7, title: 'Facts due' }], ...given)
  expect(code).toBe(0)
  expect(asked).toContain(`issue edit 7 --body-file ${body}`)
  expect(asked.join()).not.toContain('issue create')
})

test('open-issue refuses to run without a title and does not call GitHub', async () => {
  expect(await openIssue([], '--body', body)).toEqual({
    code: 2,
    err: 'Give --title <title> and --body <file>.\n',
    asked: [],
  })
})

test('the error of open-issue names a missing text file, and GitHub is not called', async () => {
  const { code, err, asked } = await openIssue([], '--title', 'Facts due', '--body', join(folder, 'none.md'))
  expect(code).toBe(2)
  expect(err).toContain('none.md: cannot be read')
  expect(asked).toEqual([])
})
