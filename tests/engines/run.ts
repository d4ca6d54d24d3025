/**
 * `npm run test:browsers`: runs the tests that depend most on the browser engine, in the installed Firefox and WebKit.
 */
import { spawnSync } from 'node:child_process'
import { findFirefox } from './firefox.ts'
import { findWebKit } from './webkit.ts'

const found = {
  firefox: { path: findFirefox(), missing: 'install Firefox (on Debian: apt-get install firefox-esr)' },
  webkit: {
    path: findWebKit()?.browser,
    missing:
      'on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb; other systems have no driver for it',
  },
}
const projects: string[] = []
for (const [name, { path, missing }] of Object.entries(found)) {
  console.log(`${name}: ${path ?? `NOT TRIED: ${missing}.`}`)
  if (path) projects.push(`--project=${name}`)
}
if (projects.length > 0) {
  const build = spawnSync('astro', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const command = ['test', '-c', 'playwright.engines.config.ts', ...projects, ...process.argv.slice(2)]
  const run = build.status === 0 ? spawnSync('playwright', command, { stdio: 'inherit' }) : build
  process.exitCode = run.status ?? 1
}
