/** The worker that makes PDFs outside the page's main thread. Import its URL with `?worker&url`. */
import { makeChecklistPdf } from './checklist.ts'
import type { PdfDocument } from './other-documents.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { FontFile, PdfFonts } from './fonts.ts'

/** Font file or "logo" → its absolute URL on the site's own origin. */
export type FontAddresses = Partial<Record<FontFile | 'logo', string>>

/** A message from the page to the worker. Without `job`, the worker only fetches the fonts in advance. */
export interface PdfRequest {
  id: number
  fonts: FontAddresses
  job?: { brand: CoverBrand; paper: PaperSize } & PdfDocument
}

/** The worker's reply to the `PdfRequest` with the same id. */
export type PdfReply =
  { id: number; bytes?: Uint8Array<ArrayBuffer> } | { id: number; kind: 'loading' | 'making'; cause: string }

const kept = new Map<string, Promise<Uint8Array>>()

function fetchFont(address: string): Promise<Uint8Array> {
  const known = kept.get(address)
  if (known) return known
  const bytes = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} for ${address}`)
    return new Uint8Array(await response.arrayBuffer())
  })
  // A failed request is not cached, so that the next attempt fetches the font again.
  bytes.catch(() => kept.delete(address))
  kept.set(address, bytes)
  return bytes
}

async function answer({ id, fonts, job }: PdfRequest): Promise<void> {
  let loaded: PdfFonts & { logo?: Uint8Array }
  try {
    const pairs = Object.entries(fonts).map(
      async ([file, address]) => [file, await fetchFont(address)] as const,
    )
    loaded = Object.fromEntries(await Promise.all(pairs))
  } catch (error) {
    post({ id, kind: 'loading', cause: textOf(error) })
    return
  }
  if (!job) {
    post({ id })
    return
  }
  try {
    const { logo, ...files } = loaded
    const { brand, paper } = job
    const bytes =
      'checklist' in job
        ? await makeChecklistPdf(job.checklist, brand, files, { paper, logo })
        : await (await import('./other-documents.ts')).makeOtherPdf(job, { ...brand, logo }, files, { paper })
    post({ id, bytes: bytes as Uint8Array<ArrayBuffer> })
  } catch (error) {
    post({ id, kind: 'making', cause: textOf(error) })
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function post(reply: PdfReply): void {
  const transfer = 'bytes' in reply ? [reply.bytes.buffer] : []
  self.postMessage(reply, { transfer })
}

self.addEventListener('message', (event: MessageEvent<PdfRequest>) => {
  void answer(event.data)
})
