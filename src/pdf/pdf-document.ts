/** The documents that the PDF worker can make, and the names in them. */
import type { Checklist } from '../core/documents/checklist.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import { namesIn } from './fonts.ts'

/** A document that the worker can make. Few visitors need another one than the checklist. */
export type PdfDocument = { checklist: Checklist } | { generic: PaperDocument }

/** Returns the names in any document that a picture shows. */
export function picturedNamesOf(document: PdfDocument, brandName: string): string[] {
  return namesIn('checklist' in document ? document.checklist : document.generic, brandName)
}
