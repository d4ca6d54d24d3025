/** Finds the names and the links in a table that another program has exported, by its headings or by the visitor's choice. */
import { type FoundLink, findLinks } from './found-links.ts'
import { readCsv } from './read-csv.ts'
import { cleanName, cleanText } from '../model/clean-text.ts'

/** The columns that the visitor chose, from 0. Without `name`, the link names the client. Without `day`, the file has the day. */
export interface TableColumns {
  name: number | undefined
  link: number
  day: number | undefined
}

/** A row of a table that is not blank. */
export interface TableRow {
  /** The number of the row, from 1, as a spreadsheet counts. */
  number: number
  link: FoundLink | undefined
  /** The name of the business. */
  business: string | undefined
  /** The name of the person, which is second to a name in the link. */
  person: string | undefined
  /** ISO date. */
  date: string | undefined
}

/** What a visitor sees of a table before choosing its columns. */
export interface TablePreview {
  /** The heading of each column. Empty for a column without one. */
  headings: readonly string[]
  /** The first rows, each with its cells. */
  rows: readonly (readonly string[])[]
  /** The columns that the site reads by itself. `link` is `undefined` if no cell has a link. */
  columns: Record<'name' | 'link' | 'day', number | undefined>
}

/** The file name of a table. */
export const TABLE_FILE = /\.(?:csv|tsv)$/i

/** The headings of the column with the name of the business, in the programs that receive leads. */
const BUSINESS =
  /company|business|organi[sz]ation|client|customer|firma|betrieb|unternehmen|kunde|entreprise|société|empresa|cliente|منشأة|شركة|عميل/iu
/** The headings of the column with the name of a person, and of the column with a time. */
const PERSON = /^(?:full |first )?name$|^(?:nombre|nom|الاسم)$/iu
const TIME =
  /^(?:at|date|datum|fecha|created|submitted)\b|(?:created|submitted|submission).*(?:at|date|time|on)$/iu
/** A cell with only the code of a link, which some forms store without the address before it. A heading is no code. */
const CODE = /^\s*(?=.*\d)(?=.*[A-Z])(?=.*[a-z])([\w-]{40,})\s*$/
/** The number of rows in a preview, and the maximum length of a cell in it. */
const FIRST_ROWS = 3
const CELL_LIMIT = 60

/** Finds the links in a cell. Programs that count clicks can write the signs of a link as codes more than once. */
const linksIn = (cell = ''): FoundLink[] => findLinks(cell.replace(/%(?:25)+/g, '%'))

/** Returns the link in a cell of a column that should have links. */
function chosenLink(cell = ''): FoundLink | undefined {
  const payload = CODE.exec(cell)?.[1]
  if (payload === undefined) return linksIn(cell)[0]
  return { line: 1, payload, isTen: false, label: undefined, sender: undefined, date: undefined }
}

/** Returns the name in a cell. A link and an empty cell are none. */
const nameIn = (cell = ''): string | undefined => (linksIn(cell).length > 0 ? undefined : cleanName(cell))

/** Returns the day in a cell as an ISO date. Reads 2026-12-01 and 1.12.2026. With slashes, nobody knows which number is the month. */
function dayIn(cell = ''): string | undefined {
  const [iso] = /20\d{2}-\d{2}-\d{2}/.exec(cell) ?? []
  const [, day = '', month = '', year] = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d{2})\b/.exec(cell) ?? []
  return iso ?? (year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Splits a table into its headings and its rows that are not blank. A first row with a link has no headings. */
function splitTable(
  text: string,
  chosen?: TableColumns,
): { headings: readonly string[]; rows: { number: number; cells: string[] }[] } {
  const rows = readCsv(text)
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first] = rows
  if (!first || first.cells.some((cell) => linksIn(cell).length > 0)) return { headings: [], rows }
  if (chosen && chosenLink(first.cells[chosen.link])) return { headings: [], rows }
  return { headings: first.cells, rows: rows.slice(1) }
}

/** Finds columns by their headings. Without headings, the name is in the first cell. */
function columnsOf(headings: readonly string[]): Record<'business' | 'person' | 'time', number> {
  const columnOf = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading.trim()))
  const business = headings.length === 0 ? 0 : columnOf(BUSINESS)
  return { business, person: columnOf(PERSON), time: columnOf(TIME) }
}

/** Reads the rows of a table. Without `chosen`, the link is the first one in the row, in any column. Never throws. */
export function tableRows(text: string, chosen?: TableColumns): TableRow[] {
  const { headings, rows } = splitTable(text, chosen)
  const { business, person, time } = columnsOf(headings)
  const at = (cells: readonly string[], column: number | undefined): string | undefined =>
    column === undefined ? undefined : cells[column]
  return rows.map(({ number, cells }) => ({
    number,
    // A cell can have the whole text of a lead.
    link: chosen ? chosenLink(cells[chosen.link]) : cells.flatMap(linksIn)[0],
    business: nameIn(at(cells, chosen ? chosen.name : business)),
    person: chosen ? undefined : nameIn(cells[person]),
    date: dayIn(at(cells, chosen ? chosen.day : time)),
  }))
}

/** Returns what a visitor sees of a table before choosing its columns. */
export function previewTable(text: string): TablePreview {
  const { headings, rows } = splitTable(text)
  const { business, person, time } = columnsOf(headings)
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length))
  const counts = Array.from(
    { length: width },
    (_, column) => rows.filter(({ cells }) => linksIn(cells[column]).length > 0).length,
  )
  const most = Math.max(0, ...counts)
  const name = business >= 0 ? business : person
  const short = (cell = ''): string => cleanText(cell, CELL_LIMIT)
  return {
    headings: counts.map((_, column) => short(headings[column])),
    rows: rows.slice(0, FIRST_ROWS).map(({ cells }) => counts.map((_, column) => short(cells[column]))),
    columns: {
      name: name < 0 ? undefined : name,
      link: most === 0 ? undefined : counts.indexOf(most),
      day: time < 0 ? undefined : time,
    },
  }
}

/** Returns numbers in ascending order as a short text: "3, 7-9". */
export function shortList(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(', ')
}
