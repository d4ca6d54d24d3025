/**
 * Makes PDFs in a worker of a page. The worker starts when the page first needs it. Load this module only
 * with `import()`.
 */
import type { Checklist } from '../core/documents/checklist.ts'
import { fontAddresses } from './addresses.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { type Typeface, fontsFor, textByFace, undrawable, type FontFile } from './fonts.ts'
import workerAddress from './worker.ts?worker&url'
import { picturedNamesOf, type PdfDocument } from './pdf-document.ts'
import type { FontAddresses, PdfReply, PdfRequest } from './worker.ts'

/**
 * The reason why the code made no PDF. Either a character has no font, or the worker failed to load or to
 * make the PDF. The page has a message for each `kind`. `cause` is the worker's error, for developers.
 */
export class PdfProblem extends Error {
  kind: 'letters' | 'loading' | 'making'
  /** The characters that no font can draw. */
  characters: string[]

  constructor(
    kind: PdfProblem['kind'],
    { characters = [], cause }: { characters?: string[] | undefined; cause?: string } = {},
  ) {
    super(kind, { cause })
    this.name = 'PdfProblem'
    this.kind = kind
    this.characters = characters
  }
}

/** Makes the PDFs of a page, all with the same worker. */
export interface PdfMaker {
  /** Starts the worker, and fetches the fonts and the logo, so that a later click does not wait. Never rejects. */
  prefetch: () => void
  /** Makes a checklist PDF. Resolves with its bytes, or rejects with a `PdfProblem`. */
  make: (checklist: Checklist, brand: CoverBrand, paper: PaperSize) => Promise<Uint8Array<ArrayBuffer>>
  /**
   * Makes the PDF of any document. `text` is its text by typeface. Resolves with its bytes, or rejects with a
   * `PdfProblem`.
   */
  makeDocument: (
    document: PdfDocument,
    text: Record<Typeface, string>,
    brand: CoverBrand,
    paper: PaperSize,
  ) => Promise<Uint8Array<ArrayBuffer>>
}

const usual: FontFile[] = ['public-sans-400', 'public-sans-650', 'newsreader-500']

/**
 * Creates a PDF maker. `createWorker` starts a module worker at a URL, with the page's Trusted Types policy. `logo` is
 * the URL of the brand's logo as a JPEG.
 */
export function createPdfMaker(createWorker: (address: string) => Worker, logo?: string): PdfMaker {
  const waiting = new Map<
    number,
    { resolve: (bytes?: Uint8Array<ArrayBuffer>) => void; reject: (problem: PdfProblem) => void }
  >()
  let worker: Worker | undefined
  let count = 0

  const start = (): Worker => {
    const started = createWorker(workerAddress)
    started.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
      const request = waiting.get(data.id)
      waiting.delete(data.id)
      if ('kind' in data) request?.reject(new PdfProblem(data.kind, data))
      else request?.resolve(data.bytes)
    })
    started.addEventListener('error', () => {
      // Discards the worker. The next request starts a new worker.
      worker = undefined
      for (const request of waiting.values()) request.reject(new PdfProblem('loading'))
      waiting.clear()
    })
    return started
  }

  const ask = (request: Omit<PdfRequest, 'id'>): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const id = ++count
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      try {
        worker ??= start()
        worker.postMessage({ id, ...request } satisfies PdfRequest)
      } catch {
        // Creating the worker throws an error if the Content Security Policy of the page blocks the worker.
        waiting.delete(id)
        reject(new PdfProblem('loading'))
      }
    })
  }

  // A worker resolves relative URLs against its own URL, so it receives absolute URLs.
  const absolute = (address: string): string => new URL(address, location.href).href
  const addressesOf = (files: FontFile[]): FontAddresses => ({
    ...Object.fromEntries(files.map((file) => [file, absolute(fontAddresses[file])])),
    ...(logo && { logo: absolute(logo) }),
  })

  const makeDocument: PdfMaker['makeDocument'] = async (document, text, { name, mark, accent }, paper) => {
    // The worker draws names as pictures. An older browser has no canvas in a worker.
    const names = 'OffscreenCanvas' in globalThis ? [] : picturedNamesOf(document, name)
    const characters = undrawable([...Object.values(text), ...names].join(''))
    if (characters.length > 0) throw new PdfProblem('letters', { characters })
    const job = { ...document, brand: { name, mark, accent }, paper }
    const bytes = await ask({ fonts: addressesOf(fontsFor(text)), job })
    if (!bytes) throw new PdfProblem('making')
    return bytes
  }

  return {
    prefetch: () => void ask({ fonts: addressesOf(usual) }).catch(() => undefined),
    make: (checklist, brand, paper) =>
      makeDocument({ checklist }, textByFace(checklist, brand.name), brand, paper),
    makeDocument,
  }
}
