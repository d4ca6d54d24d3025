import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { brandFonts } from './src/build/fonts/integration.ts'
import { gallery } from './src/build/gallery.ts'
import { brandIntegration } from './src/build/brand-integration.ts'
import { isListed } from './src/brand/optional-pages.ts'
import { sendingTo } from './src/brand/policy.ts'
import { wordFaces } from './src/brand/word-faces.ts'
import { chooseBrand } from './src/brand/read.ts'
import { readWordsFile } from './src/content/read.ts'
import { readDirection, readLanguages } from './src/content/languages.ts'
import { chartStandIns, withoutUnusedScales } from './src/build/bundle/chart.ts'
import { licences } from './src/build/bundle/licences.ts'
import { isUntranslated } from './src/content/untranslated.ts'
import { latePropsOfIslands } from './src/build/bundle/late-props.ts'
import { preloadScripts } from './src/build/bundle/preload.ts'
import { stylesInHtml } from './src/build/bundle/styles.ts'
import { sharedStyles } from './src/build/shared-styles.ts'
import { reviewDates } from './src/build/review-dates.ts'
import { offline } from './src/build/offline-list.ts'
import { BundleInProgress, recordBundle } from './src/build/bundle/manifest.ts'
import { chunkUrls } from './src/build/bundle/chunk-url.ts'
import { checkBundle, checkParts, chunkGroups } from './src/build/bundle/parts.ts'
import { pdfWorker } from './src/build/pdf-worker/integration.ts'
import { pictures } from './src/build/picture/build.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
checkParts(root)
const bundle = new BundleInProgress()
const brand = chooseBrand(process.env)
const { connect, form } = sendingTo(brand)
const direction = readDirection('content', brand.language)
const { base } = readLanguages(fileURLToPath(new URL('content', import.meta.url)))
const hasDuties = (readWordsFile('content', brand.language ?? base, 'help') ?? []).some(({ contacts }) =>
  contacts.some(({ people }) => people !== undefined),
)

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
  // A style sheet inside the page saves a round trip before the first view. A shared file would save 4 KB over a whole
  // visit.
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
        !address.endsWith('/offline/') &&
        !address.includes('/frame/') &&
        !isUntranslated('content', brand.language, address.slice((brand.site + brand.base).length)),
    }),
    watchBrands,
    reviewDates(new Date().toISOString().slice(0, 10)),
    brandIntegration(brand),
    brandFonts(brand.fonts),
    gallery(),
    pictures(brand.base),
    pdfWorker(bundle),
    recordBundle(bundle, checkBundle),
    preloadScripts(bundle),
    latePropsOfIslands(),
    sharedStyles(),
    licences(bundle, brand.fonts),
    offline(bundle),
  ],
  vite: {
    // All languages of a site share the texts that the browser stores.
    define: {
      'import.meta.env.SITE_ROOT': JSON.stringify(brand.root),
      'import.meta.env.SITE_LANGUAGES': JSON.stringify(brand.languages.slice(1).join()),
      'import.meta.env.SITE_RTL': JSON.stringify(direction === 'rtl'),
      'import.meta.env.SITE_DUTIES': JSON.stringify(hasDuties),
      'import.meta.env.SITE_LEADS': JSON.stringify(brand.leads !== undefined),
      'import.meta.env.SITE_TRANSLATED': JSON.stringify((brand.language ?? base) !== base),
      'import.meta.env.SITE_FACES': brand.fonts ? JSON.stringify(wordFaces(brand.fonts)) : 'undefined',
    },
    plugins: [chartStandIns, withoutUnusedScales, stylesInHtml, chunkUrls, reloadContent],
    worker: { format: 'es' },
    // Hides a harmless warning of the bundler Rolldown. Astro adds a directive to the module of each page of the guide,
    // and Rolldown does not know this directive.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: chunkGroups(root) },
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
