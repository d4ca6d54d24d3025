/**
 * The pages that a brand can omit. A new optional page needs three things: an entry in this file, a text
 * under `site` in `ui.yml`, and a file in `src/pages`.
 */

/**
 * The optional pages by id. The id is the first segment of the page's path (`/embed/`) and the start of its
 * file name: `src/pages/_embed.astro` or `src/pages/_embed/`. Astro ignores file names that start with an
 * underscore, so the build of a brand only contains the pages that the brand includes. `place` says where the
 * site links to the page. `providers` means a link on the page for IT providers. `footer` means a link in the
 * footer. `standing` is the default visibility of the page.
 */
export const OPTIONAL_PAGES = {
  embed: { place: 'providers', standing: 'unlisted' },
  sales: { place: 'providers', standing: 'unlisted' },
  clients: { place: 'providers', standing: 'left out' },
  brand: { place: 'providers', standing: 'left out' },
  changes: { place: 'footer', standing: 'listed' },
} as const

export type PageId = keyof typeof OPTIONAL_PAGES

/**
 * The visibility of an optional page. `listed`: the build contains the page, other pages link to it, and the
 * sitemap lists it. `unlisted`: the build contains the page, but no page links to it, and it is hidden from
 * search engines. `left out`: the build does not contain the page.
 */
export const STANDINGS = ['listed', 'unlisted', 'left out'] as const
export type Standing = (typeof STANDINGS)[number]

export const PAGE_IDS = Object.keys(OPTIONAL_PAGES) as PageId[]

/**
 * Returns the visibility of each optional page: the value in the brand file, if the brand file has one.
 * Otherwise, `hasOwnName` decides: if it is true, the page is listed. If it is false, the page has its
 * default visibility. `hasOwnName` is true if the brand and the quiz have the same name. A page that is left out by
 * default is only built if the brand file names it.
 */
export function standingsOf(
  said: Partial<Record<PageId, Standing | undefined>>,
  hasOwnName: boolean,
): Record<PageId, Standing> {
  const standing = (id: PageId): Standing => {
    const usual: Standing = OPTIONAL_PAGES[id].standing
    return said[id] ?? (hasOwnName && usual !== 'left out' ? 'listed' : usual)
  }
  return Object.fromEntries(PAGE_IDS.map((id) => [id, standing(id)])) as Record<PageId, Standing>
}

/** Returns true if the page at a path below the site's base path is an optional page for IT providers. */
export function isForProviders(path: string): boolean {
  const [first = ''] = path.split('/')
  const known: Partial<Record<string, { place: string }>> = OPTIONAL_PAGES
  return known[first]?.place === 'providers'
}

/**
 * Returns the visibility of the page at a path below the site's base path. A page that is not optional is
 * always listed.
 */
export function standingAt(pages: Record<PageId, Standing>, path: string): Standing {
  const [first = ''] = path.split(/[/.]/)
  return (pages as Partial<Record<string, Standing>>)[first] ?? 'listed'
}
