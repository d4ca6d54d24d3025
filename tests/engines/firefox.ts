/** Finds a Firefox and teaches Playwright to drive it as it is: Playwright's own build of it need not be there. */
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

/** The path of a Firefox that starts; nothing where there is none. `FIREFOX_PATH` names another. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'] ?? '', ...PLACES].find(
    (path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
  )
}

interface Session {
  send: (this: Session, method: string, params?: object) => Promise<unknown>
}

/**
 * Playwright asks each new page for a colour scheme by a command that a Firefox of the long-term release may not know
 * yet (`emulation.setMediaFeaturesOverride`), and gives up. Nothing that these journeys look at hangs on the answer.
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

/** Makes every Firefox that Playwright starts in this process one that it can talk to. */
export function teachFirefox(): void {
  const launch = firefox.launch.bind(firefox)
  firefox.launch = async (options) => {
    const browser = await launch(options)
    forgiveMediaFeatures(browser)
    return browser
  }
}
