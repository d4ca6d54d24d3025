/** The texts of a brand in each language of its site. */
import type { Brand, BrandOffer } from './brand.ts'

/** Some of the fields of a thing. */
type Changes<Thing> = { [Key in keyof Thing]?: Thing[Key] | undefined }

/** Returns an object with the values of `changes`. Keeps the values that `changes` does not have. */
function withChanges<Thing extends object>(thing: Thing, changes: Changes<Thing> = {}): Thing {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...thing, ...(Object.fromEntries(given) as Partial<Thing>) }
}

/** Returns the name of the quiz with punctuation at its end. */
export function quizTitleOf(quizName: string): string {
  return /[.?!:]$/.test(quizName) ? quizName : `${quizName}:`
}

/** Returns the brand with the texts of one of its languages. Texts that the language does not have stay as they are. */
export function withWords(brand: Brand, language: string | undefined): Brand {
  const own = language === undefined ? undefined : brand.words[language]
  if (!own) return brand
  const { booking, offers = {}, links = {}, ...plain } = own
  const changed = withChanges<Brand>(brand, plain)
  return {
    ...changed,
    quizTitle: quizTitleOf(changed.quizName),
    booking: brand.booking && withChanges(brand.booking, booking),
    offers: brand.offers.map((offer) => withChanges<BrandOffer>(offer, offers[offer.title])),
    links: brand.links?.map((one) => withChanges(one, links[one.label])),
  }
}

/** The fields of a brand with texts that a language replaces. */
type Texts = Changes<Pick<Brand, 'name' | 'quizName' | 'about' | 'consent' | 'booking' | 'links'>> &
  Pick<Brand, 'offers' | 'languages' | 'words'>

/** The texts of a brand that visitors read as sentences. A name, an address or a number can be the same everywhere. */
const SENTENCES = ['about', 'consent'] as const

/**
 * Returns the fields of the brand file that a language does not translate, such as "about". The first language of the
 * site has none, because the brand file is in that language.
 */
export function untranslated(brand: Texts, language: string): string[] {
  if (language === brand.languages[0]) return []
  const own = brand.words[language] ?? {}
  const quizName = !brand.quizName || brand.quizName === brand.name || own.quizName ? [] : ['quizName']
  const missing = (thing: object | undefined, has: object | undefined, name: string): string[] =>
    thing && !has ? [name] : []
  return [
    ...quizName,
    ...SENTENCES.filter((field) => brand[field] !== undefined && own[field] === undefined),
    ...missing(brand.booking, own.booking, 'booking'),
    ...brand.offers.flatMap((offer) => missing(offer, own.offers?.[offer.title], `offers.${offer.title}`)),
    ...(brand.links ?? []).flatMap((one) => missing(one, own.links?.[one.label], `links.${one.label}`)),
  ]
}

/** Returns the sentence about the texts that a language lacks. `undefined` if it lacks none. */
export function lackOf(brand: Texts, language: string): string | undefined {
  const missing = untranslated(brand, language)
  if (missing.length === 0) return undefined
  return `words.${language} lacks ${missing.join(', ')}. These texts are not translated.`
}
