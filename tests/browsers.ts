/**
 * `npm run test:browsers`: runs the journeys that depend most on the browser engine in Playwright's Firefox and WebKit. Fails
 * if one of them is not installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { firefox, webkit } from '@playwright/test'

const missing = [firefox, webkit].filter((engine) => !existsSync(engine.executablePath()))
for (const engine of missing)
  console.error(
    `${engine.name()}: NOT TESTED, because it is not installed. Install it: npx playwright install --with-deps ${engine.name()}`,
  )
const projects = [firefox, webkit].filter((engine) => !missing.includes(engine))
let isFine = missing.length === 0
if (projects.length > 0) {
  const build = spawnSync('node', ['tests/build-site.ts'], { stdio: 'inherit' })
  const args = projects.map((engine) => `--project=${engine.name()}`)
  const run = (): number | null =>
    spawnSync(
      'playwright',
      ['test', '-c', 'playwright.engines.config.ts', ...args, ...process.argv.slice(2)],
      { stdio: 'inherit' },
    ).status
  isFine = build.status === 0 && run() === 0 && isFine
}
process.exitCode = isFine ? 0 : 1
