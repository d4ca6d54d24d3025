/** Adds the built PDF workers to the site and to the dev server. */
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import type { BundleInProgress } from '../bundle/manifest.ts'
import { readyPdfWorker, RTL_WORKER, WORKER, type PdfWorker } from './build.ts'

/** The import of a worker's URL ends with this. */
const QUERY = '?worker&url'

/** The end of the id of a module that exports the URL of a built worker. */
const BUILT = '?built'

/** The folder of the dev server that has the scripts of the workers. */
const DEV_FOLDER = '@pdf-worker/'

/** The workers that the site has imported so far. */
interface Workers {
  /** Returns a worker. Builds it first if the site imports it for the first time. */
  get: (source: string) => Promise<PdfWorker>
  /** Builds a worker again. */
  renew: (source: string) => Promise<void>
  /** Source of a worker → the worker. */
  built: ReadonlyMap<string, PdfWorker>
}

/** Serves the scripts of the workers, and builds a worker again after a change of one of its inputs. */
function serveWorkers(server: ViteDevServer, root: string, { built, renew }: Workers): void {
  server.middlewares.use((request, response, next) => {
    const [, name] = request.url?.split(`/${DEV_FOLDER}`) ?? []
    const script = [...built.values()]
      .flatMap(({ scripts }) => scripts)
      .find(({ file }) => basename(file) === name)
    if (!script) {
      next()
      return
    }
    response.setHeader('Content-Type', 'text/javascript')
    response.end(script.code)
  })
  server.watcher.on('change', (file) => {
    for (const [source, { inputs }] of built) {
      if (!Object.keys(inputs).some((path) => resolve(root, path) === file)) continue
      renew(source).then(
        () => {
          for (const { moduleGraph } of Object.values(server.environments)) {
            const module = moduleGraph.getModuleById(join(root, source) + BUILT)
            if (module) moduleGraph.invalidateModule(module)
          }
          server.environments.client.hot.send({ type: 'full-reload' })
        },
        (error: unknown) => {
          server.config.logger.error(String(error))
        },
      )
    }
  })
}

/** Returns the Vite plugin that replaces the imports of the URLs of the workers. */
function useWorkers(root: string, workers: Workers): Plugin {
  let config: ResolvedConfig
  return {
    name: 'pdf-worker',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved
    },
    configureServer(server) {
      serveWorkers(server, root, workers)
    },
    resolveId(source, importer) {
      if (importer === undefined || !source.endsWith(QUERY)) return undefined
      const path = resolve(dirname(importer), source.slice(0, -QUERY.length))
      return [WORKER, RTL_WORKER].some((one) => path === join(root, one)) ? path + BUILT : undefined
    },
    async load(id) {
      if (!id.endsWith(BUILT)) return undefined
      const { entry } = await workers.get(relative(root, id.slice(0, -BUILT.length)).replaceAll('\\', '/'))
      const address = config.command === 'serve' ? DEV_FOLDER + basename(entry) : entry
      return `export default ${JSON.stringify(config.base + address)}`
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return
      for (const { entry, scripts } of workers.built.values()) {
        // A script that the bundler dropped names its worker no more.
        const isNamed = Object.values(bundle).some((one) => one.type === 'chunk' && one.code.includes(entry))
        if (!isNamed) continue
        for (const { file, code } of scripts) this.emitFile({ type: 'asset', fileName: file, source: code })
      }
    },
  }
}

/** Returns the Astro integration that builds the workers that a site imports, and adds them to `bundle`. */
export function pdfWorker(bundle: BundleInProgress): AstroIntegration {
  return {
    name: 'pdf-worker',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return
        const root = fileURLToPath(config.root)
        const built = new Map<string, PdfWorker>()
        const asked = new Map<string, Promise<PdfWorker>>()
        const start = async (source: string): Promise<PdfWorker> => {
          const worker = await readyPdfWorker(root, config.build.assets, source)
          built.set(source, worker)
          for (const { code: _, ...about } of worker.scripts) bundle.reported.set(about.file, about)
          return worker
        }
        const renew = async (source: string): Promise<void> => {
          asked.set(source, start(source))
          await asked.get(source)
        }
        const get = (source: string): Promise<PdfWorker> => {
          const known = asked.get(source) ?? start(source)
          asked.set(source, known)
          // The next request tries again.
          known.catch(() => asked.delete(source))
          return known
        }
        updateConfig({ vite: { plugins: [useWorkers(root, { get, renew, built })] } })
      },
    },
  }
}
