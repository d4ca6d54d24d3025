/** Reads the name, the group and the date of a client from the name of a file and its folders. */
import { GROUP_LIMIT } from './clients.ts'
import type { ClientReadWords } from './client.ts'
import type { TableColumns } from './table-columns.ts'
import { cleanName, cleanText } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'

/** A day in a file name: "2026-09-30", "2026_09_30" or "20260930". */
const DAY = /(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g
/** A quarter, a half-year or a month: "2026-Q3", "T3 2026" (French, Spanish), "2026 H2", "2026-09". */
const PERIOD =
  /(?<![\p{L}\d])(?:20\d{2}[-_ ]?(?:[qt][1-4]|[hs][12]|0\d|1[0-2])|(?:[qt][1-4]|[hs][12])[-_ ]?20\d{2})(?![\p{L}\d])/giu
/** A year alone, as the name of a folder. */
const YEAR = /^20\d{2}$/
/** The number that a browser adds to the name of a second download: "answers (1)". */
const COPY = /\s*\(\d{1,4}\)$/

/** A file from the visitor's device. */
export interface GivenFile {
  /** The file name with its ending. Empty for pasted text. */
  name: string
  /** The folders above the file, relative to the chosen folder, joined with "/". Empty if there are none. */
  folder: string
  text: string
  /** ISO date on which the file last changed. */
  modified: string
  /** The columns of a table that the visitor chose. Without them, the headings say which columns are read. */
  columns?: TableColumns | undefined
}

/** The client and the date that the name of a file says. */
export interface FileIdentity {
  /** `undefined` if neither the file nor a folder has a name. */
  name: string | undefined
  group: string
  /** True if no folder gives the group. */
  isLoose: boolean
  date: string
  isDated: boolean
}

/** Returns a pattern that matches each word of a comma-separated list as a whole word. */
function wordsOf(list: string): RegExp {
  const words = list
    .split(',')
    .map((word) => word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .filter((word) => word !== '')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Returns the last day in a file name that is not after `today`. */
function dayIn(stem: string, today: string): string | undefined {
  return [...stem.matchAll(DAY)]
    .map(([, year, , month, day]) => `${String(year)}-${String(month)}-${String(day)}`)
    .findLast((date) => isDateThisCentury(date) && date <= today)
}

/** Returns a file name without its ending, without dates, and without words such as "answers". */
function nameIn(stem: string, words: ClientReadWords): string | undefined {
  const rest = stem
    .replace(COPY, '')
    .replace(DAY, ' ')
    .replace(PERIOD, ' ')
    .replace(wordsOf(words.clients.nameWords), ' ')
  // In "harbour-street-dental", hyphens replace spaces. In "Smith-Jones Ltd", a hyphen belongs to the name.
  const spaced = stem.includes(' ') ? rest.replaceAll('_', ' ') : rest.replace(/[-_.]+/g, ' ')
  const trimmed = spaced.replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})!?.]+$/gu, '')
  return /[\p{L}\p{N}]/u.test(trimmed) ? cleanName(trimmed) : undefined
}

/** Returns the names of the folders of a file, without folders that are only a period, such as "2026-Q3". */
function foldersOf(folder: string): string[] {
  return folder
    .split('/')
    .map((part) => cleanText(part, GROUP_LIMIT))
    .filter(
      (part) =>
        /[\p{L}\p{N}]/u.test(part) && part.replace(DAY, '').replace(PERIOD, '').replace(YEAR, '') !== '',
    )
}

/**
 * Reads the client and the date of a file from its name and its folders. The first folder is the group. If the file name
 * contains no name, such as "microsoft-365-answers.json", the last folder is the client. Without a date in the name, the
 * date is the day on which the file last changed, or `today` if that day is not valid.
 */
export function identify(
  words: ClientReadWords,
  { name: fileName, folder, modified }: GivenFile,
  today: string,
): FileIdentity {
  const stem = cleanText(fileName.replace(/\.[^.\s]{1,8}$/, ''), 200)
  const folders = foldersOf(folder)
  const own = nameIn(stem, words)
  const name = own ?? folders.pop()
  const group = folders[0] ?? ''
  const dated = dayIn(stem, today)
  const changed = isDateThisCentury(modified) && modified <= today ? modified : today
  return { name, group, isLoose: group === '', date: dated ?? changed, isDated: dated !== undefined }
}
