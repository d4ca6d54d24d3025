/** A document that the site offers with a page of its own beside the sheets, as a PDF, for Word and to print. */
import type { ChecklistBrand } from './checklist.ts'
import type { PaperDocument } from './paper.ts'
import type { Ui } from '../../messages/ui.ts'
import type { Model, Owner } from '../model/model.ts'

/** The content that such a document can show. */
export interface PageContent {
  model: Pick<Model, 'controls' | 'sources'>
  matrix: {
    /** The id of the source of the matrix. */
    source: string
    /** A row for each layer, from top to bottom. The last cell is Microsoft 365. */
    layers: readonly {
      id: string
      name: string
      cells: readonly { owner: Owner; you: string; provider: string }[]
    }[]
    owners: Readonly<Record<Owner, { name: string }>>
    words: { layer: string; sourceLead: string }
  }
  /** The sheets of the content. */
  sheets: readonly { id: string; title: string }[]
  ui: Ui
}

export interface PaperPage {
  /** The name of its page and of its files. */
  id: string
  /** The controls that the document belongs to, the main one first. */
  controls: readonly string[]
  /** Returns the title and what the document is, for the list of sheets and for search engines. */
  about: (ui: Ui) => { title: string; description: string }
  /** Returns the id of the source that the document names. */
  source: (content: Pick<PageContent, 'matrix'>) => string
  /** Writes the document. `date` is the ISO date of the newest review of its sources. */
  write: (content: PageContent, brand: Pick<ChecklistBrand, 'quizTitle'>, date: string) => PaperDocument
}
