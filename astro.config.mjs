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
import { readDirection, readLanguages } from './src/content/languages.ts'
import { chartStandIns, withoutUnusedScales } from './src/build/bundle/chart.ts'
import { licences } from './src/build/bundle/licences.ts'
import { isUntranslated } from './src/content/untranslated.ts'
import { preloadScripts } from './src/build/bundle/preload.ts'
import { stylesInHtml } from './src/build/bundle/styles.ts'
import { sharedStyles } from './src/build/shared-styles.ts'
import { reviewDates } from './src/build/review-dates.ts'
import { offline } from './src/build/offline-list.ts'
import { pdfStandIns, withoutUnusedParts } from './src/build/bundle/pdf.ts'
import { pictures } from './src/build/picture/build.ts'

const brand = chooseBrand(process.env)
const { connect, form } = sendingTo(brand)
const direction = readDirection('content', brand.language)
const { base } = readLanguages(fileURLToPath(new URL('content', import.meta.url)))

/**
 * Restarts the dev server when a brand file changes. This configuration contains two values of the brand: the
 * site's URL, and the URLs that the Content Security Policy allows.
 */
const watchBrands = {
  name: 'watch-brands',
  hooks: {
    'astro:config:setup': ({ addWatchFile, config }) => {
      const folder = new URL('content/brands/', config.root)
      for (const file of readdirSync(folder)) if (file.endsWith('.yml')) addWatchFile(new URL(file, folder))
    },
  },
}

/**
 * The modules that read and cache the YAML files of `content/`. The dev server must reload these modules when a YAML
 * file changes.
 */
const READERS = ['site', 'changes'].map((name) =>
  fileURLToPath(new URL(`src/content/${name}.ts`, import.meta.url)),
)

/** Makes the dev server reload the page after a YAML file of `content/` has changed. */
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
  // Keeps the cache outside of `node_modules`, because several checkouts can share one `node_modules` folder.
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    preact(),
    mdx(),
    sitemap({
      filter: (address) =>
        isListed(brand, address) &&
        !/\/(?:offline|frame\/quiz)\/$/.test(address) &&
        !isUntranslated('content', brand.language, address.slice((brand.site + brand.base).length)),
    }),
    watchBrands,
    reviewDates(new Date().toISOString().slice(0, 10)),
    carryBrand(brand),
    gallery(),
    pictures(brand.base),
    preloadScripts(),
    sharedStyles(),
    licences(),
    offline(),
  ],
  vite: {
    // All languages of a site share the texts that the browser stores.
    define: {
      'import.meta.env.SITE_ROOT': JSON.stringify(brand.root),
      'import.meta.env.SITE_LANGUAGES': JSON.stringify(brand.languages.slice(1).join()),
      'import.meta.env.SITE_RTL': JSON.stringify(direction === 'rtl'),
      'import.meta.env.SITE_TRANSLATED': JSON.stringify((brand.language ?? base) !== base),
    },
    plugins: [chartStandIns, withoutUnusedScales, stylesInHtml, reloadContent],
    worker: { format: 'es', plugins: () => [pdfStandIns, withoutUnusedParts] },
    // Hides a harmless warning of the bundler Rolldown. Astro adds a directive to the module of each page of the guide,
    // and Rolldown does not know this directive.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Bundles the code that nearly every island needs into a few files instead of a dozen small files.
              codeSplitting: {
                groups: [
                  {
                    name: 'preact',
                    test: /node_modules[\\/]preact[\\/]/,
                  },
                  // The bundle "ui" is separate from the bundle "core", because pages without Preact load only "core".
                  // A site in the base language removes `Bilingual`, but keeps an import of the bundle that this list
                  // names for it. So this is a bundle that all users of `Bilingual` load.
                  {
                    name: 'ui',
                    test: /src[\\/](?:islands[\\/](?:use-store|Bilingual)|ui[\\/](?:use-lazy|load-json|Arrow|(?:actions|button|disclosure|error-summary|load-failed|notice)[\\/]\w+|field[\\/]ErrorMessage))\.tsx?$/,
                  },
                  {
                    name: 'core',
                    test: /node_modules[\\/]nanostores[\\/]|vite[\\/]preload-helper|src[\\/](?:core[\\/](?:model[\\/](?:dates|model|clean-text|format|is-object)|answers[\\/](?:versions|position))|state[\\/](?:visit|storage))\.ts$/,
                  },
                  // The bundle "question" contains modules of the quiz, the handover and the embedded quiz.
                  // These modules import modules of the bundle "core". The bundler must assign those modules
                  // to "core" first, so this list names "core" before "question".
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
