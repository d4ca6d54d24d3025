/**
 * The script after the header of a page without an island. It shows the way to the result or to the next question before the
 * first paint. On other pages, `src/islands/returning/start-links.ts` does the same.
 */
import { siteText } from './site-text.ts'
import { kindOfVisitor, updateLinks } from './start-links.ts'

/** The build writes this constant in front of the script: the text in front of each key of the site. */
declare const PAGE: string

const update = (): void => {
  updateLinks(kindOfVisitor((key) => siteText(PAGE + key) !== undefined))
}

update()
// The rest of the page, and a return to the page after the visitor has taken the check.
document.addEventListener('readystatechange', update, { once: true })
for (const event of ['pageshow', 'storage']) addEventListener(event, update)
