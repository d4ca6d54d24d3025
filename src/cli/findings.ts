/**
 * The output of the maintenance commands. A finding is a problem that such a command has found. The commands
 * print the findings, or write them to a file for the workflow that opens an issue.
 */
import { type Io, textOption } from './command.ts'
import { writeWhole } from './files.ts'

/** The option that writes the findings to a file. */
export const REPORT = textOption(
  '<file>',
  'Write what was found to this file, and pass. Without findings there is no file.',
)

/**
 * Prints the findings in `markdown`, or writes them to the file `report`. If `markdown` is empty, there are
 * no findings. Returns the exit code: 1 if it has printed findings, otherwise 0.
 */
export function publishFindings(markdown: string, report: string | undefined, io: Io): number {
  if (markdown === '') return 0
  if (report === undefined) {
    io.out(markdown)
    return 1
  }
  writeWhole('--report', report, Buffer.from(markdown))
  return 0
}
