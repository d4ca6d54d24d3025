/** Bundles scripts that a page contains in its HTML, because they run before the browser shows the page. */
import { buildSync } from 'esbuild'

const known = new Map<string, string>()

/**
 * Returns the source of the script that starts with the file `entry`, a path in the project. The script reads `page`, the
 * data of the page that contains it, as the constant `PAGE`.
 */
export function inlineScript(entry: string, page?: unknown): string {
  const built =
    known.get(entry) ??
    buildSync({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
    }).outputFiles[0]!.text.trim()
  known.set(entry, built)
  return page === undefined ? built : `{const PAGE=${JSON.stringify(page)};${built}}`
}
