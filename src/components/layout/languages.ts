/** The languages of a site: links to the same page in each of them. */
import { type Brand, pathOf } from '../../brand/brand.ts'
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
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  const [first = '', ...rest] = name
  return first.toLocaleUpperCase(language) + rest.join('')
}

/**
 * Returns the source of the script that opens the frame page in the language that the host's page asks for. It runs before
 * the page reads the options, because they are in the fragment of the URL. `paths` are the paths of the frame page by
 * language. A region counts only if the site has it: "de-AT" opens "de".
 */
export function frameLanguageScript(paths: Readonly<Record<string, string>>): string {
  return `{
  const paths = ${JSON.stringify(paths)}
  const wanted = new URLSearchParams(location.hash.slice(1)).get('locale') ?? ''
  const path = paths[wanted] ?? paths[wanted.split('-')[0]]
  if (path && path !== location.pathname) location.replace(path + location.hash)
}`
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
    name: nameOf(language),
    url: `${site}${pathOf(root, { languages }, language)}${path}`,
    isCurrent: language === current,
  }))
}
