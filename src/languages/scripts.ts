/** Builds the scripts in the heads of pages of a site in several languages, at build time. */
import { buildSync } from 'esbuild'
import type { LanguagePage } from './language-page.ts'

const known = new Map<string, string>()

function bundle(entry: string): string {
  const built =
    known.get(entry) ??
    buildSync({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
    }).outputFiles[0]!.text.trim()
  known.set(entry, built)
  return built
}

/** Returns the source of a script with the data of a page. */
const withPage = (page: LanguagePage, code: string): string => `{const PAGE=${JSON.stringify(page)};${code}}`

/** Returns the script that opens a shared link in the visitor's language: `head.ts`. */
export function linkLanguageScript(page: LanguagePage): string {
  return withPage(page, bundle('src/languages/head.ts'))
}

/** Returns the script that opens the frame in the language of the host's page: `frame-head.ts`. */
export function frameLanguageScript(page: LanguagePage): string {
  return withPage(page, bundle('src/languages/frame-head.ts'))
}
