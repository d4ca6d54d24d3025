import { defineConfig } from 'vitest/config'
import { chunkUrls } from './src/build/bundle/chunk-url.ts'

/** The test files that `npm test` leaves out, because nothing that they test has changed: see tests/changed.ts. */
const LEFT_OUT = (process.env['LEFT_OUT_UNITS'] ?? '').split(' ').filter(Boolean)

/**
 * Defines three test projects. `unit` runs `*.test.ts` in Node. `dom` runs `*.test.tsx`, the tests of components, in
 * jsdom.
 * `full` runs `*.full.test.ts`, which build whole sites or try ten thousand cases: see `npm run test:full`.
 */
export default defineConfig({
  plugins: [chunkUrls],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.full.test.ts', ...LEFT_OUT],
          environment: 'node',
          setupFiles: ['tests/properties.setup.ts', 'tests/support/restore.ts'],
        },
      },
      {
        extends: true,
        // Each test file needs a new jsdom document. With a context of Node's `vm` in place of a worker, these tests take half the
        // time.
        test: {
          name: 'dom',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          pool: 'vmThreads',
          setupFiles: ['tests/islands/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: ['tests/**/*.full.test.ts'],
          environment: 'node',
          setupFiles: ['tests/properties.setup.ts'],
          env: { CASES: '10000' },
        },
      },
    ],
    // The test files of a worker share modules, so that zod, the PDF maker and the content are loaded once.
    isolate: false,
    globalSetup: ['tests/support/generate.ts'],
    // The values that `astro.config.mjs` defines for a site in one language.
    env: {
      SITE_ROOT: '/',
      SITE_LANGUAGES: '',
      SITE_RTL: '',
      SITE_DUTIES: '1',
      SITE_LEADS: '1',
      SITE_TRANSLATED: '',
    },
    // Starting Node, drawing a PDF or packing a release takes long on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      // The table names only the files that are not covered.
      reporter: [['text', { skipFull: true }], 'html'],
      // The tests must cover every line and branch of the core.
      thresholds: {
        'src/core/**': { 100: true },
      },
    },
  },
})
