/**
 * Drives WebKitGTK, as the distribution installs it, through the WebDriver protocol
 * (https://www.w3.org/TR/webdriver2/).
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** The paths of WebKit's driver and browser. */
export interface WebKitPaths {
  driver: string
  browser: string
}

/** Returns the paths of WebKit's driver and browser; `undefined` if one of them or the virtual display is missing. */
export function findWebKit(): WebKitPaths | undefined {
  const [browser] = globSync('/usr/{lib,libexec}/{,*/}{webkitgtk-6.0,webkit2gtk-4.1}/MiniBrowser')
  const driver = '/usr/bin/WebKitWebDriver'
  const hasDisplay = Boolean(process.env['DISPLAY']) || spawnSync('which', ['Xvfb']).status === 0
  return browser && existsSync(driver) && hasDisplay ? { driver, browser } : undefined
}

/** A value that a script in the page can receive or return. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Name of a key → its code point in WebDriver. */
export const KEYS = {
  tab: '\uE004',
  enter: '\uE007',
  escape: '\uE00C',
  space: ' ',
  left: '\uE012',
  up: '\uE013',
  right: '\uE014',
  down: '\uE015',
} as const

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const PATIENCE = 20_000

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

/** Starts a virtual display if there is no display. Returns the name of the display, and a function that stops it. */
async function startDisplay(): Promise<{ name: string; stop: () => void }> {
  const given = process.env['DISPLAY']
  if (given) return { name: given, stop: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const name = await new Promise<string>((done) => server.stdout.once('data', (said) => done(String(said))))
  return { name: `:${name.trim()}`, stop: () => void server.kill() }
}

/** A WebKit session with one window and without stored data. */
export class WebKit {
  #session: string
  #stop: () => void

  private constructor(session: string, stop: () => void) {
    this.#session = session
    this.#stop = stop
  }

  /**
   * Starts the display, the driver and the browser.
   * @throws {Error} if one of them does not start.
   */
  static async start({ driver, browser }: WebKitPaths): Promise<WebKit> {
    const display = await startDisplay()
    const port = await freePort()
    const process_: ChildProcess = spawn(driver, [`--port=${String(port)}`], {
      stdio: 'ignore',
      // Turns off WebKit's sandbox, which does not work in containers. The tests only open pages of this project.
      env: { ...process.env, DISPLAY: display.name, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    })
    const stop = (): void => {
      process_.kill()
      display.stop()
    }
    const at = `http://127.0.0.1:${String(port)}/session`
    for (let tries = 0; tries < 100; tries += 1) {
      const isUp = await fetch(at.replace('session', 'status')).then(
        () => true,
        () => false,
      )
      if (isUp) break
      await new Promise((done) => setTimeout(done, 100))
    }
    const asked = {
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    }
    const made = (await send('POST', at, { capabilities: { alwaysMatch: asked } })) as { sessionId: string }
    return new WebKit(`${at}/${made.sessionId}`, stop)
  }

  async quit(): Promise<void> {
    await send('DELETE', this.#session).catch(() => undefined)
    this.#stop()
  }

  /** Opens a URL and waits until the page is loaded. */
  async open(url: string): Promise<void> {
    await send('POST', `${this.#session}/url`, { url })
  }

  async back(): Promise<void> {
    await send('POST', `${this.#session}/back`, {})
  }

  async reload(): Promise<void> {
    await send('POST', `${this.#session}/refresh`, {})
  }

  async resize(width: number, height: number): Promise<void> {
    await send('POST', `${this.#session}/window/rect`, { x: 0, y: 0, width, height })
  }

  /** Runs a function in the page, or in the frame that was entered. The function can only use its arguments. */
  async run<Given extends Json[], Got>(
    script: (...given: Given) => Got,
    ...given: Given
  ): Promise<Awaited<Got>> {
    const body = { script: `return (${String(script)})(...arguments)`, args: given }
    return (await send('POST', `${this.#session}/execute/sync`, body)) as Awaited<Got>
  }

  /**
   * Runs a function in the page until it returns a truthy value, and returns this value.
   * @throws {Error} after twenty seconds, with the code of the function.
   */
  async until<Given extends Json[], Got>(
    script: (...given: Given) => Got,
    ...given: Given
  ): Promise<Awaited<Got>> {
    const end = Date.now() + PATIENCE
    for (;;) {
      const got = await this.run(script, ...given)
      if (got) return got
      if (Date.now() > end)
        throw new Error(`WebKit waited in vain for ${String(script)} ${JSON.stringify(given)}`)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  /** Waits until an element matches the selector. */
  async see(selector: string): Promise<void> {
    await this.until((what) => document.querySelector(what) !== null, selector)
  }

  /** Returns the text of the first element that matches the selector. */
  async text(selector: string): Promise<string> {
    return this.until((what) => document.querySelector<HTMLElement>(what)?.innerText ?? '', selector)
  }

  async #find(selector: string): Promise<string> {
    await this.see(selector)
    const found = await send('POST', `${this.#session}/element`, { using: 'css selector', value: selector })
    return (found as Record<string, string>)[ELEMENT] ?? ''
  }

  /** Clicks the first element that matches the selector, at its position on screen. */
  async click(selector: string): Promise<void> {
    await send('POST', `${this.#session}/element/${await this.#find(selector)}/click`, {})
  }

  /** Presses keys one after the other, on the focused element. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await send('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  /** Makes the following commands run inside a frame. `find` returns the frame, in the page or in a shadow root. */
  async enter(find: () => Element | null | undefined): Promise<void> {
    const script = `return (${String(find)})()`
    const frame = await send('POST', `${this.#session}/execute/sync`, { script, args: [] })
    await send('POST', `${this.#session}/frame`, { id: frame })
  }

  /** Makes the following commands run in the top page again. */
  async leave(): Promise<void> {
    await send('POST', `${this.#session}/frame`, { id: null })
  }

  /** Returns a screenshot of the window as a PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from((await send('GET', `${this.#session}/screenshot`)) as string, 'base64')
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null }
  if (!answer.ok) throw new Error(`WebKit: ${value?.error ?? ''}: ${value?.message ?? ''} (${url})`)
  return value
}
