/**
 * Records which source files the files of a bundle were made from, as the bundler reports them. A build keeps this in a
 * file of `.cache`, so that byte budgets and tests find a built file by the path of its source.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'

/** One file of a bundle. */
export interface BundleFile {
  /** The path in the output folder, such as `_astro/radar.BoXsxlsT.js`. */
  file: string
  /** The source file that the file was made for. A file with code that several other files share has none. */
  source?: string
  /** The names of the modules whose code the file contains, as `moduleName` returns them. */
  modules: readonly string[]
  /** The files that the file imports statically. */
  imports: readonly string[]
  /** Set for the script that a page starts a worker with. */
  isWorker?: true
  /** Set for a font of the brand. Its source is the font of ours that it replaces. */
  isBrands?: true
}

/** The files of a built site, and what they were made from. */
export interface Bundle {
  /** The site's base path, such as `/` or `/check/`. */
  base: string
  files: readonly BundleFile[]
  /** Maps the source of each page and endpoint to the files that it wrote. */
  routes: Readonly<Record<string, readonly string[]>>
}

/**
 * Returns the name of a module: its path in the project, a path that starts with `node_modules/`, or the bundler's own id of
 * a module that is no file. The script of a page keeps its query. `id` is the module's id in the bundler.
 */
export function moduleName(id: string, root: string): string {
  const path = id.replace(/\?(?!astro).*$/s, '').replaceAll('\\', '/')
  const start = path.lastIndexOf('node_modules/')
  if (start >= 0) return path.slice(start)
  return path.startsWith('\0') ? path : relative(root, path).replaceAll('\\', '/')
}

/**
 * Returns a Vite plugin that adds the files of a bundle to `files`. The scripts are those for browsers. Without
 * `isInWorker`, the bundle can also be the one that renders pages, which has only images and fonts for browsers.
 */
export function collectFiles(files: Map<string, BundleFile>, root: string, isInWorker = false): Plugin {
  return {
    name: 'collect-files',
    generateBundle(_, bundle) {
      const isForBrowsers = isInWorker || this.environment.name === 'client'
      for (const one of Object.values(bundle)) {
        const file = one.fileName
        if (one.type === 'asset') {
          const [source] = one.originalFileNames
          if (source === undefined) continue
          const ours = source.replace(CUT_FONTS, 'src/brand/fonts/')
          files.set(file, {
            ...{ file, source: ours, modules: [], imports: [] },
            ...(ours !== source && { isBrands: true }),
          })
        } else if (isForBrowsers) {
          const modules = Object.entries(one.modules)
            .filter(([id, { renderedLength }]) => renderedLength > 0 || id.endsWith('.css'))
            .map(([id]) => moduleName(id, root))
          const source = one.facadeModuleId && { source: moduleName(one.facadeModuleId, root) }
          files.set(file, {
            file,
            ...source,
            modules,
            imports: one.imports,
            ...(isInWorker && one.isEntry && { isWorker: true }),
          })
        }
      }
    },
  }
}

/** Matches the folder of the fonts that the build has cut from those of a brand: see `src/build/fonts/folder.ts`. */
const CUT_FONTS = /^\.cache\/brand-fonts\/\w+\//

/** Returns the path of the file about the bundle in an output folder. Both are relative to the project. */
export function bundlePath(out: string): string {
  return join('.cache', 'bundle', `${encodeURIComponent(out.replaceAll('\\', '/'))}.json`)
}

/** A bundle that is being built. Its fields have their values when the hook `astro:build:done` has run. */
export class BundleInProgress implements Bundle {
  base = '/'
  files: BundleFile[] = []
  routes: Record<string, string[]> = {}
  /** The files that the bundler has reported so far, by path. */
  readonly reported = new Map<string, BundleFile>()
}

/**
 * Returns the Astro integration that fills in `bundle` and writes it into `.cache`. It must run before integrations that read
 * the bundle. `check` throws an error if the finished bundle is not as the build needs it.
 */
export function recordBundle(bundle: BundleInProgress, check: (bundle: Bundle) => void): AstroIntegration {
  const sources = new Map<string, string>()
  let root = process.cwd()
  return {
    name: 'record-bundle',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root)
        bundle.base = config.base.endsWith('/') ? config.base : `${config.base}/`
        updateConfig({
          vite: {
            plugins: [collectFiles(bundle.reported, root)],
            worker: { plugins: () => [collectFiles(bundle.reported, root, true)] },
          },
        })
      },
      'astro:routes:resolved': ({ routes }) => {
        for (const { pattern, entrypoint } of routes)
          sources.set(pattern, moduleName(resolve(root, entrypoint), root))
      },
      'astro:build:done': ({ assets, dir }) => {
        const out = fileURLToPath(dir)
        // Astro deletes some files of the bundles, such as style sheets, which it writes into the pages.
        bundle.files = [...bundle.reported.values()].filter(({ file }) => existsSync(join(out, file)))
        for (const [pattern, urls] of assets) {
          const source = sources.get(pattern)
          if (source !== undefined)
            bundle.routes[source] = urls.map((url) => relative(out, fileURLToPath(url)).replaceAll('\\', '/'))
        }
        check(bundle)
        const { base, files, routes } = bundle
        const path = resolve(root, bundlePath(relative(root, out)))
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, JSON.stringify({ base, files, routes }))
      },
    },
  }
}
