/** A document of headings, paragraphs, lists and tables, in no format. PDF and Word draw it. */
export interface PaperDocument {
  /** The language of the document as a BCP 47 tag. */
  language: string
  title: string
  /** The names of people and companies in the texts. They can have letters of any script. */
  names: string[]
  /** ISO date of the document. A file contains no other date, so that equal input gives equal bytes. */
  date: string
  dateText: string
  heading: string
  lead: string
  facts: readonly string[]
  blocks: readonly PaperBlock[]
  /** File name without its ending. */
  fileName: string
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
