/** Builds the loader: one classic script, small enough for anybody's page. Runs in Node, while the site is built. */
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
    write: false,
  }).outputFiles[0]!.text
  return built
}
