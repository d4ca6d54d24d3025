/** Removes stylesheets from the scripts of the build. `astro.config.mjs` uses this Vite plugin. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const NO_STYLES = fileURLToPath(new URL('no-styles.ts', import.meta.url))

/**
 * The Vite plugin. Astro writes all styles into the pages, also those of lazily loaded components, and deletes the CSS
 * files. Without this plugin, Vite's scripts would wait for the deleted files. Imports with `?inline` stay unchanged.
 */
export const stylesInHtml: Plugin = {
  name: 'styles-in-html',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (source) => (source.endsWith('.css') ? NO_STYLES : undefined),
}
