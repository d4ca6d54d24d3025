import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './tests/browser.ts'

const port = Number(process.env['E2E_PORT'] ?? 4399)
const isOnCi = Boolean(process.env['CI'])

/** The journeys over the site in every language, which is built before them. */
const LANGUAGES = /\/(?:every-language|languages|right-to-left)\.e2e\.ts$/

/** The journeys that `npm test` leaves out, because nothing that they test has changed: see tests/changed.ts. */
const LEFT_OUT = (process.env['LEFT_OUT_JOURNEYS'] ?? '')
  .split(' ')
  .filter(Boolean)
  .map((name) => `**/${name}.e2e.ts`)

/** Configuration of the browser tests, which run against the built site in `dist`. */
export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'journeys', testMatch: '**/*.e2e.ts', testIgnore: [LANGUAGES, ...LEFT_OUT] },
    { name: 'site in every language', testMatch: '**/every-language.setup.ts' },
    { name: 'languages', testMatch: LANGUAGES, dependencies: ['site in every language'] },
  ],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isOnCi,
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // A retry records a trace. A test that only passes on the retry counts as passed and is reported as flaky, so that one
  // slow moment of the machine does not refuse a whole change. See docs/testing.md.
  retries: isOnCi ? 2 : 0,
  timeout: 120_000,
  // A slow machine needs longer than the default of 5 seconds. Speed is tested by the bench and the budgets.
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/report.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${String(port)}`,
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser().path,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'],
    },
  },
  webServer: {
    command: `node src/cli/serve-built.ts ${String(port)}`,
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: false,
  },
})
