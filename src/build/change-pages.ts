import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * Returns the Astro integration `name` that changes the HTML of each built page. `change` gets the HTML of a page, its path in the
 * output folder with "/" between its parts, and a function that reads another page.
 */
export function changePages(
  name: string,
  change: (html: string, file: string, read: (file: string) => string) => string,
): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
        for (const file of globSync('**/*.html', { cwd: folder }).map((one) => one.replaceAll('\\', '/'))) {
          const html = read(file)
          const changed = change(html, file, read)
          if (changed !== html) writeFileSync(join(folder, file), changed)
        }
      },
    },
  }
}
