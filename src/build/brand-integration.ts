/**
 * Adds a brand to a build: adds the routes of its optional pages, prints the contrast of its accent, and
 * watches the brand file.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type Brand, isOwnName } from '../brand/brand.ts'
import { PAGES, optionalFiles, routePatternOf } from '../brand/optional-pages.ts'
import type { PageId } from '../brand/pages.ts'
import { deriveTheme } from '../brand/theme.ts'
import { describeAccent } from '../brand/contrast-report.ts'
import { readBrand } from '../brand/read.ts'
import { lackOf } from '../brand/words.ts'
import { readRepository } from '../content/repository.ts'

/** Returns the Astro integration for a brand. */
export function brandIntegration(brand: Brand): AstroIntegration {
  return {
    name: 'brand',
    hooks: {
      'astro:config:setup': ({ injectRoute, addWatchFile }) => {
        addWatchFile(pathToFileURL(resolve(brand.file)))
        // Astro skips files with an underscore. So a page that the brand leaves out is never built. Deleting it after the
        // build would leave its scripts and pictures.
        for (const [id, files] of Object.entries(optionalFiles())) {
          if (brand.pages[id as PageId] === 'left out') continue
          for (const file of files) {
            injectRoute({ pattern: routePatternOf(file), entrypoint: `./${PAGES}/${file}`, prerender: true })
          }
        }
      },
      // Prints the contrast of the accent at the end of the build, where a developer notices it.
      'astro:build:done': ({ logger }) => {
        logger.info(`${brand.name}: ${describeAccent(deriveTheme(brand.accent))}.`)
        if (brand.email === undefined && !(isOwnName(brand) && readRepository()))
          logger.warn(
            `${brand.file} › email is missing, so the accessibility page says nowhere to report a problem. Add a line like this: email: hello@example.com`,
          )
        // The brand of this build has the titles of its language, and the file finds the texts by those of its first language.
        const lack = brand.language === undefined ? undefined : lackOf(readBrand(brand.file), brand.language)
        if (lack !== undefined) logger.info(`${brand.file} › ${lack}`)
      },
    },
  }
}
