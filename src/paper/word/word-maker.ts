/** Makes Word files in a worker of a page. The worker starts with the first file. Load this module only with `import()`. */
import type { PaperSize } from '../../core/documents/paper-size.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { WordBrand } from './word-document.ts'
import type { WordReply, WordRequest } from './word-worker.ts'
import workerAddress from './word-worker.ts?worker&url'

/**
 * The reason why the code made no Word file: the worker or the logo failed to load, or the worker failed to make the file.
 * `cause` is the worker's error, for developers.
 */
export class WordProblem extends Error {
  kind: 'loading' | 'making'

  constructor(kind: WordProblem['kind'], cause?: string) {
    super(kind, { cause })
    this.name = 'WordProblem'
    this.kind = kind
  }
}

/** Makes the Word file of a document. Resolves with its bytes, or rejects with a `WordProblem`. */
export type WordMaker = (
  page: PaperDocument,
  brand: Omit<WordBrand, 'logo' | 'coverPicture' | 'faces'>,
  paper: PaperSize,
) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Creates the function that makes the Word files of a page, all with the same worker. `createWorker` starts a module
 * worker at a URL, with the page's Trusted Types policy. `logo` and `coverPicture` are the URLs of pictures of the brand as
 * JPEGs.
 */
export function createWordMaker(
  createWorker: (address: string) => Worker,
  logo?: string,
  coverPicture?: string,
): WordMaker {
  const waiting = new Map<
    number,
    { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (problem: WordProblem) => void }
  >()
  let worker: Worker | undefined
  let count = 0

  const start = (): Worker => {
    const started = createWorker(workerAddress)
    started.addEventListener('message', ({ data }: MessageEvent<WordReply>) => {
      const request = waiting.get(data.id)
      waiting.delete(data.id)
      if ('kind' in data) request?.reject(new WordProblem(data.kind, data.cause))
      else request?.resolve(data.bytes)
    })
    started.addEventListener('error', () => {
      // Discards the worker. The next request starts a new worker.
      worker = undefined
      for (const request of waiting.values()) request.reject(new WordProblem('loading'))
      waiting.clear()
    })
    return started
  }

  return (page, { name, accent }, paper) => {
    const id = ++count
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      try {
        worker ??= start()
        // A worker resolves relative URLs against its own URL, so it receives an absolute URL.
        const absolute = (address?: string): string | undefined =>
          address === undefined ? undefined : new URL(address, location.href).href
        worker.postMessage({
          id,
          page,
          brand: { name, accent, faces: import.meta.env.SITE_FACES },
          paper,
          logo: absolute(logo),
          coverPicture: page.cover && absolute(coverPicture),
        } satisfies WordRequest)
      } catch {
        // Creating the worker throws an error if the Content Security Policy of the page blocks the worker.
        waiting.delete(id)
        reject(new WordProblem('loading'))
      }
    })
  }
}
