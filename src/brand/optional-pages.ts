/** The pages that a brand may leave out: their files, and which of them menus and the site map name. */
import { globSync } from 'node:fs'
import type { Brand } from './brand.ts'
import { PAGE_IDS, type PageId, standingAt } from './pages.ts'

/** The folder of the pages. */
export const PAGES = 'src/pages'

/** The address of a file below `src/pages`: "_changes.xml.ts" is "/changes.xml", "_embed/index.astro" is "/embed". */
export function routePatternOf(file: string): string {
  return `/${file
    .replaceAll('\\', '/')
    .replace(/^_/, '')
    .replace(/\.(?:astro|ts)$/, '')
    .replace(/\/index$/, '')}`
}

/** The files of the optional pages, by page. A page that nobody has written yet has none. */
export function optionalFiles(folder = PAGES): Record<PageId, string[]> {
  const filesOf = (id: PageId): string[] =>
    globSync([`_${id}.astro`, `_${id}.*.ts`, `_${id}/**/*.{astro,ts}`], { cwd: folder }).toSorted()
  return Object.fromEntries(PAGE_IDS.map((id) => [id, filesOf(id)])) as Record<PageId, string[]>
}

/** The optional pages that menus show: listed, and written. */
export function listedPages({ pages }: Pick<Brand, 'pages'>): PageId[] {
  const files = optionalFiles()
  return PAGE_IDS.filter((id) => pages[id] === 'listed' && files[id].length > 0)
}

/** Whether the sitemap may name a whole address of the site. */
export function isListed(
  { pages, site, base }: Pick<Brand, 'pages' | 'site' | 'base'>,
  address: string,
): boolean {
  return standingAt(pages, address.slice((site + base).length)) === 'listed'
}
