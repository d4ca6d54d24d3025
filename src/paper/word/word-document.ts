/** What a Word file needs besides a document, and its name. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { WordFaces } from '../../brand/word-faces.ts'

/**
 * The data of a brand that a Word file shows. `accent` is `#rrggbb`. `logo` is a JPEG with a white background. It replaces
 * the name. `faces` are the typefaces of a brand that has its own.
 */
export interface WordBrand {
  name: string
  accent: string
  logo?: Uint8Array | undefined
  /** A JPEG in the shape of a band, for the first page of a document with a cover. */
  coverPicture?: Uint8Array | undefined
  faces?: WordFaces | undefined
}

/** The media type of a Word file. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Returns the file name of a document as a Word file. */
export const wordFileName = ({ fileName }: Pick<PaperDocument, 'fileName'>): string => `${fileName}.docx`
