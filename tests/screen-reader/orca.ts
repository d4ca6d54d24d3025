/**
 * Starts the screen reader Orca, and a Chromium window that it reads, on a display and a message bus of their own. Nobody
 * hears the speech: speech-dispatcher uses its module without sound. Orca's debug file contains each thing that it says.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, chromium } from '@playwright/test'
import { findBrowser } from '../browser.ts'

const PROGRAMS = ['orca', 'Xvfb', 'dbus-daemon', 'speech-dispatcher', 'xdotool']

/** Returns the names of the programs that are missing on this machine. */
export const missingPrograms = (): string[] =>
  PROGRAMS.filter((name) => spawnSync('which', [name], { stdio: 'ignore' }).status !== 0)

/** A browser window, the keyboard before it, and the ear of a visitor. */
export interface Reader {
  page: Page
  version: string
  /** Presses a key of the X display, such as "Tab" or "shift+Tab". Orca and the browser receive it. */
  press: (key: string) => void
  /** Everything that Orca has said so far, one text per utterance. */
  spoken: () => string[]
  stop: () => Promise<void>
}

/** Returns the first text that a program writes to its output. */
const firstOutput = (program: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    program.stdout?.once('data', (said) => {
      done(String(said).trim())
    })
    program.once('exit', (code) => {
      fail(new Error(`${program.spawnfile} ended with ${String(code)}`))
    })
  })

/** Starts all programs, and opens an empty window for the site at `baseURL`. @throws if a program does not start. */
export async function startReader(baseURL: string): Promise<Reader> {
  const home = mkdtempSync(join(tmpdir(), 'whose-job-reader-'))
  const [runtime, config, log] = ['run', 'config', 'orca.log'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(runtime, { mode: 0o700 })
  mkdirSync(join(config, 'speech-dispatcher'), { recursive: true })
  writeFileSync(
    join(config, 'speech-dispatcher/speechd.conf'),
    'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n',
  )
  const started: ChildProcess[] = []
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: config,
    XDG_DATA_HOME: join(home, 'data'),
    GSETTINGS_BACKEND: 'memory',
    ACCESSIBILITY_ENABLED: '1',
  }
  delete env['WAYLAND_DISPLAY']
  const start = (name: string, args: string[], isHeard = false): ChildProcess => {
    const program = spawn(name, args, { env, stdio: ['ignore', isHeard ? 'pipe' : 'ignore', 'ignore'] })
    started.push(program)
    return program
  }
  const stop = (): void => {
    for (const program of started.toReversed()) program.kill()
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    const display = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
    env['DISPLAY'] = `:${await firstOutput(start('Xvfb', display, true))}`
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address'], true)
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstOutput(bus)
    start('speech-dispatcher', ['--run-single', '--config-dir', join(config, 'speech-dispatcher')])
    start('orca', [`--debug-file=${log}`])
    const spoken = (): string[] =>
      existsSync(log)
        ? [...readFileSync(log, 'utf8').matchAll(/SPEECH OUTPUT: '(.*?)'(?: \{[^\n]*| None)?\n/gs)].map(
            ([, text]) => text!,
          )
        : []
    for (let tries = 0; spoken().length === 0; tries += 1) {
      if (tries === 240) throw new Error('Orca said nothing within a minute.')
      await new Promise((done) => setTimeout(done, 250))
    }
    const browser = await chromium.launch({
      headless: false,
      executablePath: findBrowser().path,
      args: ['--no-sandbox', '--disable-gpu', '--force-renderer-accessibility'],
      env: env,
    })
    const context = await browser.newContext({ baseURL, viewport: null, locale: 'en-GB' })
    return {
      page: await context.newPage(),
      version: spawnSync('orca', ['--version'], { env, encoding: 'utf8' }).stdout.trim(),
      press: (key) => void spawnSync('xdotool', ['key', key], { env }),
      spoken,
      stop: async () => {
        await browser.close()
        stop()
      },
    }
  } catch (error) {
    stop()
    throw error
  }
}
