import { defineConfig, devices } from '@playwright/test'
import base from './playwright.config.ts'

/** Parts of test names. A test whose name contains such a part runs only in Chromium. */
const ONLY_IN_CHROMIUM = [
  // These tests use Chromium's DevTools protocol, or permissions for the clipboard, which only Chromium knows.
  'arrow keys show each column',
  '200 removed embed elements',
  'copy the snippet by keyboard',
  // Chromium in these tests blocks the storage of frames of other sites. The other engines partition it.
  'where storage is blocked',
  // The accessibility checks do not depend on the engine, and are slow in Firefox.
  'accessibility problem',
]

/** Parts of test names. A test whose name contains such a part does not run in Firefox. */
const NOT_IN_FIREFOX = [
  // Firefox lets no page forge a message of its parent, and rejects URLs of two megabytes.
  'connected to its first host page',
  'URL fragment of 2 MB',
  // Firefox reports an error if a page closes while a script is loading.
  'same visitor’s matrix as the report',
  'matrix links from a layer',
  'cut or changed anywhere',
]

const shared = {
  testMatch: /\/(?:configure|embed|embed-threats|files-and-links|keys|lead|matrix|recovery|sales)\.e2e\.ts$/,
}
const use = { viewport: { width: 1280, height: 860 }, launchOptions: {} }

/** Configuration of `npm run test:browsers`: journeys that depend on the engine, in Firefox and WebKit. */
export default defineConfig(base, {
  timeout: 240_000,
  projects: [
    {
      ...shared,
      name: 'firefox',
      grepInvert: new RegExp([...ONLY_IN_CHROMIUM, ...NOT_IN_FIREFOX].join('|')),
      use: { ...devices['Desktop Firefox'], ...use },
    },
    {
      ...shared,
      name: 'webkit',
      grepInvert: new RegExp(ONLY_IN_CHROMIUM.join('|')),
      use: { ...devices['Desktop Safari'], ...use },
    },
  ],
})
