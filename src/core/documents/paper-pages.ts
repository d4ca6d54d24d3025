/** The documents with a page of their own. To add one, write its file in this folder and name it here. */
import type { PaperPage } from './paper-page.ts'
import { responsibilitySheet } from './responsibility-sheet.ts'

export const PAPER_PAGES: readonly PaperPage[] = [responsibilitySheet]
