import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './tests/browser.ts'

const port = Number(process.env['E2E_PORT'] ?? 4399)
const isOnCi = Boolean(process.env['CI'])

// Names this run for its workers, which load this file too (see tests/support/second-language.ts).
process.env['E2E_RUN'] ??= randomUUID()

/** Configuration of the browser tests, which run against the built site in `dist`. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isOnCi,
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // A retry records a trace. A test that only passes on the retry is reported as flaky.
  retries: isOnCi ? 1 : 0,
  failOnFlakyTests: true,
  timeout: 60_000,
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
