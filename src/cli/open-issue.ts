/**
 * `npm run open-issue -- --title <title> --body <file>`: opens an issue with the GitHub CLI, or updates the open issue
 * of the same title, so that a scheduled check never opens a second one.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { readBytes } from './files.ts'
import { Refusal, failWith } from './refusal.ts'

/** Runs `gh` and returns what it printed. */
function gh(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('gh', args, { encoding: 'utf8' })
  if (error) throw new Refusal([`gh: cannot be started, because ${error.message}. Install the GitHub CLI.`])
  if (status !== 0) throw new Refusal([`gh ${args[0] ?? ''} ${args[1] ?? ''}: ${stderr.trim()}`])
  return stdout
}

function run(): void {
  const { values } = parseArgs({ options: { title: { type: 'string' }, body: { type: 'string' } } })
  const { title, body } = values
  if (title === undefined || body === undefined)
    throw new Refusal(['Use: npm run open-issue -- --title <title> --body <file>'])
  readBytes(body)
  const open = JSON.parse(
    gh('issue', 'list', '--state', 'open', '--limit', '500', '--json', 'number,title'),
  ) as {
    number: number
    title: string
  }[]
  const same = open.find((issue) => issue.title === title)
  process.stdout.write(
    same
      ? gh('issue', 'edit', String(same.number), '--body-file', body)
      : gh('issue', 'create', '--title', title, '--body-file', body),
  )
}

try {
  run()
} catch (error) {
  failWith(error)
}
