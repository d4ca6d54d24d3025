/**
 * Builds the loader of the embedded quiz at build time. The loader is one small classic script on a host
 * page.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import project from '../../package.json' with { type: 'json' }

/**
 * The folder with every loader that a site may have published. Pages pin a loader by its address and its hash, so each build
 * publishes all of them again. `npm run keep-loader` adds the current one.
 */
export const KEPT_LOADERS = 'src/embed/loaders'

let built: string | undefined

/**
 * Returns the source of the loader. `/embed/v1.js` and the file with a version number in its name have this
 * content.
 */
export function buildLoader(): string {
  built ??= buildSync({
    entryPoints: ['src/embed/define.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // The loader is one class. Code in a class is always strict, so "use strict" would only cost bytes.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    write: false,
  }).outputFiles[0]!.text
  return built
}

/** Returns the kept loaders: name → source. A name is the version that first had the loader, and the start of its hash. */
export function keptLoaders(folder = KEPT_LOADERS): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return new Map(files.map((file) => [file.slice(0, -4), readFileSync(join(folder, file), 'utf8')]))
}

/** Returns the name of the current loader, such as "0.2.0-1a2b3c4d". */
export function loaderName(kept = keptLoaders()): string {
  const hash = createHash('sha256').update(buildLoader()).digest('hex').slice(0, 8)
  return [...kept.keys()].find((name) => name.endsWith(`-${hash}`)) ?? `${project.version}-${hash}`
}

/** Returns the loaders that a build publishes, by the part of the address that names them. */
export function pinnedLoaders(): Map<string, string> {
  // The addresses of 0.1 and 0.2 had the version only, and each build replaced the loader there.
  const replaced = ['0.1.0', '0.2.0'].map((name) => [name, buildLoader()] as const)
  return new Map([...keptLoaders(), [loaderName(), buildLoader()], ...replaced])
}

/** Returns the loader's hash for `integrity`, and its size in bytes after brotli compression. */
export function describeLoader(): { name: string; integrity: string; bytes: number } {
  const text = buildLoader()
  const hash = createHash('sha384').update(text).digest('base64')
  return { name: loaderName(), integrity: `sha384-${hash}`, bytes: brotliCompressSync(text).length }
}
