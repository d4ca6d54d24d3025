import { defineConfig, devices } from '@playwright/test'
import base from './playwright.config.ts'
import { findFirefox, teachFirefox } from './tests/engines/firefox.ts'

teachFirefox()

/** What Firefox's driver cannot do yet, or Firefox does by another rule; the same is looked at in Chromium. */
const NOT_IN_FIREFOX = [
  // It emulates neither touch, nor a page without script, nor colours, nor a line that is cut.
  'by touch',
  'without script',
  'in forced colours',
  // It gives frames of other sites a store of their own where Chromium, as it is set up here, gives none.
  'where storage is blocked',
  // Its driver loses sight of a frame that moves within its page.
  'a move without a reload',
  // Heaps, and what a browser has to say about a sandbox, are Chromium's own.
  'two hundred comings and goings',
]

/** Journeys in Firefox: Playwright drives the one that is installed. */
export default defineConfig(base, {
  outputDir: 'test-results/firefox',
  timeout: 120_000,
  grepInvert: new RegExp(NOT_IN_FIREFOX.join('|')),
  use: {
    ...devices['Desktop Firefox'],
    browserName: 'firefox',
    channel: 'moz-firefox',
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: findFirefox() ?? '',
      args: [],
      // The driver presses beside a button that stands in a frame of another process.
      firefoxUserPrefs: { 'fission.autostart': false, 'fission.webContentIsolationStrategy': 0 },
    },
  },
})
