/** The worker that makes PDFs outside the page's main thread. Import its URL with `?worker&url`. */
import { makePaperPdf } from './make-paper.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { namesIn, type FontFile, type PdfFonts } from './fonts.ts'
import { keepLast } from './keep-last.ts'
import { rehearse } from './rehearse.ts'

/** Font file or "logo" → its absolute URL on the site's own origin. */
export type FontAddresses = Partial<Record<FontFile | 'logo', string>>

/** A message from the page to the worker. Without `job`, the worker only fetches the fonts in advance. */
export interface PdfRequest {
  id: number
  fonts: FontAddresses
  job?: { page: PaperDocument; brand: CoverBrand; paper: PaperSize }
}

/** The worker's reply to the `PdfRequest` with the same id. */
export type PdfReply =
  | { id: number; bytes?: Uint8Array<ArrayBuffer> }
  | { id: number; kind: 'letters' | 'loading' | 'making'; cause: string; characters?: string[] | undefined }

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

type Loaded = PdfFonts & { logo?: Uint8Array }

const lastFile = keepLast<Uint8Array>()

async function makeFile(
  job: NonNullable<PdfRequest['job']>,
  { logo, ...files }: Loaded,
): Promise<Uint8Array> {
  const { page, brand, paper } = job
  const names = namesIn(page, brand.name)
  const pictures = names.length > 0 ? await (await import('./canvas.ts')).drawOnCanvas(names) : undefined
  return makePaperPdf(page, { ...brand, logo }, files, { paper, pictures })
}

async function answer({ id, fonts, job }: PdfRequest): Promise<void> {
  let loaded: Loaded
  try {
    const pairs = Object.entries(fonts).map(
      async ([file, address]) => [file, await fetchFont(address)] as const,
    )
    loaded = Object.fromEntries(await Promise.all(pairs))
  } catch (error) {
    post({ id, kind: 'loading', cause: textOf(error) })
    return
  }
  try {
    if (!job) {
      const { logo: _, ...files } = loaded
      await rehearse(files)
      post({ id })
      return
    }
    const bytes = await lastFile({ fonts, job }, () => makeFile(job, loaded))
    post({ id, bytes: bytes as Uint8Array<ArrayBuffer> })
  } catch (error) {
    const { characters } = error as { characters?: string[] }
    post({ id, kind: characters ? 'letters' : 'making', cause: textOf(error), characters })
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function post(reply: PdfReply): void {
  // Sends a copy of the bytes, because the worker keeps the file.
  self.postMessage(reply)
}

self.addEventListener('message', (event: MessageEvent<PdfRequest>) => {
  void answer(event.data)
})
