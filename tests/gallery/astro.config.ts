/** Builds the gallery of `src/ui` alone, into `.cache/gallery/dist`: nothing of it can get into `dist`. */
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { gallery } from '../../src/build/gallery.ts'

export default defineConfig({
  site: 'https://gallery.example',
  trailingSlash: 'always',
  // This folder has no pages.
  srcDir: './tests/gallery',
  publicDir: './tests/gallery/public',
  outDir: './.cache/gallery/dist',
  cacheDir: './.cache/gallery/astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  security: { csp: true },
  integrations: [preact(), gallery({ inBuild: true })],
})
