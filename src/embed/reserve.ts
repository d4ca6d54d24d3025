/**
 * The height that a host's page reserves for the frame, in each language. Longer words make taller questions. The table is
 * measured in Chromium: `tests/e2e/every-language.e2e.ts` checks it for every language of the content.
 */

/** The height of the tallest question, in CSS pixels, including the notice that the browser stores no answers. */
export interface Reserve {
  /** In a frame that is at least 900 px wide. */
  height: number
  /**
   * In narrow windows. Each pair contains pixels to add to `height`, and a percentage of the window's width (`vw`) to
   * subtract.
   */
  narrower: readonly (readonly [more: number, share: number])[]
}

const reserve = (height: number, ...narrower: Reserve['narrower']): Reserve => ({ height, narrower })

/** A reserve that fits texts 35% longer than English, for a language that nobody has measured. */
const LONGEST = reserve(1520, [760, 70], [2300, 340])

const RESERVES: Readonly<Record<string, Reserve>> = {
  en: reserve(1240, [580, 55], [1700, 250]),
  ar: reserve(1210, [745, 70], [1940, 340]),
  de: reserve(1310, [660, 55], [1770, 250]),
  es: reserve(1310, [670, 55], [1720, 250]),
  fr: reserve(1320, [690, 55], [2110, 320]),
}

/** The reserve of the frame of the ten jobs: the height of the tallest job in any language, with the contact form announced. */
export const TEN_RESERVE = reserve(890, [520, 110], [1650, 425])

/** Returns the reserve of a language, such as "de" or "de-CH". */
export function reserveOf(language: string): Reserve {
  return RESERVES[language] ?? RESERVES[language.split('-')[0]!] ?? LONGEST
}
