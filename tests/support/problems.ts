import { InputError } from '../../src/core/model/input-error.ts'

/** Returns the problems of the `InputError` that a function throws. Empty if it throws nothing. */
export function problemsThrown(run: () => unknown): readonly string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}
