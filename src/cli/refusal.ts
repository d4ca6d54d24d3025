/** What every command of this folder says and does when its input is wrong. */

/** Input that a person can put right; ends the command with code 2. */
export class Refusal extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'Refusal'
    this.problems = problems
  }
}

/** Whether node:util refused the command's own options. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** Ends the command: 2 and the sentences for bad input, 1 and everything known for a fault of ours. */
export function failWith(error: unknown): void {
  if (error instanceof Refusal || isWrongOption(error)) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
    return
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
