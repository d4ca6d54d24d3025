/** Reads a pasted list of clients, and makes a personal link for each. A link contains the name and nothing else. */
import { withoutFormulas } from '../exchange/csv.ts'
import { type Column, type DataTable, tableOf } from '../exchange/table.ts'
import { NAME_LIMIT, cleanName, cleanText } from '../model/clean-text.ts'

/** The maximum number of clients in one list. */
export const MOST_PROSPECTS = 500
/** The maximum length of a website or an email address in the list, in characters. */
const LONGEST_CONTACT = 200
/** A line break inside a cell, while the lines of a list are read: LINE SEPARATOR. */
const BREAK = '\u2028'

/** A client of a pasted list. `website` and `email` are empty if the list has none. */
export interface Prospect {
  name: string
  website: string
  email: string
}

/** The clients of a pasted list, and what a reader must know about the list. */
export interface Prospects {
  list: Prospect[]
  /** The lines with a name that is cut, because it is longer than 60 characters, counted from 1. */
  cut: number[]
  /** The lines between others that have no name, counted from 1. */
  nameless: number[]
  /** The lines with a name that is in the list already, counted from 1. */
  twice: number[]
  /** The number of names that a spreadsheet could run as a formula. */
  formulas: number
  /** The number of lines after the last client that fits into one list. */
  left: number
}

const isEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text)
const isWebsite = (text: string): boolean =>
  /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/u.test(text)
const isContact = (text: string): boolean => isEmail(text) || isWebsite(text)

/** Returns the cells of a line (RFC 4180). Without a separator, the line is one cell. */
function cellsOf(line: string, separator: string): string[] {
  if (separator === '') return [line.trim()]
  const pattern = new RegExp(`${separator}(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g')
  return [...`${separator}${line}`.matchAll(pattern)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  )
}

/**
 * Returns the separator of the cells: the tab of a copied spreadsheet, or the semicolon or comma of a CSV file. Returns an empty
 * text for a list of names, because a name can have a comma.
 */
function separatorOf(lines: readonly string[], isHeading: (cell: string) => boolean): string {
  if (lines.some((line) => line.includes('\t'))) return '\t'
  const first = lines.find((line) => line.trim() !== '') ?? ''
  const separates = (separator: string): boolean => {
    const head = cellsOf(first, separator)
    if (head.length > 1 && head.some(isHeading)) return true
    return lines.some((line) => line.includes(separator) && cellsOf(line, separator).some(isContact))
  }
  return [';', ','].find(separates) ?? ''
}

/**
 * Reads a list with one client on each line: only names, or columns from a spreadsheet. `headings` are the words for the column of
 * names in its first row. Without such a row, the name is the text that is no website and no email address.
 */
export function readProspects(text: string, headings: readonly string[]): Prospects {
  const isHeading = (cell: string): boolean => headings.includes(cell.toLowerCase())
  // A cell in quotation marks can have line breaks.
  const given = text
    .replace(/^\uFEFF|\s+$/g, '')
    .replaceAll(BREAK, ' ')
    .replace(/(?<=^|[\t;,])"(?:[^"]|"")*"(?=[\t;,\r\n]|$)/gm, (cell) => cell.replace(/\r\n|\r|\n/g, BREAK))
  const broken = given === '' ? [] : given.split(/\r\n|\r|\n/)
  const lines = broken.map((line) => line.replace(/\s*\u2028\s*/g, ' '))
  // Where each line starts in the text, because a cell can go on in the next line.
  let next = 1
  const starts = broken.map((line) => {
    const start = next
    next += line.split(BREAK).length
    return start
  })
  const separator = separatorOf(lines, isHeading)
  const rows = lines.map((line) => cellsOf(line, separator))
  const column = rows[0]?.findIndex(isHeading) ?? -1
  if (column >= 0) {
    rows.shift()
    starts.shift()
  }
  const nameOf = (cells: readonly string[]): string => {
    if (separator === '') return cells[0]!
    if (column >= 0) return cells[column] ?? ''
    const texts = cells.filter((cell) => cell !== '' && !isContact(cell))
    // Many lists number their rows.
    const named = texts.filter((cell) => !/^\d+[.)]?$/.test(cell))
    const names = named.length > 0 ? named : texts
    return separator === ',' ? names.join(', ') : (names[0] ?? '')
  }
  const found: Prospects = { list: [], cut: [], nameless: [], twice: [], formulas: 0, left: 0 }
  const taken = new Set<string>()
  for (const [index, cells] of rows.entries()) {
    const said = nameOf(cells)
    if (found.list.length === MOST_PROSPECTS) {
      found.left += said === '' ? 0 : 1
      continue
    }
    const name = cleanName(said)
    const key = name?.toLowerCase() ?? ''
    if (name === undefined) found.nameless.push(starts[index]!)
    else if (taken.has(key)) found.twice.push(starts[index]!)
    else {
      const contact = (is: (cell: string) => boolean): string =>
        separator === ''
          ? ''
          : cleanText(cells.find((cell) => cell !== said && is(cell)) ?? '', LONGEST_CONTACT)
      taken.add(key)
      found.list.push({ name, website: contact(isWebsite), email: contact(isEmail) })
      if (Array.from(cleanText(said, 4 * NAME_LIMIT)).length > NAME_LIMIT) found.cut.push(starts[index]!)
      if (withoutFormulas(name) !== name) found.formulas += 1
    }
  }
  return found
}

/**
 * Returns the address of the check with a client's name. Programs for mail and chat leave out a parenthesis, an apostrophe or a full
 * stop at the end of a link, so these are encoded too.
 */
export function namedLink(quizAddress: string, name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /[!'()*]|\.$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${quizAddress}#for=${encoded}`
}

/** The headings of the table of links. */
export type ProspectHeadings = Record<'client' | 'link' | 'website' | 'email', string>

/** Returns the table of links. It has a column for websites and for email addresses only if the list has some. */
export function prospectsTable(
  list: readonly Prospect[],
  quizAddress: string,
  words: ProspectHeadings,
): DataTable {
  const columns: Column<Prospect>[] = [
    [words.client, ({ name }) => name],
    [words.link, ({ name }) => namedLink(quizAddress, name)],
  ]
  for (const field of ['website', 'email'] as const)
    if (list.some((one) => one[field] !== '')) columns.push([words[field], (one) => one[field]])
  return tableOf(columns, list)
}

/** Returns a table as a spreadsheet pastes it: a tab between cells. No cell runs as a formula. */
export function tableToPaste({ columns, rows }: DataTable): string {
  return [columns.map(({ heading }) => heading), ...rows]
    .map((row) => row.map(withoutFormulas).join('\t'))
    .join('\n')
}
