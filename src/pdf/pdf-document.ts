/** The documents that the PDF worker can make, and the names in them. */
import type { Checklist } from '../core/documents/checklist.ts'
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import type { SheetPage } from '../core/documents/sheet.ts'
import { namesIn } from './fonts.ts'

/** A document besides the checklist. Few visitors need one. */
export type OtherDocument = { leaveBehind: LeaveBehind } | { sheet: SheetPage }

/** A document that the worker can make. */
export type PdfDocument = { checklist: Checklist } | OtherDocument

/** Returns the names in any document that a picture shows. */
export function picturedNamesOf(document: PdfDocument, brandName: string): string[] {
  const page =
    'checklist' in document
      ? document.checklist
      : 'leaveBehind' in document
        ? document.leaveBehind
        : document.sheet
  return namesIn(page, brandName)
}
