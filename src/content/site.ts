/**
 * Reads the data of all pages: one brand, and the content in one language. A build reads the data only once.
 */
import type { Brand } from '../brand/brand.ts'
import { chooseBrand } from '../brand/read.ts'
import { addNoBreakSpaces } from './no-break-spaces.ts'
import { checkLanguages, checkOffers } from './brand.ts'
import { readLanguages } from './languages.ts'
import { withLeads } from './lead.ts'
import { withStatistics } from './statistics.ts'
import { withNameWords } from './name-words.ts'
import { type Content, readContent, readUi } from './read.ts'
import { checkTranslation } from './translation/compare.ts'

/** All data that a page can show. */
export interface Site extends Content {
  brand: Brand
  /** True if the content is not in the base language. */
  isTranslation: boolean
}

let known: Site | undefined
let original: Site | undefined

/**
 * Checks the language that the environment variables choose for the build.
 * @throws {InputError} with every missing sentence, and every sentence that differs from the base language.
 */
export function checkOfferedLanguage(): void {
  const brand = chooseBrand(process.env)
  const { base, all } = readLanguages('content')
  checkLanguages(brand, all)
  checkTranslation('content', brand.language ?? base)
}

/**
 * Reads the brand, and the content in the language of the build. The environment variable `BRAND` selects the
 * brand. `SITE`, `BASE` and `SITE_LANGUAGE` are described at `chooseBrand`.
 */
export function readSite(): Site {
  if (known) return known
  const given = chooseBrand(process.env)
  const { base, all } = readLanguages('content')
  checkLanguages(given, all)
  const language = given.language ?? base
  const brand = { ...given, language, languages: given.languages.length > 0 ? given.languages : [base] }
  const read = readContent('content', language)
  const others = [base, ...brand.languages].filter((one) => one !== language)
  const named = withNameWords(
    read.ui,
    others.map((one) => readUi('content', one)),
  )
  const content = { ...read, ui: withStatistics(withLeads(named, brand), brand) }
  checkOffers(brand, content)
  known = bound(content, brand, language !== base)
  return known
}

/** Joins the content with a brand. Replaces spaces by no-break spaces in the texts of both. */
function bound(content: Content, brand: Brand, isTranslation: boolean): Site {
  const { logo, cover, fonts, ...texts } = brand
  return {
    ...addNoBreakSpaces({ ...content, brand: texts }),
    brand: { ...addNoBreakSpaces(texts), logo, cover, fonts },
    isTranslation,
  }
}

/**
 * Reads the same brand with the content of the base language, for the pages that are not translated yet. Returns the data of
 * `readSite` in a build of the base language.
 */
export function readOriginal(): Site {
  const { brand, language } = readSite()
  const { base } = readLanguages('content')
  if (language === base) return readSite()
  if (!original) {
    const read = readContent('content', base)
    original = bound({ ...read, ui: withStatistics(withLeads(read.ui, brand), brand) }, brand, false)
  }
  return original
}
