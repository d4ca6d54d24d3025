import { readdirSync } from 'node:fs'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { carryBrand, isListed } from './src/brand/carry.ts'
import { sendingTo } from './src/brand/policy.ts'
import { chooseBrand } from './src/brand/read.ts'
import { chartStandIns, withoutUnusedScales } from './src/bundle/chart.ts'
import { licences } from './src/bundle/licences.ts'
import { preloadScripts } from './src/bundle/preload.ts'
import { reviewDates } from './src/content/build.ts'
import { offline } from './src/offline/build.ts'
import { pdfStandIns, withoutUnusedParts } from './src/pdf/vite.ts'
import { pictures } from './src/picture/build.ts'

const brand = chooseBrand(process.env)
const { connect, form } = sendingTo(brand)

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
  // Not in node_modules, which several checkouts may share.
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    preact(),
    mdx(),
    sitemap({
      filter: (address) => isListed(brand, address) && !/\/(?:offline|frame\/quiz)\/$/.test(address),
    }),
    watchContent,
    reviewDates(new Date().toISOString().slice(0, 10)),
    carryBrand(brand),
    pictures(brand.base),
    preloadScripts(),
    licences(),
    offline(),
  ],
  vite: {
    plugins: [chartStandIns, withoutUnusedScales],
    worker: { format: 'es', plugins: () => [pdfStandIns, withoutUnusedParts] },
    // Astro's own mark on each education page; a warning for each buried what the build has to say.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What nearly every island needs, as two files instead of a dozen small ones.
              codeSplitting: {
                groups: [
                  { name: 'preact', test: /node_modules[\\/](?:@nanostores[\\/])?preact[\\/]/ },
                  {
                    name: 'core',
                    test: /node_modules[\\/]nanostores[\\/]|src[\\/]quiz[\\/](?:days|name|versions|words)\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        `connect-src ${connect}`,
        "worker-src 'self'",
        "manifest-src 'self'",
        `form-action ${form}`,
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types whose-job',
      ],
    },
  },
})
