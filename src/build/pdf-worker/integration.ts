/** Adds the built PDF worker to the site and to the dev server. */
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import type { BundleInProgress } from '../bundle/manifest.ts'
import { readyPdfWorker, WORKER, type PdfWorker } from './build.ts'

/** The import of the worker's URL in `src/pdf/make.ts` ends with this. */
const QUERY = '?worker&url'

/** The module that exports the URL of the built worker. */
const moduleIn = (root: string): string => `${join(root, WORKER)}?built`

/** The folder of the dev server that has the scripts of the worker. */
const DEV_FOLDER = '@pdf-worker/'

/** Serves the scripts of the worker, and builds the worker again after a change of one of its inputs. */
function serveWorker(
  server: ViteDevServer,
  root: string,
  get: () => PdfWorker,
  renew: () => Promise<void>,
): void {
  server.middlewares.use((request, response, next) => {
    const [, name] = request.url?.split(`/${DEV_FOLDER}`) ?? []
    const script = get().scripts.find(({ file }) => basename(file) === name)
    if (!script) {
      next()
      return
    }
    response.setHeader('Content-Type', 'text/javascript')
    response.end(script.code)
  })
  server.watcher.on('change', (file) => {
    if (!Object.keys(get().inputs).some((path) => resolve(root, path) === file)) return
    renew().then(
      () => {
        for (const { moduleGraph } of Object.values(server.environments)) {
          const module = moduleGraph.getModuleById(moduleIn(root))
          if (module) moduleGraph.invalidateModule(module)
        }
        server.environments.client.hot.send({ type: 'full-reload' })
      },
      (error: unknown) => {
        server.config.logger.error(String(error))
      },
    )
  })
}

/**
 * Returns the Vite plugin that replaces the import of the worker's URL. `get` returns the worker, `renew` builds it again.
 */
function useWorker(root: string, get: () => PdfWorker, renew: () => Promise<void>): Plugin {
  let config: ResolvedConfig
  return {
    name: 'pdf-worker',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved
    },
    configureServer(server) {
      serveWorker(server, root, get, renew)
    },
    resolveId(source, importer) {
      if (importer === undefined || !source.endsWith(QUERY)) return undefined
      const path = resolve(dirname(importer), source.slice(0, -QUERY.length))
      return path === join(root, WORKER) ? moduleIn(root) : undefined
    },
    load(id) {
      if (id !== moduleIn(root)) return undefined
      const { entry } = get()
      const address = config.command === 'serve' ? DEV_FOLDER + basename(entry) : entry
      return `export default ${JSON.stringify(config.base + address)}`
    },
    generateBundle(_, bundle) {
      const { entry, scripts } = get()
      // A site in a language from right to left makes no PDF, and no script names the worker.
      const isNamed = Object.values(bundle).some((one) => one.type === 'chunk' && one.code.includes(entry))
      if (this.environment.name !== 'client' || !isNamed) return
      for (const { file, code } of scripts) this.emitFile({ type: 'asset', fileName: file, source: code })
    },
  }
}

/** Returns the Astro integration that builds the worker first, and adds it to `bundle`. */
export function pdfWorker(bundle: BundleInProgress): AstroIntegration {
  return {
    name: 'pdf-worker',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return
        const root = fileURLToPath(config.root)
        let worker: PdfWorker
        const renew = async (): Promise<void> => {
          worker = await readyPdfWorker(root, config.build.assets)
        }
        await renew()
        for (const { code: _, ...about } of worker!.scripts) bundle.reported.set(about.file, about)
        updateConfig({ vite: { plugins: [useWorker(root, () => worker, renew)] } })
      },
    },
  }
}
