/**
 * Finds the links to results in a text: a list of links, a text from a mailbox, or the text of a mail. Says which client each link
 * is about, as far as the text says it.
 */
import { cleanName, cleanText } from '../model/clean-text.ts'

/** A link in a text. */
export interface FoundLink {
  /** The number of its line, from 1. */
  line: number
  payload: string
  /** True for a link to the ten jobs. */
  isTen: boolean
  /** The name in the same line before the link. Words of a mail are no name. */
  label: string | undefined
  /** The sender of the mail that contains the link: a name, otherwise an email address. */
  sender: string | undefined
  /** ISO date of that mail. */
  date: string | undefined
}

/**
 * Matches a link. Programs that check links, such as Microsoft's Safe Links, put the whole link into another address, with its signs
 * as codes.
 */
const LINK = /(?:#|%23)(?:r(?:=|%3D)([\w-]+)|ten(?:=|%3D)([\w-]*))/i
/** The words of mail programs before the sender, in the languages of this site. */
const FROM = /^[>\s*]*(?:From|Von|De|من)\s*:[\s*]*(.*)$/i
/** The sender as mail programs show it without a word before: "Ada Löw <ada@example.com>". */
const SHOWN = /^[>\s]*([^:<>]{1,100}<[^\s<>@]+@[^\s<>@]+>)/
/** The maximum length of a field that is read, in characters. No real sender or date is longer. */
const FIELD_LIMIT = 400
const MAIL = /[^\s<>()[\]:;,"]+@[^\s<>()[\]:;,"]+/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Returns the name of a sender, such as "Ada Löw" of `"Ada Löw" <ada@example.com>`. Otherwise the address. */
export function senderName(from: string): string | undefined {
  const field = from.slice(0, FIELD_LIMIT)
  const name = cleanText(field.replace(/[<[(].*$/, ''), 200).replace(/^["'\s]+|["'\s]+$/g, '')
  return cleanName(/[\p{L}\p{N}]/u.test(name) && !name.includes('@') ? name : (MAIL.exec(field)?.[0] ?? ''))
}

/** Returns the ISO date of the field "Date" of a mail, such as "Tue, 25 Nov 2026 10:20:30 +0000". */
export function mailDate(field: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /(\d{1,2}) ([A-Za-z]{3})[a-z]* (20\d{2})/.exec(field.slice(0, FIELD_LIMIT)) ?? []
  const at = MONTHS.indexOf(month.toLowerCase()) + 1
  return at > 0 ? `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

/** Returns the name that a line contains before its link. `undefined` if there is no name. */
function labelOf(before: string): string | undefined {
  const label = before
    .replace(/[a-z]+:\/\/.*$|\S*$/iu, '')
    .replace(/^url=/iu, '')
    .replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})!?.]+$/gu, '')
  return /[\p{L}\p{N}]/u.test(label) ? cleanName(label) : undefined
}

/** Finds the links, at most one on each line. A name can come before a link, or the sender of a mail in a line above. */
export function findLinks(text: string): FoundLink[] {
  let sender: string | undefined
  let date: string | undefined
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const match = LINK.exec(line)
    // "Harbour <info@harbour.example> https://…" is the name of a client before a link.
    const start = match ? '' : line.slice(0, FIELD_LIMIT)
    const from = FROM.exec(start)?.[1] ?? SHOWN.exec(start)?.[1]
    if (from !== undefined && MAIL.test(from)) {
      sender = senderName(from)
      date = undefined
    }
    if (/^[>\s]*Date:/i.test(start)) date = mailDate(start) ?? date
    if (!match) return []
    const [, result, ten = ''] = match
    const label = sender === undefined ? labelOf(line.slice(0, match.index).slice(-FIELD_LIMIT)) : undefined
    const isTen = result === undefined
    return [{ line: index + 1, payload: result ?? ten, isTen, label, sender, date }]
  })
}
