/** What the pages are made of: one brand and one language's content, read once for a whole build. */
import type { Brand } from '../brand/brand.ts'
import { chooseBrand } from '../brand/read.ts'
import { bind } from './bind.ts'
import { checkLanguages, checkOffers, languagesOf } from './brand.ts'
import { withLeads } from './lead.ts'
import { type Content, readContent } from './read.ts'

/** Everything a page may show. */
export interface Site extends Content {
  brand: Brand
}

const known = new Map<string, Site>()

/**
 * The site in one language, the brand's first by default: `BRAND`, `SITE` and `BASE` in the environment choose the
 * brand and its address.
 */
export function readSite(wanted?: string): Site {
  const found = known.get(wanted ?? '')
  if (found) return found
  const brand = chooseBrand(process.env)
  checkLanguages(brand, languagesOf('content'))
  const read = readContent('content', wanted ?? brand.languages[0] ?? 'en')
  const content = { ...read, ui: withLeads(read.ui, brand) }
  checkOffers(brand, content)
  const { logo, ...texts } = brand
  const site = { ...bind({ ...content, brand: texts }), brand: { ...bind(texts), logo } }
  known.set(wanted ?? '', site)
  return site
}
