/** What a worker that makes PDFs answers to the page. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { CoverBrand, PageBrand } from './page-head.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import type { FontFile, PdfFonts } from './fonts.ts'

/** A picture of the brand, as a JPEG. */
type BrandPicture = 'logo' | 'coverPicture'

/** Font file or picture of the brand → its absolute URL on the site's own origin. */
export type FontAddresses = Partial<Record<FontFile | BrandPicture, string>>

/** What a PDF is made from, besides fonts and pictures. */
export interface PdfJob {
  page: PaperDocument
  brand: CoverBrand
  paper: PaperSize
}

/** A message from the page to the worker. */
export interface PdfRequest {
  id: number
  fonts: FontAddresses
  job: PdfJob
}

/** The worker's reply to the `PdfRequest` with the same id. */
export type PdfReply =
  | { id: number; bytes: Uint8Array<ArrayBuffer> }
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

/** Makes the file of a document. */
type MakeFile = (
  page: PaperDocument,
  brand: PageBrand,
  fonts: PdfFonts,
  paper: PaperSize,
) => Promise<Uint8Array>

async function answer(makeFile: MakeFile, { id, fonts, job }: PdfRequest): Promise<void> {
  let loaded: PdfFonts & Partial<Record<BrandPicture, Uint8Array>>
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
    const { logo, coverPicture, ...files } = loaded
    const bytes = await makeFile(job.page, { ...job.brand, logo, coverPicture }, files, job.paper)
    post({ id, bytes: bytes as Uint8Array<ArrayBuffer> })
  } catch (error) {
    const { characters } = error as { characters?: string[] }
    post({ id, kind: characters ? 'letters' : 'making', cause: textOf(error), characters })
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function post(reply: PdfReply): void {
  self.postMessage(reply, { transfer: 'bytes' in reply ? [reply.bytes.buffer] : [] })
}

/** Makes the PDFs that the page asks for. */
export function servePdfs(makeFile: MakeFile): void {
  self.addEventListener('message', (event: MessageEvent<PdfRequest>) => {
    void answer(makeFile, event.data)
  })
}
