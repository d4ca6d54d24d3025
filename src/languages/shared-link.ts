/** Selects the language in which a link with shared data opens. */
import { firstLanguage } from './find-language.ts'
import type { LanguagePage } from './language-page.ts'

/** What the browser says about the visitor and the link. */
export interface OpenedLink {
  /** The URL hash with "#". */
  hash: string
  /** True if the visitor opened the link. False after a reload and after a return to the page. */
  isNew: boolean
  /** True if a page of this site led here, for example the page of another language. */
  isFromSite: boolean
  isOnline: boolean
  /** The language that the visitor chose on this site before. `undefined` without a choice. */
  chosen: string | undefined
  /** The languages of the browser as BCP 47 tags, the preferred one first. */
  preferred: readonly string[]
}

/**
 * Returns the path of the page in the visitor's language. `undefined` if the page can stay: the link has no shared
 * data, the visitor is already on this site, or the site has no better language.
 */
export function pathOfLink(
  { current, paths, data }: Pick<LanguagePage, 'current' | 'paths' | 'data'>,
  { hash, isNew, isFromSite, isOnline, chosen, preferred }: OpenedLink,
): string | undefined {
  const hasData = data.some((name) => hash.startsWith(`#${name}=`))
  // Without a connection, the page in the other language may not be stored.
  if (!hasData || !isNew || isFromSite || !isOnline) return undefined
  const language = firstLanguage(
    chosen === undefined ? preferred : [chosen, ...preferred],
    Object.keys(paths),
  )
  return language === undefined || language === current ? undefined : paths[language]
}
