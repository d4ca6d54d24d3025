import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from '../../tests/browser.ts'

/**
 * Configuration for the tests and the screenshots of the WordPress plugin in a real WordPress. `try.sh` starts WordPress, the
 * database and the quiz site.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/wordpress',
  workers: 1,
  timeout: 90_000,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['WORDPRESS'] ?? 'http://localhost:4541',
    locale: 'en-GB',
    launchOptions: { executablePath: findBrowser().path, args: ['--no-sandbox', '--disable-gpu'] },
  },
})
