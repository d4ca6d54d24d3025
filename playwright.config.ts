import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './tests/browser.ts'

const port = Number(process.env['E2E_PORT'] ?? 4399)

/** Journeys of a person in a real browser, over the built site. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
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
