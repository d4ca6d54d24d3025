/** Makes PDFs in a worker of a page. The worker starts when the page first needs it. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { fontsFor, namesIn, undrawable, type FontFile } from './fonts.ts'
import { keepLast } from './keep-last.ts'
import { paperText } from './paper-text.ts'
import type { FontAddresses, PdfJob, PdfReply, PdfRequest } from './serve.ts'

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
  /**
   * Makes the PDF of a document. Resolves with its bytes, or rejects with a `PdfProblem`. For the document of the last call, resolves
   * with the same bytes: do not change them.
   */
  make: (page: PaperDocument, brand: CoverBrand, paper: PaperSize) => Promise<Uint8Array<ArrayBuffer>>
}

/** The URLs of the pictures of a brand as JPEGs. */
export interface BrandPictures {
  logo?: string | undefined
  coverPicture?: string | undefined
}

/** What a language from right to left adds. */
export interface Letters {
  /** The fonts of its letters, which every document has. */
  files: readonly FontFile[]
  /** Returns the text and the names of a document without these letters. */
  leftOf: (page: PaperDocument, brandName: string) => { text: string; names: string[] }
}

/**
 * Creates a PDF maker with the worker and the fonts of a direction, as URLs. `createWorker` starts a module worker at a URL, with
 * the page's Trusted Types policy. `pictures` are the URLs of those of the brand.
 */
export function createMaker(
  address: string,
  addresses: Partial<Record<FontFile, string>>,
  createWorker: (address: string) => Worker,
  pictures: BrandPictures = {},
  letters?: Letters,
): PdfMaker {
  const waiting = new Map<
    number,
    { resolve: (bytes: Uint8Array<ArrayBuffer>) => void; reject: (problem: PdfProblem) => void }
  >()
  let worker: Worker | undefined
  let count = 0

  const start = (): Worker => {
    const started = createWorker(address)
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

  const ask = (request: Omit<PdfRequest, 'id'>): Promise<Uint8Array<ArrayBuffer>> => {
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
  const addressesOf = (files: FontFile[], hasCover: boolean): FontAddresses => {
    const { logo, coverPicture } = pictures
    return {
      ...Object.fromEntries(
        [...files, ...(letters?.files ?? [])].map((file) => [file, absolute(addresses[file]!)]),
      ),
      ...(logo && { logo: absolute(logo) }),
      ...(hasCover && coverPicture && { coverPicture: absolute(coverPicture) }),
    }
  }

  const lastFile = keepLast<Uint8Array<ArrayBuffer>>()
  const makeFile = async (job: PdfJob): Promise<Uint8Array<ArrayBuffer>> => {
    const { page, brand } = job
    // A site in a language from left to right has no byte for the others.
    const left = import.meta.env.SITE_RTL ? letters?.leftOf(page, brand.name) : undefined
    const text = left ? left.text : paperText(page, brand.name)
    // The worker draws names as pictures. An older browser has no canvas in a worker.
    const names = 'OffscreenCanvas' in globalThis ? [] : left ? left.names : namesIn(page, brand.name)
    const characters = undrawable(text + names.join(''))
    if (characters.length > 0) throw new PdfProblem('letters', { characters })
    return ask({ fonts: addressesOf(fontsFor(text), page.cover !== undefined), job })
  }
  return {
    make: (page, { name, mark, accent }, paper) => {
      const job = { page, brand: { name, mark, accent }, paper }
      return lastFile(job, () => makeFile(job))
    },
  }
}
