/**
 * The pages that a brand can omit. A new optional page needs an entry here, a text under `site` in `ui.yml`, and its
 * file.
 */

/**
 * The optional pages by id. The id is the first segment of the page's path (`/embed/`) and the start of its file name:
 * `src/pages/_embed.astro` or `src/pages/_embed/`. Astro ignores names with an underscore, so only brands that include
 * the page build it. `place` says where the site links to the page: `providers` from the page for IT providers,
 * `footer` from the footer. `standing` is the default visibility of the page.
 */
export const OPTIONAL_PAGES = {
  embed: { place: 'providers', standing: 'unlisted' },
  sales: { place: 'providers', standing: 'unlisted' },
  changes: { place: 'footer', standing: 'listed' },
} as const

export type PageId = keyof typeof OPTIONAL_PAGES

/**
 * The visibility of an optional page. `listed`: linked and in the sitemap. `unlisted`: built, but not linked and hidden
 * from search engines. `left out`: not built.
 */
export const STANDINGS = ['listed', 'unlisted', 'left out'] as const
export type Standing = (typeof STANDINGS)[number]

export const PAGE_IDS = Object.keys(OPTIONAL_PAGES) as PageId[]

/**
 * Returns the visibility of each optional page. The value in the brand file has priority. Without this value, a brand
 * with the product's own name lists the page, and any other brand uses the page's default.
 */
export function standingsOf(
  said: Partial<Record<PageId, Standing | undefined>>,
  hasOwnName: boolean,
): Record<PageId, Standing> {
  const standing = (id: PageId): Standing => said[id] ?? (hasOwnName ? 'listed' : OPTIONAL_PAGES[id].standing)
  return Object.fromEntries(PAGE_IDS.map((id) => [id, standing(id)])) as Record<PageId, Standing>
}

/** Returns the visibility of the page at a path below the base. A page that is not optional is always listed. */
export function standingAt(pages: Record<PageId, Standing>, path: string): Standing {
  const [first = ''] = path.split(/[/.]/)
  return (pages as Partial<Record<string, Standing>>)[first] ?? 'listed'
}
