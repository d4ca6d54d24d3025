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
