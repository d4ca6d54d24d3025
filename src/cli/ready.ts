/**
 * Runs before a build. Checks the brand file and the content, and prints errors as sentences instead of stack traces.
 */
import { InputError } from '../core/model/input-error.ts'
import { readSite } from '../content/site.ts'

try {
  readSite()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
