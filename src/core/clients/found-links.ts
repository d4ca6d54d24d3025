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
/** The words of mail programs before the date, in the languages of this site with Latin letters. */
const DATE = /^[>\s*]*(?:Date|Sent|Datum|Gesendet|Fecha|Enviado(?: el)?|Envoyé(?: le)?)\s*:/iu
/** The day before the month, such as "25 Nov 2026", "25. November 2026" and "1er novembre 2026". */
const DAY_FIRST = /(\d{1,2})(?:\.|er)?\s(?:de\s)?(\p{L}{3,12})\.?\s(?:de\s)?(20\d{2})/iu
/** The month before the day, such as "Nov 25, 2026". */
const MONTH_FIRST = /(\p{L}{3,12})\.?\s(\d{1,2}),\s(20\d{2})/iu
/** How the names of the months start in English, German, French and Spanish. */
const MONTHS = [
  ...[/^jan|^ene/iu, /^f[eé][bv]/iu, /^mar|^mär|^mrz/iu, /^a[bpv]r/iu, /^ma[iy]/iu, /^jui?n/iu],
  ...[/^jui?l/iu, /^aug|^ao[uû]|^ago/iu, /^sep/iu, /^o[ck]t/iu, /^nov/iu, /^d[eéi][cz]/iu],
]

/** Returns the name of a sender, such as "Ada Löw" of `"Ada Löw" <ada@example.com>`. Otherwise the address. */
export function senderName(from: string): string | undefined {
  const field = from.slice(0, FIELD_LIMIT)
  const name = cleanText(field.replace(/[<[(].*$/, ''), 200).replace(/^["'\s]+|["'\s]+$/g, '')
  return cleanName(/[\p{L}\p{N}]/u.test(name) && !name.includes('@') ? name : (MAIL.exec(field)?.[0] ?? ''))
}

/** Returns the ISO date of a field such as "Tue, 25 Nov 2026 10:20:30 +0000" or "Tue, Nov 25, 2026 at 10:20 AM". */
export function mailDate(field: string): string | undefined {
  // Turns "Nov 25, 2026" into "25 Nov 2026".
  const text = field.slice(0, FIELD_LIMIT).normalize('NFC').replace(MONTH_FIRST, '$2 $1 $3')
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(text) ?? []
  const at = MONTHS.findIndex((start) => start.test(month)) + 1
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

/**
 * Finds the links, at most one on each line. A name can come before a link, or the sender of a mail in a line above. Words before a
 * link of a mail name a client only if the mail has several links: its sender then lists clients.
 */
export function findLinks(text: string): FoundLink[] {
  let sender: string | undefined
  let date: string | undefined
  let mail = 0
  const payloadsOf = new Map<number, Set<string>>()
  const links = text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const match = LINK.exec(line)
    // "Harbour <info@harbour.example> https://…" is the name of a client before a link.
    const start = match ? '' : line.slice(0, FIELD_LIMIT)
    const from = FROM.exec(start)?.[1] ?? SHOWN.exec(start)?.[1]
    if (from !== undefined && MAIL.test(from)) {
      sender = senderName(from)
      date = undefined
      mail += 1
    }
    if (DATE.test(start)) date = mailDate(start) ?? date
    if (!match) return []
    const [, result, ten = ''] = match
    const label = labelOf(line.slice(0, match.index).slice(-FIELD_LIMIT))
    const isTen = result === undefined
    const payload = result ?? ten
    payloadsOf.set(mail, (payloadsOf.get(mail) ?? new Set()).add(payload))
    return [{ line: index + 1, payload, isTen, label, sender, date, mail }]
  })
  return links.map(({ mail, label, ...link }) => {
    const isListed = link.sender === undefined || payloadsOf.get(mail)!.size > 1
    return { ...link, label: isListed ? label : undefined }
  })
}
