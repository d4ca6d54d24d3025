/** The documents that can be a Word file, and the names of the files. */
import type { Checklist } from '../core/documents/checklist.ts'
import type { AnyDocument, PaperDocument } from '../core/documents/paper.ts'

/** A document that can be a Word file. `generic` is any document of headings, texts, lists and tables. */
export type WordSource = { checklist: Checklist } | { generic: PaperDocument }

/**
 * The data of a brand that a Word file shows. `accent` is `#rrggbb`. `logo` is a JPEG with a white background. It replaces
 * the name.
 */
export interface WordBrand {
  name: string
  accent: string
  logo?: Uint8Array | undefined
}

/** The media type of a Word file. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Returns the file name of a document as a Word file: the name of its PDF with another ending. */
export function wordFileName(source: WordSource): string {
  const [{ fileName }] = Object.values(source) as [AnyDocument]
  return `${fileName.replace(/\.pdf$/, '')}.docx`
}
