/**
 * Lets the report page request the files of a result before its scripts run, if the visitor has answers. A page without
 * answers, such as the first visit, requests none of them.
 */
import { createHash } from 'node:crypto'
import { transformSync } from 'esbuild'
import { versionedIn } from '../../offline/list.ts'
import type { Bundle } from './manifest.ts'
import { filesOf, PARTS } from './parts.ts'

/** The built report page, below the output folder. */
export const REPORT_PAGE = 'report/index.html'

/**
 * Runs in the page, so it contains no names of other modules. `data` is the URL of the report's data, `scripts` are the
 * URLs of the chunk with the sections and of its imports.
 */
function preload(data: string, scripts: readonly string[]): void {
  try {
    const hasAnswers = Object.keys(localStorage).some((key) => key.endsWith('answers'))
    if (!hasAnswers && !location.hash) return
    for (const href of [data, ...scripts]) {
      const link = document.createElement('link')
      if (href === data) Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: '' })
      else link.rel = 'modulepreload'
      link.href = href
      document.head.append(link)
    }
  } catch {
    // Without storage, the page requests the files when its scripts run.
  }
}

/** Adds a script to the head of the built report page, and the hash of the script to the policy of the page. */
export function preloadResult(html: string, bundle: Bundle): string {
  const { base } = bundle
  const imports = new Map(bundle.files.map((one) => [one.file, one.imports]))
  const early = PARTS.filter((part) => part.early === REPORT_PAGE).flatMap((part) => filesOf(part, bundle))
  const data = early.map((file) => versionedIn(html, base + file)).find((address) => address !== undefined)
  const chunks = early.filter((file) => imports.has(file))
  if (chunks.length === 0 || data === undefined)
    throw new Error('The report page names neither its data nor its sections.')
  const files = new Set<string>()
  const follow = (file: string): void => {
    if (files.has(file) || html.includes(`"${base}${file}"`)) return
    files.add(file)
    for (const next of imports.get(file) ?? []) follow(next)
  }
  chunks.forEach(follow)
  const urls = [...files].map((file) => base + file)
  const call = `(${preload.toString()})(${JSON.stringify(data)},${JSON.stringify(urls)})`
  const script = transformSync(call, { minify: true }).code.trim()
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  return html
    .replace('<style>', () => `<script>${script}</script><style>`)
    .replace(/script-src [^;"]*/, (sources) => `${sources} ${hash}`)
}
