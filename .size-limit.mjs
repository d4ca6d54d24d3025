/** The byte budgets of the built site: the maximum size of what a visitor downloads, after brotli compression. */
import { buildSync } from 'esbuild'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const DIST = 'dist'
const ASSETS = join(DIST, '_astro')

/** Returns the paths of the built assets whose file names start with one of `names`. */
function assets(...names) {
  const files = readdirSync(ASSETS)
  return names.map((name) => {
    const found = files.find((file) => file.startsWith(name))
    if (!found) throw new Error(`No built file is called ${name}*: adjust .size-limit.mjs to the build.`)
    return join(ASSETS, found)
  })
}

/**
 * Returns the scripts that a page loads without a dynamic import: the scripts in its HTML, and their static
 * imports.
 */
function scriptsOf(page) {
  return withImports(
    // The inline script of the report page also names files, which it requests only for a visitor with answers.
    [
      ...readFileSync(join(DIST, page), 'utf8').matchAll(/(?:href|src|url)="[^"]*\/_astro\/([\w.-]+\.js)"/g),
    ].map(([, name]) => name),
  )
}

/** Returns the paths of scripts in the folder of assets, and of all scripts that they import statically. */
function withImports(names) {
  const found = new Set()
  const follow = (name) => {
    const file = join(ASSETS, name)
    if (found.has(file) || !existsSync(file)) return
    found.add(file)
    // Matches static imports, such as `import{a}from"./b.js"`. Does not match dynamic imports, such as
    // `import("./b.js")`.
    for (const [, next] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g,
    )) {
      follow(next)
    }
  }
  for (const name of names) follow(name)
  return [...found]
}

const fonts = assets('newsreader-48-500.', 'public-sans-var.')
const pdfFonts = assets('public-sans-400.', 'public-sans-650.', 'newsreader-500.')
const chart = assets('radar.')
const [pdfWorker, pdfMaker] = assets('worker-', 'make.')
const maker = [...withImports([basename(pdfWorker)]), pdfMaker]
const [wordWorker, wordMaker] = assets('word-worker-', 'save-word.')
const result = assets('ResultSections.')
const pages = [
  '',
  'quiz/',
  'report/',
  'recovery/',
  'checklist/',
  'checklist/IA-01/',
  'privacy/',
  'frame/quiz/',
  'embed/',
  'clients/',
]
const viewOf = (page) => [join(DIST, page, 'index.html'), ...fonts, ...scriptsOf(`${page}index.html`)]
const journey = new Set([
  ...viewOf('quiz/'),
  ...viewOf('report/'),
  join(DIST, 'data', 'en.json'),
  ...result,
  ...chart,
  ...maker,
  ...pdfFonts,
])

/** The files in the parts of the offline copy. `src/offline/list.ts` says what each part contains. */
const list = join(DIST, 'data', 'offline.json')
const [first, ...rest] = JSON.parse(readFileSync(list, 'utf8'))
  .slice(0, 3)
  .map((part) =>
    Object.keys(part).map((address) =>
      join(DIST, address.replace(/\?.*/, '').replace(/\/$|^$/, '/index.html')),
    ),
  )
/** Everything that a visitor on a phone downloads up to the PDF, the offline copy in the background included. */
const whole = new Set([...viewOf('quiz/'), join(DIST, 'sw.js'), list, ...first])

/**
 * Bundles only the frame's code for messages to the host page, to measure its size. In the site, a larger script
 * contains this code.
 */
const bridge = join('.cache', 'bridge.js')
buildSync({
  entryPoints: ['src/embed/frame.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  external: ['./wordpress.ts'],
  outfile: bridge,
})

const budget = (name, path, limit) => ({ name, path: [...path], limit, brotli: true })

export default [
  ...pages.map((page) => budget(`First view of /${page}`, viewOf(page), '75 kB')),
  budget('Fonts of the first view', fonts, '28 kB'),
  budget('Script before the first question', scriptsOf('quiz/index.html'), '21 kB'),
  budget('Chart, lazy', chart, '38 kB'),
  budget('PDF maker, lazy', maker, '50 kB'),
  budget('Leave-behind and sheet PDFs, lazy', assets('other-documents-'), '10 kB'),
  budget('Generic documents PDF, lazy', assets('paper-document-'), '4 kB'),
  budget('ZIP of clients, lazy', assets('zip.'), '6 kB'),
  budget('Fonts of the PDF, lazy', pdfFonts, '40 kB'),
  budget('Word files, lazy', [...withImports([basename(wordWorker)]), wordMaker], '16 kB'),
  budget('The whole journey, quiz to PDF', journey, '282 kB'),
  budget('Service worker', [join(DIST, 'sw.js')], '1500 B'),
  budget('List of the offline copy', [list], '5.3 kB'),
  budget('Offline copy, first part', first, '316 kB'),
  budget('Offline copy, chart and rest', rest.flat(), '132 kB'),
  budget('Quiz to PDF on a phone, background included', whole, '323 kB'),
  budget('The same with a complete offline copy', new Set([...whole, ...rest.flat()]), '452 kB'),
  budget('Loader on a host’s page', [join(DIST, 'embed', 'v1.js')], '2048 B'),
  budget('Bridge in the frame', [bridge], '1500 B'),
  budget('Blank checklist PDF', [join(DIST, 'checklist', 'microsoft-365.pdf')], '60 kB'),
]
