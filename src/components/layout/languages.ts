/** The languages of a site: links to the same page in each of them. */
import { type Brand, pathOf } from '../../brand/brand.ts'
import type { LanguagePage } from '../../languages/language-page.ts'
import type { Ui } from '../../messages/ui.ts'

/** A link to a page in one language. */
export interface LanguageLink {
  /** The folder of the language in `content/`, which is also its BCP 47 tag: "de". */
  language: string
  /** The name of the language in the language itself: "Deutsch". */
  name: string
  url: string
  isCurrent: boolean
}

/** Returns the attributes of an element whose text is in the language of these words. */
export function markOf({ language, direction }: Pick<Ui, 'language' | 'direction'>): {
  lang: string
  dir: Ui['direction']
} {
  return { lang: language, dir: direction }
}

/** Returns the name of a language in the language itself, with a capital letter: "Français". */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(language) + rest.join('')
}

/**
 * Returns the absolute URLs of a page in all languages of the site, in the order of the brand file. `path` is the path of
 * the page below the folder of a language. Empty for a site in one language.
 */
export function languageLinks(
  { site, root, language: current, languages }: Pick<Brand, 'site' | 'root' | 'language' | 'languages'>,
  path: string,
): LanguageLink[] {
  if (languages.length < 2) return []
  return languages.map((language) => ({
    language,
    name: nameOfLanguage(language),
    url: `${site}${pathOf(root, { languages }, language)}${path}`,
    isCurrent: language === current,
  }))
}

/**
 * Returns the data of a page for the scripts in its head. `links` are the same page in all languages, `data` the names of
 * the data that a link to the page can have after "#".
 */
export function languagePage(
  { root }: Pick<Brand, 'root'>,
  links: readonly LanguageLink[],
  data: readonly string[] = [],
): LanguagePage {
  return {
    root,
    current: links.find(({ isCurrent }) => isCurrent)?.language ?? '',
    paths: Object.fromEntries(links.map(({ language, url }) => [language, new URL(url).pathname])),
    data,
  }
}
