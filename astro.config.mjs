import { readdirSync } from 'node:fs'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { chooseBrand } from './src/brand/read.ts'
import { chartAliases, withoutUnusedScales } from './src/bundle/chart.ts'
import { pdfAliases, withoutUnusedParts } from './src/pdf/vite.ts'
import { pictures } from './src/picture/build.ts'

const brand = chooseBrand(process.env)

/** Restarts the dev server when a word, a number or a brand changes. */
const watchContent = {
  name: 'watch-content',
  hooks: {
    'astro:config:setup': ({ addWatchFile, config }) => {
      for (const file of readdirSync(new URL('content/', config.root), { recursive: true })) {
        if (file.endsWith('.yml')) addWatchFile(new URL(`content/${file}`, config.root))
      }
    },
  },
}

export default defineConfig({
  site: brand.site,
  base: brand.base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    preact(),
    mdx(),
    sitemap({ filter: (page) => !page.includes('/frame/') }),
    watchContent,
    pictures(brand.base),
  ],
  vite: {
    plugins: [withoutUnusedScales],
    resolve: { alias: [...pdfAliases, ...chartAliases] },
    worker: { format: 'es', plugins: () => [withoutUnusedParts] },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types whose-job',
      ],
    },
  },
})
