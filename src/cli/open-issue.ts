/**
 * `npm run open-issue -- --title <title> --body <file>`: opens an issue with the GitHub CLI. If an open issue has the
 * same title, the command updates that issue instead.
 */
import { spawnSync } from 'node:child_process'
import { InputError } from '../core/model/input-error.ts'
import { command, runInTerminal, textOption } from './command.ts'
import { readBytes } from './files.ts'

/** Runs the GitHub CLI (`gh`) and returns its output. */
function gh(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('gh', args, { encoding: 'utf8' })
  if (error)
    throw new InputError([`gh: cannot be started, because ${error.message}. Install the GitHub CLI.`])
  if (status !== 0) throw new InputError([`gh ${args[0] ?? ''} ${args[1] ?? ''}: ${stderr.trim()}`])
  return stdout
}

export const main = command(
  {
    uses: ['npm run open-issue -- --title <title> --body <file>'],
    about: 'Opens an issue with the GitHub CLI, or updates the open issue of the same title.',
    options: {
      title: textOption('<title>', 'The title of the issue.'),
      body: textOption('<file>', 'The file with its text, as Markdown.'),
    },
  },
  ({ values: { title, body } }, io) => {
    if (title === undefined || body === undefined)
      throw new InputError(['Give --title <title> and --body <file>.'])
    readBytes(body)
    const open = JSON.parse(
      gh('issue', 'list', '--state', 'open', '--limit', '500', '--json', 'number,title'),
    ) as {
      number: number
      title: string
    }[]
    const same = open.find((issue) => issue.title === title)
    io.out(
      same
        ? gh('issue', 'edit', String(same.number), '--body-file', body)
        : gh('issue', 'create', '--title', title, '--body-file', body),
    )
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
