/**
 * Moves the data of an island after its HTML. Astro writes the data before it, where the browser must read them before it
 * can show the island. The questions of the quiz alone take 9 KB, nearly as much as all HTML up to the first question.
 */
import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import { changePages } from '../change-pages.ts'
import { REPORT_PAGE } from './preload-result.ts'

/** Islands with less data stay as they are: the script below would be larger than the gain. */
const LARGE = 4000
/** Gives the data to the island that contains the script. Astro starts the island after this, at the comment `astro:end`. */
const GIVE_PROPS =
  '{const s=document.currentScript,t=s.previousSibling;s.parentNode.setAttribute("props",t.getAttribute("props"));t.remove();s.remove()}'
const HASH = `'sha256-${createHash('sha256').update(GIVE_PROPS).digest('base64')}'`
const ISLAND =
  /(<astro-island\b[^>]*?)( props="[^"]*")([^>]*\bawait-children\b[^>]*>)(.*?)(<!--astro:end-->)/gs

/** Moves the data of each large island of a page after its HTML, and allows the script that gives them to the island. */
export function propsLast(html: string): string {
  const moved = html.replaceAll(
    ISLAND,
    (island, start: string, props: string, end: string, inside: string, mark: string) =>
      props.length < LARGE
        ? island
        : `${start}${end}${inside}<template${props}></template><script>${GIVE_PROPS}</script>${mark}`,
  )
  return moved === html ? html : moved.replace(/script-src [^;"]*/, (sources) => `${sources} ${HASH}`)
}

/**
 * Returns the Astro integration that moves the data in the built pages. The quiz inserts the report page into its own
 * document, where the browser runs no scripts of the page, so this page stays as it is.
 */
export function latePropsOfIslands(): AstroIntegration {
  return changePages('late-props', (html, file) => (file === REPORT_PAGE ? html : propsLast(html)))
}
