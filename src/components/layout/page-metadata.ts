/** Creates the metadata of a page for search engines and link previews. */
import type { Brand } from '../../brand/brand.ts'

/** The data from which the metadata of a page is made. `picture` is an absolute URL. */
export interface Found {
  brand: Pick<Brand, 'name' | 'legalName'>
  language: string
  title: string
  description: string
  /** The path below the site's base: "" for the home page, "learn/saas/" for a page of the guide. */
  path: string
  /** The absolute URL of the home page, such as "https://example.org/base/". */
  home: string
  picture: string
  /** The titles of the pages that have subpages, by the first segment of their path, such as "learn". */
  parents: Readonly<Record<string, string>>
  /** The ISO date of the last review, for an article. */
  reviewed?: string | undefined
  /** A thing of schema.org that a subpage is about, such as a HowTo. */
  thing?: object | undefined
}

/** Returns the path of a page's Open Graph picture below the base, such as "og/learn/saas.png". */
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
 * Returns the page's structured data (schema.org) as JSON: the site for the home page, breadcrumbs for a subpage, an
 * article for a page of the guide, and the thing that another subpage is about. Other pages get `undefined`.
 * "<" is escaped, so that no text can close the `script` element.
 */
export function structuredData(page: Found): string | undefined {
  const { brand, language, title, description, path, home, picture, reviewed, thing } = page
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
          ...(thing ? [{ ...thing, inLanguage: language, url: home + path }] : []),
        ]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
}
