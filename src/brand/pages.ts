/** The pages that a brand can leave out. A new page needs an entry here, a text under `site` in ui.yml, and its file. */

/**
 * Each key is the page's id, the first segment of its path (`/embed/`) and its file name: `src/pages/_embed.astro` or a folder
 * `src/pages/_embed/`. Astro ignores names with an underscore, so only a brand that has the page builds it.
 * `place`: in the menu and the footer, or in the footer only. `standing`: the default if a brand does not set one.
 */
export const OPTIONAL_PAGES = {
  embed: { place: 'menu', standing: 'unlisted' },
  sales: { place: 'menu', standing: 'unlisted' },
  changes: { place: 'footer', standing: 'listed' },
} as const

/** The id of an optional page. */
export type PageId = keyof typeof OPTIONAL_PAGES

/** `listed`: linked and in the sitemap. `unlisted`: built, but not linked and hidden from search engines. `left out`: not built. */
export const STANDINGS = ['listed', 'unlisted', 'left out'] as const
export type Standing = (typeof STANDINGS)[number]

/** The ids of all optional pages. */
export const PAGE_IDS = Object.keys(OPTIONAL_PAGES) as PageId[]

/** Returns the standing of each page: the brand's setting, else `listed` under the product's own name, else the default of the page. */
export function standingsOf(
  said: Partial<Record<PageId, Standing | undefined>>,
  hasOwnName: boolean,
): Record<PageId, Standing> {
  const standing = (id: PageId): Standing => said[id] ?? (hasOwnName ? 'listed' : OPTIONAL_PAGES[id].standing)
  return Object.fromEntries(PAGE_IDS.map((id) => [id, standing(id)])) as Record<PageId, Standing>
}

/** Returns the standing of the page at a path below the base. A page that is not optional is always listed. */
export function standingAt(pages: Record<PageId, Standing>, path: string): Standing {
  const [first = ''] = path.split(/[/.]/)
  return (pages as Partial<Record<string, Standing>>)[first] ?? 'listed'
}
