import { defineConfig } from 'vitest/config'

/**
 * Three projects. `unit`: `*.test.ts`, in Node. `dom`: `*.test.tsx`, components in jsdom.
 * `full`: `*.full.test.ts`, tests that build whole sites, and more cases of some tests; only for `npm run test:full`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.full.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        // Each file gets a document of its own.
        test: {
          name: 'dom',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          isolate: true,
          setupFiles: ['tests/islands/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: ['tests/**/*.full.test.ts', 'tests/content/round-trips.test.ts'],
          environment: 'node',
          env: { CASES: '10000' },
        },
      },
    ],
    // Test files of a worker share their modules, so that zod, the PDF maker and the content load once.
    isolate: false,
    // A slow machine takes its time to start Node or draw a PDF.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text-summary', 'html'],
      // The core is covered to the last branch: a line that no test needs is a line that nobody needs.
      thresholds: {
        'src/core/**': { 100: true },
      },
    },
  },
})
