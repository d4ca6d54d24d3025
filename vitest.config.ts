import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          // The command line starts Node anew for each case; a slow machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'dom',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/islands/setup.ts'],
          // The files of a worker share one page and read the content once: `setup.ts` empties the page after each test.
          isolate: false,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/quiz/**/*.ts', 'src/recovery/**/*.ts', 'src/scan/**/*.ts'],
      reporter: ['text-summary', 'html'],
      // The core is covered to the last branch: a line that no test needs is a line that nobody needs.
      thresholds: {
        'src/quiz/**': { 100: true },
        'src/recovery/**': { 100: true },
        'src/scan/**': { 100: true },
      },
    },
  },
})
