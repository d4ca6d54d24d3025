/**
 * Runs before a build. Checks the list of the parts of the bundle, the brand file and the content, cuts the fonts of the brand,
 * and prints errors as sentences instead of stack traces. With `DRAFT=allow` in the environment, a language may have sentences
 * that are not translated or differ from the base language.
 */
import { checkParts } from '../build/bundle/parts.ts'
import { cutBrandFonts } from '../build/fonts/cut.ts'
import { problemsOf, problemsThrown } from '../content/problems.ts'
import { checkOfferedLanguage, readSite } from '../content/site.ts'

const inList = problemsThrown(() => {
  checkParts(process.cwd())
})
const inTranslation = problemsThrown(checkOfferedLanguage)
const mayBeDraft = process.env['DRAFT'] === 'allow'
if (mayBeDraft && inTranslation.length > 0)
  process.stderr.write(
    `DRAFT=allow: built with ${String(inTranslation.length)} problems in the translation.\n`,
  )
const inContent = inTranslation.length > 0 && !mayBeDraft ? inTranslation : problemsThrown(readSite)
const refused = [...inList, ...inContent]
const fonts = refused.length > 0 ? undefined : readSite().brand.fonts
if (fonts) {
  try {
    await cutBrandFonts(fonts, process.cwd())
  } catch (error) {
    refused.push(...problemsOf(error))
  }
}
if (refused.length > 0) {
  process.stderr.write(`${refused.join('\n')}\n`)
  process.exitCode = 1
}
