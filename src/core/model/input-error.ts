/** An error for invalid input that a person can correct, for example in a brand file. */
export class InputError extends Error {
  /** One sentence for each problem: the file, the entry or field, and how to fix the problem. */
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}
