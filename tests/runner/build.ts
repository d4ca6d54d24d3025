/** Builds the site into `dist`, unless the build there is up to date. */
import { spawnSync } from 'node:child_process'
import { whyStale } from './built-site.ts'

const why = whyStale('dist')
if (why === undefined) console.log('dist is up to date.')
else {
  console.log(`Building the site, because ${why}.`)
  process.exitCode = spawnSync('node', ['src/cli/build.ts'], { stdio: 'inherit' }).status ?? 1
}
