import { defineConfig, devices } from '@playwright/test'
import base from './playwright.config.ts'
import { findFirefox, teachFirefox } from './tests/engines/firefox.ts'

teachFirefox()

/** Parts of test names. A test whose name contains such a part does not run in Firefox, only in Chromium. */
const NOT_IN_FIREFOX = [
  // Firefox's driver cannot emulate touch, disabled JavaScript or forced colours.
  'by touch',
  'without JavaScript',
  'forced colours',
  // Firefox's driver reports no downloads. It fires no `change` event after it has filled a field. It scrolls
  // the page before each click.
  'answers saved as a file',
  'calendar file',
  'the sales page creates a leave-behind',
  'a leave-behind contains the first three jobs',
  'a sales link shows the client’s name',
  'each gap on the sales page',
  'first points to Deleted Items',
  'fit on one screen',
  // Firefox's driver can no longer control a frame after a script has moved the frame within the page. The
  // accessibility checks are too slow in Firefox.
  'when the host moves it',
  'accessibility problem',
  // These tests use Chromium's DevTools protocol, or replace browser functions that Firefox does not let a page
  // replace.
  'arrow keys show each column',
  '200 removed embed elements',
  'connected to its first host page',
  // Firefox partitions the storage of cross-site frames and rejects URLs of two megabytes. If a page closes
  // while a script is loading, Firefox also reports an error.
  'where storage is blocked',
  'URL fragment of 2 MB',
  'same visitor’s matrix as the report',
  'matrix links from a layer',
  'cut or changed anywhere',
]

/** Configuration of `npm run test:browsers`: some of the end-to-end tests in Firefox, and separate tests in WebKit. */
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
          // Firefox's driver does not find buttons in a frame that runs in another process. It can no longer
          // control a page that returns from the back/forward cache. These preferences make frames run in the
          // process of the page, and turn off the back/forward cache.
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
