/**
 * `npm run test:e2e -- <name>`: runs the browser tests whose path contains the name, against the site in
 * `dist`. Builds the site first if a source has changed.
 */
import { spawnSync } from 'node:child_process'
import { findBrowser } from './browser.ts'

const { status } = spawnSync('node', ['tests/build-site.ts'], { stdio: 'inherit' })
process.exitCode =
  status === 0
    ? (spawnSync('playwright', ['test', ...process.argv.slice(2)], {
        stdio: 'inherit',
        env: { ...process.env, CHROME_PATH: findBrowser().path },
      }).status ?? 1)
    : 1
