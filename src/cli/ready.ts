/** Runs before a build: validates brand file and content, and prints only sentences for their errors. */
import { InputError } from '../core/model/input-error.ts'
import { readSite } from '../content/site.ts'

try {
  readSite()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
