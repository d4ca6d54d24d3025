/** Builds the site into `dist`, unless the build there is finished, of this brand and newer than its sources. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chooseBrand } from '../src/brand/read.ts'

/** The files and folders that a build reads. */
export const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** Returns the newest modification time below a path. A deleted file changes the time of its folder. */
function newestIn(path: string): number {
  const stat = statSync(path)
  const below = stat.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
  return Math.max(stat.mtimeMs, ...below.map((name) => statSync(join(path, name)).mtimeMs))
}

/** Returns why a build is stale, or `undefined`. `last` is the file that a build writes last. */
export function whyStale(last: string, sources: readonly string[] = SOURCES): string | undefined {
  if (!existsSync(last)) return 'there is no finished build'
  const built = statSync(last).mtimeMs
  const changed = sources.find((path) => newestIn(path) > built)
  return changed === undefined ? undefined : `${changed} has changed since the last build`
}

/** Returns which brand the site should have, if the site in `dist` has another one. */
function otherBrand(): string | undefined {
  const { site, base } = chooseBrand(process.env)
  const isSame = readFileSync('dist/index.html', 'utf8').includes(
    `<link rel="canonical" href="${site}${base}"`,
  )
  return isSame ? undefined : `the last build is not of ${site}${base}`
}

if (import.meta.main) {
  const why = whyStale(join('dist', 'sw.js')) ?? otherBrand()
  if (why === undefined) console.log('dist is up to date.')
  else {
    console.log(`Building the site, because ${why}.`)
    process.exitCode = spawnSync('node', ['src/cli/build.ts'], { stdio: 'inherit' }).status ?? 1
  }
}
