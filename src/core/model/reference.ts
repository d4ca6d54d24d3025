/** Writes references of jobs. An export with references can be matched with tickets that another program made. */
import { cleanName } from './clean-text.ts'
import { fnv1a } from './fnv1a.ts'

/**
 * The maximum length of the name in a reference, in characters. A reference then has at most 49 characters, because
 * some ticket systems allow only 50 in the field for foreign ids.
 */
const LONGEST = 32
/** The length of the start of a longer name. A hyphen and a hash of at most 7 characters follow. */
const START = 24

/** Returns a name in small letters, with one hyphen in place of each run of other characters than letters and digits. */
function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const letters = Array.from(slug)
  if (letters.length > 0 && letters.length <= LONGEST) return slug
  const hash = fnv1a(Array.from(name, (letter) => letter.codePointAt(0) as number)).toString(36)
  const start = letters.slice(0, START).join('').replace(/-$/, '')
  return start === '' ? hash : `${start}-${hash}`
}

/**
 * Returns the reference of a job: `IA-01/harbour-street-dental/2026-11-26`. Every export of one report has the same
 * reference for the same job. Without a company name, the reference has two parts: `IA-01/2026-11-26`. `date` is the ISO
 * date of the report.
 */
export function referenceOf(controlId: string, name: string | undefined, date: string): string {
  const clean = cleanName(name ?? '')
  return clean === undefined ? `${controlId}/${date}` : `${controlId}/${slugOf(clean)}/${date}`
}
