/** Gives a script the address of a chunk. `astro.config.mjs` uses this Vite plugin. */
import type { Plugin } from 'vite'

const CHUNK = '?chunk'

/**
 * The Vite plugin. `import address from './Part.tsx?chunk'` is the address of the module as a chunk of its own. Vite wraps
 * `import('./Part.tsx')` in a function, which is in a bundle that the lightest page does not load otherwise.
 */
export const chunkUrls: Plugin = {
  name: 'chunk-urls',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(CHUNK)) return undefined
    const found = await this.resolve(source.slice(0, -CHUNK.length), importer)
    return found ? found.id + CHUNK : undefined
  },
  load(id) {
    if (!id.endsWith(CHUNK)) return undefined
    const module = id.slice(0, -CHUNK.length)
    if (this.environment.name !== 'client' || this.environment.mode !== 'build')
      return `export default ${JSON.stringify(module)}`
    const chunk = this.emitFile({ type: 'chunk', id: module, preserveSignature: 'strict' })
    return `export default import.meta.ROLLUP_FILE_URL_${chunk}`
  },
}
