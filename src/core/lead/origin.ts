/** Where a visitor came from, as the host says in a link or in the embedded element. It says nothing about the visitor. */

/** The names of the values, as attributes of the element, as parameters of a link and as keys of a lead. */
export const ORIGIN_KEYS = ['source', 'campaign'] as const

/** Where a visitor came from, for example the newsletter of a month. */
export type LeadOrigin = Partial<Record<(typeof ORIGIN_KEYS)[number], string>>

/** Letters, digits and `-_.`, at most 40, so that no value can be a sentence, an address or a formula. */
const MARK = /^[\w.-]{1,40}$/

/** Returns the valid values, and the names of those that are left out. Never throws. */
export function readOrigin(given: Readonly<Partial<Record<(typeof ORIGIN_KEYS)[number], unknown>>>): {
  origin: LeadOrigin
  dropped: string[]
} {
  const set = ORIGIN_KEYS.flatMap((key) => {
    const value = given[key]
    return value === undefined || value === ''
      ? []
      : [[key, typeof value === 'string' ? value : ' '] as const]
  })
  return {
    origin: Object.fromEntries(set.filter(([, value]) => MARK.test(value))),
    dropped: set.flatMap(([key, value]) => (MARK.test(value) ? [] : [key])),
  }
}
