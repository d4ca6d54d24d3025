/** Collects the problems of several checks. */
import { InputError } from '../core/model/input-error.ts'

/** Returns the problems of an `InputError`. Throws any other error again. */
export function problemsOf(error: unknown): readonly string[] {
  if (error instanceof InputError) return error.problems
  throw error
}

/** Runs a check. Returns the problems of the `InputError` that it throws, or none. */
export function problemsThrown(check: () => void): readonly string[] {
  try {
    check()
  } catch (error) {
    return problemsOf(error)
  }
  return []
}
