/** A document in no format: a tree of blocks. The data is plain JSON. PDF, Word, pages and print draw it. */
import type { AreaDrawing } from './area-drawing.ts'
import type { Owner } from '../model/model.ts'

export interface PaperDocument {
  /** The language of the document as a BCP 47 tag. */
  language: string
  title: string
  /** The names and notes that a person typed. They can have letters of any script. */
  names: string[]
  /** ISO date of the document. A file contains no other date, so that equal input gives equal bytes. */
  date: string
  dateText: string
  fileName: string
  /** The first page of its own. */
  cover?: PaperCover
  heading: string
  /** Who the document is for, below its heading. A PDF with a cover does not draw it. */
  madeFor?: string
  lead: string
  /** Short lines below the lead. A PDF with a cover does not draw them. */
  facts: readonly string[]
  blocks: readonly PaperBlock[]
  contact: readonly { text: string; url: string }[]
  labels: {
    /** The template of a page number: "Page {page} of {pages}". */
    page: string
    runningHead: string
    /** A fact beside the running head. Without it, the date. */
    runningFact?: string
  }
  /** The last line of the document. */
  foot?: string
  /** A report has room. A form is set closely, so that it needs few pages. A handout has large letters on one page. */
  look?: 'form' | 'handout'
  /** The highest number of pages. The text shrinks until it fits. */
  pages?: number
}

/** A text, or its parts. A part with `isLabel` is a label of a portal, or a name to find in a list. */
export type PaperText = string | readonly { text: string; isLabel: boolean }[]

