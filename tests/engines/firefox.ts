/**
 * Finds an installed Firefox, and patches Playwright so that it can drive this Firefox instead of Playwright's own
 * build.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, firefox } from '@playwright/test'

const PLACES = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * Returns the path of the first Firefox that starts, or `undefined`. Tries the path in the environment variable
 * `FIREFOX_PATH` first.
 */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'] ?? '', ...PLACES].find(
    (path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
  )
}

interface Session {
  send: (this: Session, method: string, params?: object) => Promise<unknown>
}

/**
 * Ignores errors of the command `emulation.setMediaFeaturesOverride`. Playwright sends it to each new page, but an
 * extended support release of Firefox may not know the command. No test depends on the command.
 */
function forgiveMediaFeatures(browser: Browser): void {
  const { _connection: connection } = browser as unknown as {
    _connection: { toImpl: (one: Browser) => { _browserSession: Session } }
  }
  const session = Object.getPrototypeOf(connection.toImpl(browser)._browserSession) as Session
  const send = session.send
  session.send = function (method, params) {
    const answer = send.call(this, method, params)
    return method === 'emulation.setMediaFeaturesOverride' ? answer.catch(() => ({})) : answer
  }
}

/** Patches Playwright in this process, so that it can drive an unmodified Firefox. */
export function teachFirefox(): void {
  const launch = firefox.launch.bind(firefox)
  firefox.launch = async (options) => {
    const browser = await launch(options)
    forgiveMediaFeatures(browser)
    return browser
  }
}
