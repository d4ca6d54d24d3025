import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // GitHub's workflow parser imports JSON in a way that only a bundler accepts.
    server: { deps: { inline: [/@actions\/(?:workflow-parser|expressions)/] } },
    // The command line starts Node anew for each case; a slow machine takes its time.
    testTimeout: 60_000,
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
