/** The documents that the PDF worker can make, and the names in them. */
import type { Checklist } from '../core/documents/checklist.ts'
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import { namesIn } from './fonts.ts'

/** A document besides the checklist. Few visitors need one. */
export type OtherDocument = { leaveBehind: LeaveBehind } | { generic: PaperDocument }

/** A document that the worker can make. */
export type PdfDocument = { checklist: Checklist } | OtherDocument

function pageOf(document: PdfDocument): { names: readonly string[] } {
  if ('checklist' in document) return document.checklist
  if ('leaveBehind' in document) return document.leaveBehind
  return document.generic
}

/** Returns the names in any document that a picture shows. */
export function picturedNamesOf(document: PdfDocument, brandName: string): string[] {
  return namesIn(pageOf(document), brandName)
}
