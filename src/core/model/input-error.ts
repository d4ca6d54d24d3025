/** An error in input that a person can correct: a brand file, the content, an option of a command. */
export class InputError extends Error {
  /** One sentence for each problem: the file, the entry or field, and how to fix the problem. */
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}
