/** Builds the loader: one classic script, small enough for anybody's page. Runs in Node, while the site is built. */
import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { buildSync } from 'esbuild'

let built: string | undefined

/** The loader's text. The evergreen file and the pinned one carry the same. */
export function buildLoader(): string {
  built ??= buildSync({
    entryPoints: ['src/embed/define.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // The loader is a class, and a class is strict by itself: no "use strict".
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    write: false,
  }).outputFiles[0]!.text
  return built
}

/** What a page needs to know of the loader: its hash for `integrity`, and its size in bytes as a server sends it (brotli). */
export function describeLoader(): { integrity: string; bytes: number } {
  const text = buildLoader()
  const hash = createHash('sha384').update(text).digest('base64')
  return { integrity: `sha384-${hash}`, bytes: brotliCompressSync(text).length }
}
