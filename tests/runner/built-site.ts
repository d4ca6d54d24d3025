/** Whether `dist` holds the site that these sources give. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chooseBrand } from '../../src/brand/read.ts'

/** Everything that a build reads. */
const SOURCES = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** The newest change below a path, as milliseconds. A folder counts too: it changes when a file in it is deleted. */
function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const below = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(mtimeMs, ...below.map((name) => statSync(join(path, name)).mtimeMs))
}

/**
 * Why `folder` has to be built again, or `undefined` if it need not: it is missing, another brand's, or older than a
 * source. A build writes `sw.js` last.
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
