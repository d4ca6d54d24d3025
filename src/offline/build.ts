/** Writes the service worker of a build: `dist/sw.js`, with the list of its files and a hash of what is in them. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type Rolldown, build } from 'vite'
import { listFiles } from './list.ts'

/** The text of `sw.js` for a build that lies in `folder`, and how many files it keeps. */
export async function makeWorker(folder: string): Promise<{ code: string; count: number }> {
  const files = globSync('**/*', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
  const listed = listFiles(files, (file) => readFileSync(join(folder, file), 'utf8'))
  const hash = createHash('sha256')
  for (const { address, file } of listed) hash.update(address).update(readFileSync(join(folder, file)))
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: {
      FILES: JSON.stringify(listed.map(({ address }) => address)),
      BUILD: JSON.stringify(hash.digest('hex').slice(0, 12)),
    },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'offline',
      },
    },
  })) as Rolldown.RolldownOutput[]
  return { code: built[0]!.output[0].code, count: listed.length }
}

/** The Astro integration: after the build, `dist/sw.js` keeps the journey's files. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { code, count } = await makeWorker(fileURLToPath(dir))
        writeFileSync(new URL('sw.js', dir), code)
        logger.info(`sw.js keeps ${String(count)} files`)
      },
    },
  }
}
