/** The worker that makes Word files outside the page's main thread. Import its URL with `?worker&url`. */
import type { PaperSize } from '../core/documents/paper-size.ts'
import { makeWord } from './make-word.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import type { WordBrand } from './word-document.ts'

/** A message from the page to the worker. `logo` is the absolute URL of a JPEG on the site's own origin. */
export interface WordRequest {
  id: number
  page: PaperDocument
  brand: Omit<WordBrand, 'logo'>
  paper: PaperSize
  logo?: string | undefined
}

/** The worker's reply to the `WordRequest` with the same id. */
export type WordReply =
  { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; kind: 'loading' | 'making'; cause: string }

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function fetchLogo(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function answer({ id, page, brand, paper, logo }: WordRequest): Promise<WordReply> {
  let bytes: Uint8Array | undefined
  try {
    bytes = logo === undefined ? undefined : await fetchLogo(logo)
  } catch (error) {
    return { id, kind: 'loading', cause: textOf(error) }
  }
  try {
    return { id, bytes: await makeWord(page, { ...brand, logo: bytes }, paper) }
  } catch (error) {
    return { id, kind: 'making', cause: textOf(error) }
  }
}

self.addEventListener('message', (event: MessageEvent<WordRequest>) => {
  void answer(event.data).then((reply) => {
    self.postMessage(reply)
  })
})
