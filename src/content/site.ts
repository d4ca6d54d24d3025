/** What the pages are made of: one brand and one language's content, read once for a whole build. */
import type { Brand } from '../brand/brand.ts'
import { chooseBrand } from '../brand/read.ts'
import { type Content, readContent } from './read.ts'

/** Everything a page may show. */
export interface Site extends Content {
  brand: Brand
}

/** Keeps what belongs together on one line: "Microsoft 365", "93 days". */
function bind<T>(value: T): T {
  if (typeof value === 'string') {
    return value.replace(/\bMicrosoft (?=365\b)|(?<=\d) (?=days?\b|minutes?\b)/g, (part) =>
      part.replace(' ', '\u00a0'),
    ) as T
  }
  if (Array.isArray(value)) return value.map(bind) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bind(one)])) as T
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
