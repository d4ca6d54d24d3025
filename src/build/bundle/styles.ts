/** Keeps stylesheets out of scripts, for `vite` in `astro.config.mjs`. */
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const NO_STYLES = fileURLToPath(new URL('no-styles.ts', import.meta.url))

/**
 * Astro inlines the styles of all components into the page, also those of lazily loaded components, and deletes the
 * CSS files. Without this plugin, Vite's scripts would still wait for the deleted files. `?inline` imports stay.
 */
export const stylesInHtml: Plugin = {
  name: 'styles-in-html',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (source) => (source.endsWith('.css') ? NO_STYLES : undefined),
}
