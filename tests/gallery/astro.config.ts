/** Builds only the component gallery, into `.cache/gallery/dist`. No file of the gallery gets into `dist`. */
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { gallery } from '../../src/build/gallery.ts'

export default defineConfig({
  site: 'https://gallery.example',
  trailingSlash: 'always',
  // The source folder has no pages: the integration `gallery` adds the only page.
  srcDir: './tests/gallery',
  publicDir: './tests/gallery/public',
  outDir: './.cache/gallery/dist',
  cacheDir: './.cache/gallery/astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  security: { csp: true },
  integrations: [preact(), gallery({ inBuild: true })],
})
