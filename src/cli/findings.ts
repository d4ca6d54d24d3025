/** What a maintenance command found: printed with exit code 1, or written to the file that a workflow turns into an issue. */
import { writeWhole } from './files.ts'

/** Publishes Markdown; an empty string means that nothing was found and leaves no file. */
export function publishFindings(markdown: string, report: string | undefined): void {
  if (markdown === '') return
  if (report !== undefined) {
    writeWhole('--report', report, Buffer.from(markdown))
    return
  }
  process.stdout.write(markdown)
  process.exitCode = 1
}
