/**
 * Builds the loader of the embedded quiz at build time. The loader is one small classic script on a host
 * page.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { buildSync } from 'esbuild'

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

/** Returns the loader's hash for `integrity`, and its size in bytes after brotli compression. */
export function describeLoader(): { integrity: string; bytes: number } {
  const text = buildLoader()
  const hash = createHash('sha384').update(text).digest('base64')
  return { integrity: `sha384-${hash}`, bytes: brotliCompressSync(text).length }
}
