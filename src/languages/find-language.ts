/** Finds the language of a site that fits a visitor. */

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!

/**
 * Returns the language of the site that fits a BCP 47 tag: the same language, or the same language in another region or
 * script, such as "de" for "de-AT". `undefined` if the site does not have the language. Ignores case.
 */
export function findLanguage(wanted: string, languages: readonly string[]): string | undefined {
  const tag = wanted.toLowerCase()
  const base = primary(tag)
  return (
    languages.find((one) => one.toLowerCase() === tag) ??
    languages.find((one) => one.toLowerCase() === base) ??
    languages.find((one) => primary(one) === base)
  )
}

/** Returns the first language of the site that a list of BCP 47 tags asks for. `undefined` if there is none. */
export function firstLanguage(wanted: readonly string[], languages: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const found = findLanguage(tag, languages)
    if (found !== undefined) return found
  }
  return undefined
}
