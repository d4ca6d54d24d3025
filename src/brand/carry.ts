/** Makes a brand part of a build: its optional pages, what the build says about its colour, and what the dev server watches. */
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Brand } from './brand.ts'
import { PAGE_IDS, type PageId, standingAt } from './pages.ts'
import { deriveTheme } from './theme.ts'
import { tellAccent } from './told.ts'

const PAGES = 'src/pages'

/** The address of a file below `src/pages`: "_changes.xml.ts" is "/changes.xml", "_embed/index.astro" is "/embed". */
export function patternOf(file: string): string {
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

/** The Astro integration. */
export function carryBrand(brand: Brand): AstroIntegration {
  return {
    name: 'brand',
    hooks: {
      'astro:config:setup': ({ injectRoute, addWatchFile }) => {
        addWatchFile(pathToFileURL(resolve(brand.file)))
        for (const [id, files] of Object.entries(optionalFiles())) {
          if (brand.pages[id as PageId] === 'left out') continue
          for (const file of files) {
            injectRoute({ pattern: patternOf(file), entrypoint: `./${PAGES}/${file}`, prerender: true })
          }
        }
      },
      // At the end, where it is read.
      'astro:build:done': ({ logger }) => {
        logger.info(`${brand.name}: ${tellAccent(deriveTheme(brand.accent))}.`)
      },
    },
  }
}
