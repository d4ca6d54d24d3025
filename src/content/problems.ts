/** Collects the problems of several checks. */
import { InputError } from '../core/model/input-error.ts'

/** Runs a check. Returns the problems of the `InputError` that it throws, or none. */
export function problemsThrown(check: () => void): readonly string[] {
  try {
    check()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}
