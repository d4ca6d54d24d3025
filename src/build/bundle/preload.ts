/** Names the scripts of a page's islands in its head, so that a phone asks for all of them at once instead of one after the other. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** What each built script imports without asking, by name: "QuizApp.BMtliSed.js" → ["preact.Bl7PEaKa.js", …]. */
type Imports = ReadonlyMap<string, readonly string[]>

/** A page with a link for each script that it starts, and for each that those import; a page without scripts stays as it is. */
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
  // Before the styles: a phone has read this much with the first packets.
  return html.replace('<style>', (style) => `${[...links].join('')}${style}`)
}

/** The Astro integration; it comes before whatever keeps a hash of the pages. */
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
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const html = readFileSync(join(folder, file), 'utf8')
          writeFileSync(join(folder, file), nameScripts(html, imports))
        }
      },
    },
  }
}
