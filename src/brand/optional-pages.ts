/** Finds the files of the pages that a brand can omit, and tells whether menus and sitemap list a page. */
import { globSync } from 'node:fs'
import type { Brand } from './brand.ts'
import { OPTIONAL_PAGES, PAGE_IDS, type PageId, standingAt } from './pages.ts'

export const PAGES = 'src/pages'

/**
 * Converts the path of a file below `src/pages` to its route: "_changes.xml.ts" is "/changes.xml", "_embed/index.astro"
 * is "/embed".
 */
export function routePatternOf(file: string): string {
  return `/${file
    .replaceAll('\\', '/')
    .replace(/^_/, '')
    .replace(/\.(?:astro|ts)$/, '')
    .replace(/\/index$/, '')}`
}

/** Returns the files of each optional page. A page without files has an empty list. */
export function optionalFiles(folder = PAGES): Record<PageId, string[]> {
  const filesOf = (id: PageId): string[] =>
    globSync([`_${id}.astro`, `_${id}.*.ts`, `_${id}/**/*.{astro,ts}`], { cwd: folder }).toSorted()
  return Object.fromEntries(PAGE_IDS.map((id) => [id, filesOf(id)])) as Record<PageId, string[]>
}

/** Returns the ids of the optional pages that the menus show: pages that have files and the visibility `listed`. */
export function listedPages({ pages }: Pick<Brand, 'pages'>): PageId[] {
  const files = optionalFiles()
  return PAGE_IDS.filter((id) => pages[id] === 'listed' && files[id].length > 0)
}

/**
 * Returns the id of the page that the link "For IT providers" leads to. This page is the first listed page
 * for IT providers. Returns `undefined` if the brand lists no such page.
 */
export function providerPage(brand: Pick<Brand, 'pages'>): PageId | undefined {
  return listedPages(brand).find((id) => OPTIONAL_PAGES[id].place === 'providers')
}

/** Returns true if the sitemap may contain the page at this absolute URL. */
export function isListed(
  { pages, site, base }: Pick<Brand, 'pages' | 'site' | 'base'>,
  address: string,
): boolean {
  return standingAt(pages, address.slice((site + base).length)) === 'listed'
}
