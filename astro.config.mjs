import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { gallery } from './src/build/gallery.ts'
import { carryBrand } from './src/build/brand-integration.ts'
import { isListed } from './src/brand/optional-pages.ts'
import { sendingTo } from './src/brand/policy.ts'
import { chooseBrand } from './src/brand/read.ts'
import { chartStandIns, withoutUnusedScales } from './src/build/bundle/chart.ts'
import { licences } from './src/build/bundle/licences.ts'
import { preloadScripts } from './src/build/bundle/preload.ts'
import { stylesInHtml } from './src/build/bundle/styles.ts'
import { reviewDates } from './src/build/review-dates.ts'
import { offline } from './src/build/offline-list.ts'
import { pdfStandIns, withoutUnusedParts } from './src/build/bundle/pdf.ts'
import { pictures } from './src/build/picture/build.ts'

const brand = chooseBrand(process.env)
const { connect, form } = sendingTo(brand)

/** Restarts the dev server when a brand changes: this file reads its address and its policy. */
const watchBrands = {
  name: 'watch-brands',
  hooks: {
    'astro:config:setup': ({ addWatchFile, config }) => {
      const folder = new URL('content/brands/', config.root)
      for (const file of readdirSync(folder)) if (file.endsWith('.yml')) addWatchFile(new URL(file, folder))
    },
  },
}

/** The modules that keep what they have read from the YAML files. */
const READERS = ['site', 'changes'].map((name) =>
  fileURLToPath(new URL(`src/content/${name}.ts`, import.meta.url)),
)

/** Reads the content again and reloads the page when a word or a number changes in the dev server. */
const reloadContent = {
  name: 'reload-content',
  hotUpdate({ file }) {
    if (!/\/content\/(?!brands\/)[^/]+\/[^/]+\.yml$/.test(file)) return undefined
    const { environment } = this
    if (environment.name === 'client') environment.hot.send({ type: 'full-reload' })
    return READERS.flatMap((reader) => [...(environment.moduleGraph.getModulesByFile(reader) ?? [])])
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
    watchBrands,
    reviewDates(new Date().toISOString().slice(0, 10)),
    carryBrand(brand),
    gallery(),
    pictures(brand.base),
    preloadScripts(),
    licences(),
    offline(),
  ],
  vite: {
    plugins: [chartStandIns, withoutUnusedScales, stylesInHtml, reloadContent],
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
                  {
                    name: 'preact',
                    test: /node_modules[\\/](?:@nanostores[\\/])?preact[\\/]/,
                  },
                  // Apart from core, which pages without Preact load.
                  {
                    name: 'ui',
                    test: /src[\\/]ui[\\/](?:use-lazy|load-json|Arrow|(?:actions|button|disclosure|error-summary|load-failed|notice)[\\/]\w+|field[\\/]ErrorMessage)\.tsx?$/,
                  },
                  {
                    name: 'core',
                    test: /node_modules[\\/]nanostores[\\/]|vite[\\/]preload-helper|src[\\/](?:core[\\/](?:model[\\/](?:dates|model|clean-text|format)|answers[\\/]versions)|state[\\/]visit)\.ts$/,
                  },
                  // The quiz, the handover and the frame share these. After core, which they need.
                  {
                    name: 'question',
                    test: /src[\\/](?:islands[\\/]quiz[\\/](?:QuestionScreen|SaidList|DroppedNotice|Progress)|state[\\/]question-flow)\.tsx?$/,
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