/** What someone writes into a field. It decides the width of the field. `who` is a pair of tick boxes. */
export const FIELD_KINDS = ['text', 'phone', 'date', 'time', 'initials', 'who'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** A field to write into, or a box to tick: its id, which is unique in the file, and what a screen reader says. */
export interface Blank {
  id: string
  tip: string
}

/** A field with its label. */
export interface PaperField extends Blank {
  label: string
  kind: FieldKind
  /** A text of an example, which only a page shows. */
  example: string
}

/** A cell of a table: a printed text, a field to write into, or boxes to tick. */
export type PaperCell =
  | { fixed: string }
  | (Blank & { example: string })
  | { choices: (Blank & { label: string })[]; example: string }

export interface PaperRow {
  id?: string
  /** The header of the row. Not in a log, which has empty lines. */
  title: PaperText
  /** What the answers say about the row. */
  state?: string | undefined
  /** Where the step happens, or what the layer is about. */
  note?: string
  /** The page about the row. */
  url?: string | undefined
  cells: PaperCell[]
  /** True for a row on a coloured band. */
  isStrong?: boolean
}

export interface PaperTable {
  kind: 'table'
  caption: string
  /** The heading of the column with the titles of the rows. `undefined` for a log. */
  head: string | undefined
  columns: { name: string; kind: FieldKind }[]
  /** The first column has long texts. */
  isLong?: boolean
  isNumbered?: boolean
  rows: PaperRow[]
}

/** A step of a list, with what it needs. */
export interface PaperStep {
  id?: string
  title: string
  /** The reason: the whole of it, and shorter ones for a page with less room. Empty without a reason. */
  reasons: readonly string[]
  /** Who does it, and how long it takes. */
  terms: string
  /** Where the reason comes from. */
  source: string
}

/** A party, and the names of the layers of Microsoft 365 for which it is responsible. */
export interface PaperOwner {
  owner: Owner
  name: string
  layers: string
}

/** A page with the score, the jobs to do first, and a drawing with a band for each area. */
export interface PaperCover extends AreaDrawing {
  score: { figure: string; of: string; sentence: string }
  first?: { title: string; items: { title: string; terms: string }[] } | undefined
  /** The number of empty boxes in each band, if nothing is known. */
  boxes?: readonly number[]
  /** The privacy statement at the end of the page. */
  promise: string
}

/** A job with a box to tick and a line to sign. */
export interface PaperJob {
  /** The id of the control, for example "IA-01". Each id occurs only once in the document. */
  id: string
  /**
   * The id of this row in the appendix with references. Empty for an everyday job, because its title contains
   * its number.
   */
  code: string
  title: string
  why: string
  /** A short note in bold, for example "Partly in place" or "Critical". May be empty. */
  flag: string
  done: boolean
  /** The effort alone. Only the page of the checklist shows it. */
  effort: string
  /** Who does the work, and the effort. Each text has its own line. An everyday job has only the effort. */
  terms: string[]
  /** More texts of the row with their labels, for example where to find the setting. */
  details: { label: string; text: string }[]
  /** The accessible name of the row's checkbox. */
  tick: string
  /** The URL of the page that says how to do the job, and the text of the link for screen readers. */
  page?: { url: string; text: string } | undefined
  /** The brand's commercial offer for the control, in one line that starts with the brand's name. */
  offer?: string | undefined
}

/**
 * A question about unknown controls. The document shows empty lines for the answer, and for the person who
 * answers.
 */
export interface PaperQuestion {
  /** The id of the question or of the control. Each id occurs only once in the document. */
  id: string
  /** The subject of the question: "Administrator accounts". */
  title: string
  /** What to ask, one text for each part of the question. */
  asks: string[]
  /** Where to look, for example a path in Microsoft's portal. */
  places: string[]
  /** The brand's commercial offers for the controls that the question is about. */
  offers: string[]
  /** The accessible name of the question's checkbox. */
  tick: string
}

/** The requirements of all frameworks that match one job: "CIS Controls 6.3, 6.4 · NIST CSF PR.AA-03". */
export interface PaperReference {
  id: string
  text: string
}

/** What any block can have. */
interface BlockBase {
  id?: string
  title?: string
  lead?: PaperText
  /** The block takes half of the width. */
  half?: boolean
  /** Pages fold the block below its title. Paper shows all of it. */
  isFolded?: boolean
  /** The block begins a page. */
  startsPage?: boolean | undefined
}

export type PaperBlock = BlockBase &
  (
    | { kind: 'heading'; level: 2 | 3; text: string }
    /** `textLanguage` is the BCP 47 tag of a text that is not translated yet. */
    | { kind: 'text'; text: PaperText; isMuted?: boolean; textLanguage?: string | undefined }
    /** A list with boxes has one box for each item. */
    | { kind: 'list'; items: readonly PaperText[]; isNumbered?: boolean; boxes?: readonly Blank[] }
    | { kind: 'fields'; fields: readonly PaperField[] }
    | { kind: 'links'; items: readonly { text: string; url: string }[] }
    | PaperTable
    /** A large figure, what it counts, and what it means. The figure is empty if too little is known. */
    | { kind: 'score'; figure: string; of: string; sentence: string; note?: string }
    | ({ kind: 'bands' } & AreaDrawing)
    | { kind: 'owners'; owners: readonly PaperOwner[]; alt: string; legend: string }
    | { kind: 'steps'; steps: readonly PaperStep[] }
    | {
        kind: 'events'
        events: readonly { when: string; title: string; note: string }[]
        more?: { text: string; url: string } | undefined
      }
    | { kind: 'jobs'; jobs: readonly PaperJob[]; doneBy: string }
    | { kind: 'questions'; questions: readonly PaperQuestion[]; answer: string; answeredBy: string }
    | { kind: 'appendix'; items: readonly PaperReference[] }
    /** Lines to write on by hand, beside each other. `share` is the part of the width, and all of them are 1. */
    | { kind: 'lines'; lines: readonly (Pick<PaperField, 'id' | 'label' | 'kind'> & { share: number })[] }
    | { kind: 'contact'; lines: readonly string[] }
    /** A QR code with its URL, and with its address for people who type it. */
    | { kind: 'code'; text: string; url: string; address: string; alt: string }
  )

/** A block of one kind. */
export type BlockOf<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>

/** The blocks of a report about jobs. The maker of PDFs has them from its start. */
export type JobBlock = BlockOf<'jobs' | 'questions' | 'events' | 'appendix'>

/**
 * The blocks that only paper shows. A new kind is either here, or on pages too: the type check names where. A document with a page,
 * or one that the command line writes as HTML, must have none of these: drawing it throws.
 */
export type FigureBlock =
  JobBlock | BlockOf<'score' | 'bands' | 'owners' | 'steps' | 'lines' | 'contact' | 'code'>

/** Returns a table of texts. The first cell of a row is the header of the row. */
export function plainTable(
  caption: string,
  [head = '', ...columns]: readonly string[],
  rows: readonly (readonly string[])[],
): PaperTable {
  return {
    ...{ kind: 'table', caption, head, columns: columns.map((name) => ({ name, kind: 'text' })) },
    rows: rows.map(([title = '', ...cells]) => ({ title, cells: cells.map((fixed) => ({ fixed })) })),
  }
}

/** Returns a text without the looks of its parts. */
export const plainText = (text: PaperText): string =>
  typeof text === 'string' ? text : text.map((part) => part.text).join('')
