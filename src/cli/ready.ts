/**
 * Runs before a build. Checks the brand file and the content, and prints errors as sentences instead of stack traces. With
 * `DRAFT=allow` in the environment, a language may have sentences that are not translated or differ from the base language.
 */
import { InputError } from '../core/model/input-error.ts'
import { checkOfferedLanguage, readSite } from '../content/site.ts'

/** Runs a check. Returns the problems that it finds. */
function problemsIn(check: () => void): readonly string[] {
  try {
    check()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const inTranslation = problemsIn(checkOfferedLanguage)
const mayBeDraft = process.env['DRAFT'] === 'allow'
if (mayBeDraft && inTranslation.length > 0)
  process.stderr.write(
    `DRAFT=allow: built with ${String(inTranslation.length)} problems in the translation.\n`,
  )
const refused = inTranslation.length > 0 && !mayBeDraft ? inTranslation : problemsIn(readSite)
if (refused.length > 0) {
  process.stderr.write(`${refused.join('\n')}\n`)
  process.exitCode = 1
}
