/** What search engines and link previews read of a page. */
import type { Brand } from '../../brand/brand.ts'

/** A page as the frame knows it; addresses are absolute. */
export interface Found {
  brand: Pick<Brand, 'name' | 'legalName'>
  language: string
  title: string
  description: string
  /** Below the site's base: "" for home, "learn/saas/". */
  path: string
  /** Where the site and its pages are: "https://example.org/base/". */
  home: string
  picture: string
  /** Names of the pages that have pages below them, by their first step: "learn", "checklist". */
  parents: Readonly<Record<string, string>>
  /** The day of the last review, for a page that is an article. */
  reviewed?: string | undefined
}

/** Where a page's picture is, below the base: "og/learn/saas.png". `build.ts` draws it there. */
export function pictureOf(path: string): string {
  return `og/${path.replace(/\/$/, '') || 'home'}.png`
}

/** Whether the page lies below another one: "learn/saas/". */
function hasParent({ path }: Pick<Found, 'path'>): boolean {
  return path.split('/').filter(Boolean).length > 1
}

function trail({ home, path, title, brand, parents }: Found) {
  const [parent = ''] = path.split('/')
  const above = hasParent({ path }) && parents[parent]
  const steps = [
    { name: brand.name, item: home },
    ...(above ? [{ name: above, item: `${home}${parent}/` }] : []),
    { name: title, item: home + path },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
}

/**
 * Structured data (schema.org) as the text of a data block: the site on home, the way to a page below another, and an
 * article where somebody answers for the words. A page at the first level has none: its address says the same. "<" is
 * written so that no text can end the block.
 */
export function structuredData(page: Found): string | undefined {
  const { brand, language, title, description, path, home, picture, reviewed } = page
  const site = { '@type': 'WebSite', '@id': `${home}#site`, url: home, name: brand.name }
  const publisher = { '@type': 'Organization', name: brand.legalName, url: home }
  if (path !== '' && !hasParent(page)) return undefined
  const graph =
    path === ''
      ? [{ ...site, description, inLanguage: language, publisher }]
      : [
          trail(page),
          ...(/^learn\/./.test(path)
            ? [
                {
                  '@type': 'Article',
                  headline: title,
                  description,
                  image: picture,
                  inLanguage: language,
                  url: home + path,
                  mainEntityOfPage: home + path,
                  ...(reviewed ? { dateModified: reviewed } : {}),
                  author: publisher,
                  publisher,
                  isPartOf: { '@id': site['@id'] },
                },
              ]
            : []),
        ]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}
