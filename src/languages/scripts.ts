/** Builds the scripts in the heads of pages of a site in several languages, at build time. */
import { inlineScript } from '../first-paint/inline-script.ts'
import type { LanguagePage } from './language-page.ts'

/** Returns the script that opens a shared link in the visitor's language: `head.ts`. */
export function linkLanguageScript(page: LanguagePage): string {
  return inlineScript('src/languages/head.ts', page)
}

/** Returns the script that opens the frame in the language of the host's page: `frame-head.ts`. */
export function frameLanguageScript(page: LanguagePage): string {
  return inlineScript('src/languages/frame-head.ts', page)
}
