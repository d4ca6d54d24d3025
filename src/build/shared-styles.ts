/**
 * Says in the policy of each built page which styles it has. Astro allows the styles of all pages on each page, which costs each of
 * them more than a kilobyte. The quiz page also shows the report page without a new document, so it needs the styles of both.
 */
import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import { REPORT_PAGE } from './bundle/preload-result.ts'
import { changePages } from './change-pages.ts'

const QUIZ = 'quiz/index.html'
const STYLE_SOURCES = /style-src [^;"]*/

/** Returns the policy's source for each style element of a page. */
function stylesOf(page: string): string[] {
  return [...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
}

/** Allows the styles of a page in its policy, and no styles of other pages. */
export function ownStyles(page: string): string {
  const own = new Set(stylesOf(page))
  return page.replace(STYLE_SOURCES, (sources) =>
    [...sources.split(' ').filter((source) => !source.startsWith("'sha256-")), ...own].join(' '),
  )
}

/** Adds the hash of each style element of the page `shown` to the policy of the page `page`. Both are HTML. */
export function allowStyles(page: string, shown: string): string {
  const hashes = stylesOf(shown).filter((hash) => !page.includes(hash))
  return page.replace(STYLE_SOURCES, (sources) => [sources, ...hashes].join(' '))
}

/** Returns the Astro integration that changes the policies of the built pages. */
export function sharedStyles(): AstroIntegration {
  return changePages('shared-styles', (html, file, read) => {
    const page = ownStyles(html)
    return file === QUIZ ? allowStyles(page, read(REPORT_PAGE)) : page
  })
}
