/** Finds out whether `dist` is up to date with its sources. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chooseBrand } from '../../src/brand/read.ts'

/** The files and folders that a build reads. */
const SOURCES = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Returns the newest modification time below a path, in milliseconds. A deleted file changes the time of its folder.
 */
function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const below = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(mtimeMs, ...below.map((name) => statSync(join(path, name)).mtimeMs))
}

/**
 * Returns why the site in `folder` must be built again: missing, built for another brand, or older than its sources.
 * Returns `undefined` if the build is up to date. A build writes `sw.js` last, so this file has the time of the build.
 */
export function whyStale(folder: string, sources: readonly string[] = SOURCES): string | undefined {
  const [last, first] = [join(folder, 'sw.js'), join(folder, 'index.html')]
  if (!existsSync(last) || !existsSync(first)) return 'there is no finished build'
  const { site, base } = chooseBrand(process.env)
  if (!readFileSync(first, 'utf8').includes(`<link rel="canonical" href="${site}${base}"`))
    return `the last build is not of ${site}${base}`
  const built = statSync(last).mtimeMs
  const changed = sources.filter((path) => existsSync(path)).find((path) => newestIn(path) > built)
  return changed === undefined ? undefined : `${changed} has changed since the last build`
}
