/** Writes the service worker of a build (`sw.js`) and the list of files that it caches, with a hash of each file. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type Rolldown, build } from 'vite'
import { sheetFiles } from '../content/printed.ts'
import { readSite } from '../content/site.ts'
import { hashOf } from '../offline/cache.ts'
import { listFiles, type Built } from '../offline/list.ts'
import type { Bundle } from './bundle/manifest.ts'
import { partsByFile } from './bundle/parts.ts'

/**
 * The path of the list of cached files, in the built site. The list is in `data/`, because every server
 * configuration already sends the right headers for this folder.
 */
const LIST = 'data/offline.json'

/** Returns the PDFs of sheets with the contacts of one country. The copy has the sheet without contacts. */
const sheetsOfCountries = (): string[] =>
  sheetFiles(readSite())
    .filter(({ country }) => country !== undefined)
    .map(({ file }) => `checklist/sheets/${file}.pdf`)

/**
 * Writes `sw.js` and the list of cached files into the folder of a build. Returns the number of files in each part of
 * the list.
 */
export async function writeWorker(folder: string, bundle: Bundle): Promise<number[]> {
  const parts = partsByFile(bundle)
  const never = new Set(sheetsOfCountries())
  const files = globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((name): Built => {
      const file = name.replaceAll('\\', '/')
      const part = parts.get(file)
      return { file, when: never.has(file) ? 'never' : part?.offline, letters: part?.letters }
    })
  const listed = listFiles(files, (file) => readFileSync(join(folder, file), 'utf8'))
  const lists: Record<string, string>[] = [{}, {}, {}, {}]
  for (const { address, file, part } of listed)
    lists[part]![address] = await hashOf(readFileSync(join(folder, file)))
  const list = JSON.stringify(lists)
  const hash = await hashOf(Buffer.from(list))
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { LIST: JSON.stringify(`${LIST}?v=${hash}`), LIST_HASH: JSON.stringify(hash) },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'offline',
      },
    },
  })) as Rolldown.RolldownOutput[]
  writeFileSync(join(folder, LIST), list)
  writeFileSync(join(folder, 'sw.js'), built[0]!.output[0].code)
  return lists.map((part) => Object.keys(part).length)
}

/**
 * Returns the Astro integration that writes `sw.js` and the list of cached files into `dist` after the build.
 */
export function offline(bundle: Bundle): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const counts = await writeWorker(fileURLToPath(dir), bundle)
        logger.info(`files in the parts of the offline copy: ${counts.join(', ')}`)
      },
    },
  }
}
