/** The worker that makes Word files outside the page's main thread. Import its URL with `?worker&url`. */
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { makeWord } from './make-word.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { WordBrand } from './word-document.ts'

/** A message from the page to the worker. `logo` and `coverPicture` are absolute URLs of JPEGs on the site's own origin. */
export interface WordRequest {
  id: number
  page: PaperDocument
  brand: Omit<WordBrand, 'logo' | 'coverPicture'>
  paper: PaperSize
  logo?: string | undefined
  coverPicture?: string | undefined
}

/** The worker's reply to the `WordRequest` with the same id. */
export type WordReply =
  { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; kind: 'loading' | 'making'; cause: string }

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function fetchPicture(address: string | undefined): Promise<Uint8Array | undefined> {
  if (address === undefined) return undefined
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function answer({ id, page, brand, paper, ...addresses }: WordRequest): Promise<WordReply> {
  let logo: Uint8Array | undefined
  let coverPicture: Uint8Array | undefined
  try {
    ;[logo, coverPicture] = await Promise.all(
      [addresses.logo, addresses.coverPicture].map((address) => fetchPicture(address)),
    )
  } catch (error) {
    return { id, kind: 'loading', cause: textOf(error) }
  }
  try {
    return { id, bytes: await makeWord(page, { ...brand, logo, coverPicture }, paper) }
  } catch (error) {
    return { id, kind: 'making', cause: textOf(error) }
  }
}

self.addEventListener('message', (event: MessageEvent<WordRequest>) => {
  void answer(event.data).then((reply) => {
    self.postMessage(reply)
  })
})
