/** The byte budgets of the built site: the maximum size of what a visitor downloads, after brotli compression. */
import { buildSync } from 'esbuild'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildModule } from './src/build/element-package.ts'
import { readyPdfWorker, RTL_WORKER } from './src/build/pdf-worker/build.ts'
import { filesOfBudget, readBundle } from './tests/support/built-files.ts'

const DIST = 'dist'
const bundle = readBundle(DIST)
const importsOf = new Map(bundle.files.map(({ file, imports }) => [file, imports]))
const workers = new Set(bundle.files.filter(({ isWorker }) => isWorker).map(({ file }) => file))

/** Returns the paths of files of the bundle. */
const inDist = (files) => files.map((file) => join(DIST, file))

/** Returns the paths of the files of a budget in `src/build/bundle/parts.ts`. A worker has its static imports too. */
const partsOf = (name) =>
  inDist(filesOfBudget(name, bundle).flatMap((file) => (workers.has(file) ? withImports([file]) : [file])))

/** Returns files of the bundle, and all scripts that they import statically. */
function withImports(files) {
  const found = new Set()
  const follow = (file) => {
    if (found.has(file)) return
    found.add(file)
    importsOf.get(file)?.forEach(follow)
  }
  files.forEach(follow)
  return [...found]
}

/**
 * Returns the paths of the scripts that a page loads without a dynamic import: the scripts in the attributes of its HTML, and
 * their static imports. The inline script of the report page also names files, which it requests only for a visitor with
 * answers.
 */
function scriptsOf(page) {
  const html = readFileSync(join(DIST, page), 'utf8')
  const named = [...importsOf.keys()].filter((file) => html.includes(`="${bundle.base}${file}"`))
  return inDist(withImports(named.filter((file) => file.endsWith('.js'))))
}

const fonts = partsOf('Fonts of the first view')
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
  ...partsOf('The whole journey, quiz to PDF'),
  ...partsOf('Chart, lazy'),
  ...partsOf('PDF maker, lazy'),
  ...partsOf('Fonts of the PDF, lazy'),
])

/** The files in the parts of the offline copy. `src/offline/list.ts` says what each part contains. */
const list = join(DIST, 'data', 'offline.json')
const [first, ...rest] = JSON.parse(readFileSync(list, 'utf8'))
  .slice(0, 3)
  .map((part) =>
    Object.keys(part).map((address) =>
      join(DIST, address === '' || address.endsWith('/') ? `${address}index.html` : address.split('?')[0]),
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

/** The element of the npm package, as a bundler minifies it. */
const element = join('.cache', 'element.js')
writeFileSync(element, buildModule(true))

/** The worker of a site in a language from right to left. The measured site has another one. */
const fromRight = join('.cache', 'right-to-left.js')
const { scripts } = await readyPdfWorker(process.cwd(), '_astro', RTL_WORKER)
writeFileSync(fromRight, scripts.find(({ source }) => source === RTL_WORKER).code)

const budget = (name, path, limit) => ({ name, path: [...path], limit, brotli: true })
const budgetOfParts = (name, limit) => budget(name, partsOf(name), limit)

export default [
  ...pages.map((page) => budget(`First view of /${page}`, viewOf(page), '75 kB')),
  budget('First view of /whose-job/', viewOf('whose-job/'), '45 kB'),
  budget('First view of /frame/whose-job/', viewOf('frame/whose-job/'), '45 kB'),
  budget('Script of the ten jobs', scriptsOf('whose-job/index.html'), '12 kB'),
  budgetOfParts('Fonts of the first view', '28 kB'),
  budget('Script before the first question', scriptsOf('quiz/index.html'), '21 kB'),
  budgetOfParts('Chart, lazy', '38 kB'),
  budgetOfParts('PDF maker, lazy', '50 kB'),
  budgetOfParts('Other documents PDF, lazy', '10 kB'),
  budgetOfParts('ZIP of clients, lazy', '6 kB'),
  budget('PDF worker from right to left, lazy', [fromRight], '61 kB'),
  budget(
    'Fonts of the PDF from right to left, lazy',
    [join('src', 'brand', 'fonts', 'vazirmatn-*.ttf')],
    '32 kB',
  ),
  budgetOfParts('Fonts of the PDF, lazy', '40 kB'),
  budgetOfParts('Word files, lazy', '16 kB'),
  budget('The whole journey, quiz to PDF', journey, '282 kB'),
  budget('Service worker', [join(DIST, 'sw.js')], '1500 B'),
  budget('List of the offline copy', [list], '5.3 kB'),
  budget('Offline copy, first part', first, '290 kB'),
  budget('Offline copy, chart and rest', rest.flat(), '155 kB'),
  budget('Quiz to PDF on a phone, background included', whole, '297 kB'),
  budget('The same with a complete offline copy', new Set([...whole, ...rest.flat()]), '452 kB'),
  budget('Loader on a host’s page', [join(DIST, 'embed', 'v1.js')], '2028 B'),
  budget('Element of the npm package', [element], '2100 B'),
  budget('Bridge in the frame', [bridge], '1500 B'),
  budget('Blank checklist PDF', [join(DIST, 'checklist', 'microsoft-365.pdf')], '60 kB'),
]
