/** What every document has, in no format. The data is plain JSON. PDF and Word draw it. */
export interface AnyDocument {
  /** The language of the document as a BCP 47 tag. */
  language: string
  title: string
  /** The names and notes that a person typed. They can have letters of any script. */
  names: string[]
  /** ISO date of the document. A file contains no other date, so that equal input gives equal bytes. */
  date: string
  dateText: string
  fileName: string
}

/** A document of headings, paragraphs, lists and tables. Its file name has no ending. */
export interface PaperDocument extends AnyDocument {
  heading: string
  lead: string
  facts: readonly string[]
  blocks: readonly PaperBlock[]
  contact: readonly { text: string; url: string }[]
  labels: {
    /** The template of a page number: "Page {page} of {pages}". */
    page: string
    runningHead: string
  }
}

export type PaperBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string; muted?: boolean }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  /** The first cell of a row is the header of the row. */
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'links'; items: readonly { text: string; url: string }[] }
