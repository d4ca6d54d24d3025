/** What the pages are made of: one brand and one language's content, read once for a whole build. */
import type { Brand } from '../brand/brand.ts'
import { chooseBrand } from '../brand/read.ts'
import { bind } from './bind.ts'
import { type Content, readContent } from './read.ts'

/** Everything a page may show. */
export interface Site extends Content {
  brand: Brand
}

const known = new Map<string, Site>()

/** The site in one language: `BRAND`, `SITE` and `BASE` in the environment choose the brand and its address. */
export function readSite(language = 'en'): Site {
  const found = known.get(language)
  if (found) return found
  const site = bind({
    ...readContent('content', language),
    brand: chooseBrand(process.env),
  })
  known.set(language, site)
  return site
}
