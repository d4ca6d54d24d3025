/** Metadata of a page for search engines and link previews. */
import type { Brand } from '../../brand/brand.ts'

/** The metadata of one page; `home` and `picture` are absolute URLs. */
export interface Found {
  brand: Pick<Brand, 'name' | 'legalName'>
  language: string
  title: string
  description: string
  /** Path below the site's base: "" for home, "learn/saas/". */
  path: string
  /** Absolute URL of the site with its base: "https://example.org/base/". */
  home: string
  picture: string
  /** Names of the pages that have subpages, by the first segment of their path: "learn", "checklist". */
  parents: Readonly<Record<string, string>>
  /** ISO date of the last review, if the page is an article. */
  reviewed?: string | undefined
}

/** Returns the path of a page's picture, below the base: "og/learn/saas.png". `build.ts` writes the file. */
export function pictureOf(path: string): string {
  return `og/${path.replace(/\/$/, '') || 'home'}.png`
}

/** Returns true for a subpage, such as "learn/saas/". */
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
 * Structured data (schema.org) as the text of a data block: the site for home, breadcrumbs for a subpage, and an
 * article for a page of the guide. `undefined` for a page at the first level, which needs no breadcrumbs. "<" is
 * escaped, so that no text can close the block.
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
