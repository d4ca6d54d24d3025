/** Before a build: what is wrong with the brand file or the content, as sentences and nothing else. */
import { BrandError } from '../brand/read.ts'
import { ContentError } from '../content/join.ts'
import { readSite } from '../content/site.ts'

try {
  readSite()
} catch (error) {
  if (!(error instanceof BrandError) && !(error instanceof ContentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
