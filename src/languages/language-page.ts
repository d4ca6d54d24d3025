/** The page in all languages of the site, as the scripts in the head of the page need it. */

/** The data that the build writes in front of a script in the head. */
export interface LanguagePage {
  /** The path of the whole site, such as "/". */
  root: string
  /** The language of this page. */
  current: string
  /** Language → path of this page in that language. */
  paths: Readonly<Record<string, string>>
  /** The names of the data that a link to this page can have after "#", such as "r". */
  data: readonly string[]
}

/**
 * Returns the key of the visitor's language in local storage. All languages of the site use the same key. It starts as
 * the keys of `src/state/storage.ts` do, so that deleting everything deletes it too.
 */
export function languageKey(root: string): string {
  return `${root === '/' ? 'whose-job/' : `whose-job ${root} `}language`
}

/** Returns the text to store for a language. `src/state/storage.ts` says why the site at "/" adds a line break. */
export function languageText(root: string, language: string): string {
  return root === '/' ? `${language}\n` : language
}

/** Returns the key of the place in session storage that the visitor takes to another language. */
export function placeKey(root: string): string {
  return `${languageKey(root)} place`
}
