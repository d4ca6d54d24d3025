/** Adds preload links for the scripts of a page's islands, so that a browser requests all of them at once. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { preloadResult } from './preload-result.ts'

/** The built report page, below the output folder. */
const REPORT = 'report/index.html'

/** The static imports of each built script, as file names: "QuizApp.BMtliSed.js" → ["preact.Bl7PEaKa.js", …]. */
type Imports = ReadonlyMap<string, readonly string[]>

/**
 * Adds a preload link for each script of a page's islands, and for their static imports. A page without scripts stays
 * unchanged.
 */
export function nameScripts(html: string, imports: Imports): string {
  const started = html.matchAll(/\b(?:src|component-url|renderer-url)="([^"]*\/)([\w.-]+\.js)"/g)
  const links = new Set<string>()
  const name = (folder: string, file: string): void => {
    const link = `<link rel="modulepreload" href="${folder}${file}">`
    if (!imports.has(file) || links.has(link)) return
    links.add(link)
    for (const next of imports.get(file) ?? []) name(folder, next)
  }
  for (const [, folder = '', file = ''] of started) name(folder, file)
  // Inserts the preload links before the styles, so that the first network packets of the page contain the
  // links.
  return html.replace('<style>', (style) => `${[...links].join('')}${style}`)
}

/**
 * Returns the Astro integration that adds the preload links. It must run before integrations that compute hashes of
 * pages.
 */
export function preloadScripts(): AstroIntegration {
  const imports = new Map<string, string[]>()
  return {
    name: 'preload-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'scripts-and-their-imports',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_, bundle) => {
                  for (const file of Object.values(bundle)) {
                    if (file.type === 'chunk')
                      imports.set(
                        basename(file.fileName),
                        file.imports.map((one) => basename(one)),
                      )
                  }
                },
              },
            ],
          },
        })
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        for (const file of globSync('**/*.html', { cwd: folder }).map((one) => one.replaceAll('\\', '/'))) {
          const html = readFileSync(join(folder, file), 'utf8')
          const named = nameScripts(html, imports)
          writeFileSync(join(folder, file), file === REPORT ? preloadResult(named, imports) : named)
        }
      },
    },
  }
}
