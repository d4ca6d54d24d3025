/**
 * Allows the quiz page to read the styles of the report page. The quiz requests the report page as a document, and
 * shows it without a new document. The browser checks the styles of that document against the policy of the quiz page.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

const QUIZ = 'quiz/index.html'
const REPORT = 'report/index.html'

/** Adds the hash of each style element of the page `shown` to the policy of the page `page`. Both are HTML. */
export function allowStyles(page: string, shown: string): string {
  const hashes = [...shown.matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .filter((hash) => !page.includes(hash))
  return page.replace(/style-src [^;"]*/, (sources) => [sources, ...hashes].join(' '))
}

/** Returns the Astro integration that changes the policy of the built quiz page. */
export function sharedStyles(): AstroIntegration {
  return {
    name: 'shared-styles',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const read = (file: string): string => readFileSync(join(fileURLToPath(dir), file), 'utf8')
        writeFileSync(join(fileURLToPath(dir), QUIZ), allowStyles(read(QUIZ), read(REPORT)))
      },
    },
  }
}
