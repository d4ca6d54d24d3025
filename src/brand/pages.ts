/** The pages that a brand may leave out. A new one needs an entry here, a word under `site` in ui.yml, and its file. */

/**
 * Id, which is the first step of the address (`/embed/`) and the name of its file: `src/pages/_embed.astro` or a folder
 * `src/pages/_embed/`. The underscore keeps it from being built unless the brand carries it.
 * `place`: in the menu and the footer, or in the footer alone. `standing`: what holds for a brand that does not say.
 */
export const OPTIONAL_PAGES = {
  embed: { place: 'menu', standing: 'unlisted' },
  sales: { place: 'menu', standing: 'unlisted' },
  changes: { place: 'footer', standing: 'listed' },
} as const

/** The id of a page that a brand may leave out. */
export type PageId = keyof typeof OPTIONAL_PAGES

/** Linked and in the sitemap; built, but neither linked nor shown to search engines; not built. */
export const STANDINGS = ['listed', 'unlisted', 'left out'] as const
export type Standing = (typeof STANDINGS)[number]

/** Every id. */
export const PAGE_IDS = Object.keys(OPTIONAL_PAGES) as PageId[]

/** Whether each page is listed: as the brand says, otherwise listed under the product's own name, otherwise the default above. */
export function standingsOf(
  said: Partial<Record<PageId, Standing | undefined>>,
  hasOwnName: boolean,
): Record<PageId, Standing> {
  const standing = (id: PageId): Standing => said[id] ?? (hasOwnName ? 'listed' : OPTIONAL_PAGES[id].standing)
  return Object.fromEntries(PAGE_IDS.map((id) => [id, standing(id)])) as Record<PageId, Standing>
}

/** Whether the page at a path below the base is listed. A page that no brand can leave out always is. */
export function standingAt(pages: Record<PageId, Standing>, path: string): Standing {
  const [first = ''] = path.split(/[/.]/)
  return (pages as Partial<Record<string, Standing>>)[first] ?? 'listed'
}
