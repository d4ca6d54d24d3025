/** What a maintenance command found: printed with exit code 1, or written to the file that a workflow turns into an issue. */
import type { Io } from './command.ts'
import { writeWhole } from './files.ts'

/** The option that names the file. */
export const REPORT = {
  type: 'string',
  value: '<file>',
  help: 'Write what was found to this file, and pass. Without findings there is no file.',
} as const

/** Publishes Markdown and returns the exit code. An empty string means that nothing was found. */
export function publishFindings(markdown: string, report: string | undefined, io: Io): number {
  if (markdown === '') return 0
  if (report === undefined) {
    io.out(markdown)
    return 1
  }
  writeWhole('--report', report, Buffer.from(markdown))
  return 0
}
