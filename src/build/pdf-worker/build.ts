/**
 * Builds the worker that makes PDFs, without the code of PDFKit and fontkit that it does not use. The worker is the same for
 * every brand and language, so it is built once and kept in `.cache` until one of its inputs changes.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type Plugin, build, version } from 'vite'
import { InputError } from '../../core/model/input-error.ts'
import { collectFiles, type BundleFile } from '../bundle/manifest.ts'
import { leftPlugins, missingStandIns, rightPlugins } from './pruned.ts'

/** The source of the worker for text from left to right, as a path in the project. */
export const WORKER = 'src/paper/pdf/worker.ts'
/** The source of the worker for text from right to left. */
export const RTL_WORKER = 'src/paper/pdf/right-to-left/worker.ts'

/** The worker, ready for a site. */
export interface PdfWorker {
  /** The path of the worker's script. */
  entry: string
  /** The scripts of the worker: what they were made from, and their code. */
  scripts: readonly (BundleFile & { code: string })[]
  /** The files that the scripts were made from: path in the project → hash of its content. */
  inputs: Readonly<Record<string, string>>
}

/** The sources of this build, next to the modules that it bundles. */
const OWN = ['src/build/pdf-worker/*.ts', 'src/build/bundle/{manifest,prune,stand-ins}.ts', 'tsconfig.json']

const hashOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Returns the hash of an input. An input that does not exist has an empty hash. */
function hashOfInput(path: string, root: string): string {
  if (path === 'vite') return version
  const file = resolve(root, path)
  return existsSync(file) ? hashOf(readFileSync(file)) : ''
}

/** Returns the `package.json` of the package that a file of `node_modules` belongs to. */
function manifestOf(file: string): string {
  const folder = dirname(file)
  const found = join(folder, 'package.json')
  return existsSync(found) || dirname(folder) === folder ? found : manifestOf(folder)
}

/** A module of the bundle that only loads the worker. */
const START = 'start-of-pdf-worker'

/** What a build of a worker needs: its source, and true if it keeps the code that nothing uses. */
interface Build {
  source?: string
  isWhole?: boolean
}

/**
 * Builds a worker of the project in `root`. Its files get names as in `assets`, the folder of the site's bundle. With
 * `isWhole`, the worker keeps the unused code.
 */
export async function buildPdfWorker(
  root: string,
  assets: string,
  { source = WORKER, isWhole = false }: Build = {},
): Promise<PdfWorker> {
  const missing = missingStandIns()
  if (missing.length > 0) throw new InputError(missing)
  const files = new Map<string, BundleFile>()
  const modules = new Set<string>()
  const start: Plugin = {
    name: START,
    resolveId: (name) => (name === START ? START : undefined),
    load: (id) => (id === START ? `import '/${source}?worker&url'` : undefined),
  }
  const noteModules: Plugin = {
    name: 'note-modules',
    transform(code, id) {
      const file = id.replace(/\?.*$/s, '')
      if (file.startsWith('\0') || !existsSync(file)) return
      const path = relative(root, file).replaceAll('\\', '/')
      if (path.startsWith('src/') && code.includes('import.meta.env'))
        throw new Error(
          `${path} is in the PDF worker, which is the same for all sites: pass import.meta.env in.`,
        )
      modules.add(file)
    },
  }
  const codes = new Map<string, string>()
  const noteCodes: Plugin = {
    name: 'note-codes',
    generateBundle(_, bundle) {
      for (const one of Object.values(bundle)) if (one.type === 'chunk') codes.set(one.fileName, one.code)
    },
  }
  // The dev server and the tests have other values.
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    mode: 'production',
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [start],
    worker: {
      format: 'es',
      plugins: () => [
        noteModules,
        ...(isWhole ? [] : source === RTL_WORKER ? rightPlugins : leftPlugins),
        collectFiles(files, root, true),
        noteCodes,
      ],
    },
    build: { write: false, assetsDir: assets, rolldownOptions: { input: START } },
  }).finally(() => {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  })
  const scripts = [...files.values()].map((one) => ({ ...one, code: codes.get(one.file)! }))
  const entry = scripts.find((one) => one.source === source)
  if (!entry) throw new Error(`The build of ${source} has no script of the worker.`)
  const own = OWN.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => join(root, path))
  const packages = [...modules].filter((file) => file.includes('node_modules')).map(manifestOf)
  const inputs = ['vite', ...new Set([...own, ...packages, ...modules].map((file) => relative(root, file)))]
  return {
    entry: entry.file,
    scripts,
    inputs: Object.fromEntries(inputs.map((path) => [path, hashOfInput(path, root)])),
  }
}

/** Returns true if no input of a worker has changed. */
function isFresh({ inputs }: PdfWorker, root: string): boolean {
  return Object.entries(inputs).every(([path, hash]) => hashOfInput(path, root) === hash)
}

/** Returns a worker from `.cache`, or builds it if an input has changed since. */
export async function readyPdfWorker(root: string, assets: string, source = WORKER): Promise<PdfWorker> {
  const name = encodeURIComponent(source === WORKER ? assets : `${assets} ${source}`)
  const file = join(root, '.cache', 'pdf-worker', `${name}.json`)
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as PdfWorker
    if (isFresh(kept, root)) return kept
  }
  const worker = await buildPdfWorker(root, assets, { source })
  mkdirSync(dirname(file), { recursive: true })
  // Another build can read the file at the same time.
  const draft = `${file}.${String(process.pid)}`
  writeFileSync(draft, JSON.stringify(worker))
  renameSync(draft, file)
  return worker
}
