/**
 * Builds only the component gallery, into `.cache/gallery/dist`. The site in `dist` contains no file of the gallery. The
 * root is `.cache/gallery`, so that a build writes nothing into `.astro`, where types of the site may be read just then.
 */
import { resolve } from 'node:path'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { gallery } from '../../src/build/gallery.ts'

export default defineConfig({
  site: 'https://gallery.example',
  trailingSlash: 'always',
  root: resolve('.cache/gallery'),
  // This folder has no pages. The integration `gallery` adds the only page.
  srcDir: resolve('tests/gallery'),
  publicDir: resolve('tests/gallery/public'),
  outDir: resolve('.cache/gallery/dist'),
  cacheDir: resolve('.cache/gallery/astro'),
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  security: { csp: true },
  integrations: [preact(), gallery({ inBuild: true })],
})
