/** Output of the maintenance commands: findings are printed, or written to a file from which a workflow opens an issue. */
import type { Io } from './command.ts'
import { writeWhole } from './files.ts'

/** The option that writes the findings to a file. */
export const REPORT = {
  type: 'string',
  value: '<file>',
  help: 'Write what was found to this file, and pass. Without findings there is no file.',
} as const

/** Prints or writes findings as Markdown and returns the exit code. An empty string means that there are no findings. */
export function publishFindings(markdown: string, report: string | undefined, io: Io): number {
  if (markdown === '') return 0
  if (report === undefined) {
    io.out(markdown)
    return 1
  }
  writeWhole('--report', report, Buffer.from(markdown))
  return 0
}
