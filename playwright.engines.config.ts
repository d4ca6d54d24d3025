import { defineConfig, devices } from '@playwright/test'
import base from './playwright.config.ts'
import { findFirefox, teachFirefox } from './tests/engines/firefox.ts'

teachFirefox()

/** Tests by their names that Firefox is spared, with the reason; Chromium runs them. */
const NOT_IN_FIREFOX = [
  // Its driver emulates neither touch, nor a page without script, nor forced colours.
  'by touch',
  'without script',
  'forced colours',
  // It tells of no download, sends no "change" after filling a field, and scrolls to what it presses.
  'answers saved as a file',
  'calendar file',
  'a page is made for a client',
  'carries the first three actions',
  'a link greets the client',
  'every number on the page has a source',
  'first look in Deleted Items',
  'fit on one screen',
  // It loses a frame that moves within its page, and takes minutes for what axe looks at.
  'a move without a reload',
  'accessibility problem',
  // These speak to Chromium by its own protocol, or forge what Firefox lets nobody forge.
  'by arrow keys from your own server',
  'two hundred moves of an element',
  '1b: a page that framed',
  // Firefox gives frames of other sites a store of their own, opens no address of two megabytes, and calls a script that
  // was still loading when the page was left an error.
  'where storage is blocked',
  'a fragment of two megabytes',
  'with answers home shows your own matrix',
  'your own matrix leads',
  'cut or changed anywhere',
]

/** The journeys that hang most on the engine: in Firefox many of `tests/e2e`, in WebKit its own few. */
export default defineConfig(base, {
  timeout: 240_000,
  projects: [
    {
      name: 'firefox',
      testDir: 'tests',
      testMatch:
        /\/(?:configure|embed|embed-threats|files-and-links|firefox|lead|matrix|recovery|sales)\.e2e\.ts$/,
      grepInvert: new RegExp(NOT_IN_FIREFOX.join('|')),
      use: {
        ...devices['Desktop Firefox'],
        browserName: 'firefox',
        channel: 'moz-firefox',
        viewport: { width: 1280, height: 860 },
        launchOptions: {
          executablePath: findFirefox() ?? '',
          args: [],
          // The driver presses beside a button that stands in a frame of another process, and loses a page that comes back
          // from memory.
          firefoxUserPrefs: {
            'fission.autostart': false,
            'fission.webContentIsolationStrategy': 0,
            'fission.bfcacheInParent': false,
            'browser.sessionhistory.max_total_viewers': 0,
          },
        },
      },
    },
    { name: 'webkit', testDir: 'tests/engines', testMatch: 'webkit.e2e.ts' },
  ],
})
