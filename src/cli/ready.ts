/** Before a build: what is wrong with the brand file or the content, as sentences and nothing else. */
import { InputError } from '../core/model/input-error.ts'
import { readSite } from '../content/site.ts'

try {
  readSite()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
