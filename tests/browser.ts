/**
 * Finds Chromium on the system or in Playwright's cache. Otherwise installs Chromium with Playwright or from the
 * distribution.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium without windows: the same pages cost a quarter less processor time. */
const SHELL = '/usr/bin/chromium-headless-shell'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/**
 * Returns the path of Chromium, and one line about its origin.
 * @param canLackWindows - Whether Chromium without windows will do. It gives some
 *   frames another height, and does not block the storage of other sites.
 * @throws if no Chromium can be found or installed.
 */
export function findBrowser(canLackWindows = false): { path: string; how: string } {
  const asked = process.env['CHROME_PATH']
  if (asked && existsSync(asked)) return { path: asked, how: 'named by CHROME_PATH' }
  const system = [...(canLackWindows ? [SHELL] : []), ...SYSTEM].find((path) => existsSync(path))
  if (system) return { path: system, how: 'found on this machine' }
  if (existsSync(chromium.executablePath())) {
    return { path: chromium.executablePath(), how: 'installed by Playwright before' }
  }
  if (
    run('npx', ['playwright', 'install', '--with-deps', 'chromium']) &&
    existsSync(chromium.executablePath())
  ) {
    return { path: chromium.executablePath(), how: 'installed by Playwright now' }
  }
  if (run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium'])) {
    return { path: '/usr/bin/chromium', how: 'installed from the distribution now' }
  }
  throw new Error(
    'No browser: install Chromium or Chrome, or name one with CHROME_PATH, and run the tests again.',
  )
}
