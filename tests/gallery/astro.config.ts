/** Builds only the component gallery, into `.cache/gallery/dist`. The site in `dist` contains no file of the gallery. */
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { gallery } from '../../src/build/gallery.ts'

export default defineConfig({
  site: 'https://gallery.example',
  trailingSlash: 'always',
  // This folder has no pages. The integration `gallery` adds the only page.
  srcDir: './tests/gallery',
  publicDir: './tests/gallery/public',
  outDir: './.cache/gallery/dist',
  cacheDir: './.cache/gallery/astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  security: { csp: true },
  integrations: [preact(), gallery({ inBuild: true })],
})
