/** Sentences about scanner reports. The sentences contain no text of a file, except the names of tenants. */
import { fill, plural } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { daysBetween } from '../model/dates.ts'
import { OLD_AFTER } from './day.ts'
import type { ScanWords } from '../../messages/ui.ts'
import type { ScanRefusal, Scan } from './model.ts'
import type { Behind, Origin } from './suggest.ts'

/** Returns the message about a refused file: why this site refuses the file, and what the visitor can do. */
export function sayRefusal(words: ScanWords, { id, tool, values }: ScanRefusal): string {
  const name = tool === undefined ? {} : { tool: words[tool] }
  return fill(words[id], { cloud: words.anotherCloud, ...name, ...values })
}

/**
 * Returns the scanner report from which a value comes, as text: "From your ScubaGear report of 4 May 2026". `language`
 * is a BCP 47 tag.
 */
export function sayOrigin(
  words: ScanWords,
  language: string,
  { tool, date }: Pick<Origin, 'tool' | 'date'>,
): string {
  return date === undefined
    ? fill(words.fromUndated, { tool: words[tool] })
    : fill(words.from, { tool: words[tool], date: dateInWords(date, language) })
}

/**
 * Returns the number of recognised tests as text. Adds a warning if the scanner report has an old, future or missing
 * date. `today` is an ISO date.
 */
export function sayScan(
  words: ScanWords,
  language: string,
  { seen, known, date }: Pick<Scan, 'seen' | 'known' | 'date'>,
  today: string,
): { count: string; warning: string | undefined } {
  const count = plural(words.recognised, known, language, { known, seen })
  if (date === undefined) return { count, warning: words.undated }
  const days = daysBetween(date, today)
  // Accept the date of tomorrow, because the scanner report may come from a time zone ahead of the visitor's.
  if (days < -1) return { count, warning: fill(words.ahead, { date: dateInWords(date, language) }) }
  return { count, warning: days > OLD_AFTER ? plural(words.old, days, language, { days }) : undefined }
}

/** Returns a scanner test with its outcome as text: "MS.AAD.1.1: passed". */
export function sayTest(words: ScanWords, { id, outcome }: Behind): string {
  return fill(words.test, { id, outcome: words[outcome] })
}

/** Returns the text about failed scanner tests: "Your report lists a gap here". */
export function sayGap(words: ScanWords, tests: readonly string[]): string {
  return fill(words.gap, { list: tests.join(', ') })
}

/**
 * Returns the text about scanner tests that the scanner report marks as solved in another way: "You marked this as
 * solved elsewhere".
 */
export function sayElsewhere(words: ScanWords, tests: readonly string[]): string {
  return fill(words.elsewhere, { list: tests.join(', ') })
}

/**
 * Returns the text about failed Conditional Access tests in `tests`. These tests are ignored, because the
 * visitor's Microsoft 365 plan does not include Conditional Access. Returns `undefined` if `tests` is empty.
 */
export function sayLeftOut(words: ScanWords, tests: readonly string[]): string | undefined {
  return tests.length === 0 ? undefined : fill(words.leftOut, { list: tests.join(', ') })
}

/** Returns the text about controls that no scanner can check. `names` are short names of controls. */
export function sayUnseen(words: ScanWords, names: readonly string[]): string {
  return fill(words.unseen, { list: names.join('; ') })
}

/**
 * Returns the question about which tenant of a file to read, and the names of the tenants as answers. A
 * tenant without a name gets a number.
 */
export function sayTenants(
  words: ScanWords,
  names: readonly string[],
): { question: string; choices: string[] } {
  return {
    question: words.tenants,
    choices: names.map((name, place) => name || fill(words.tenant, { n: place + 1 })),
  }
}
