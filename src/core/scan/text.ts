/** What is said about scanner files, in the words of one language. Nothing of a file's own text is repeated, but for a tenant's name. */
import { dateInWords, fill } from '../model/format.ts'
import { daysBetween } from '../model/dates.ts'
import { OLD_AFTER } from './day.ts'
import type { ScanWords } from '../../messages/ui.ts'
import type { ScanRefusal, Scan } from './model.ts'
import type { Behind, Origin } from './suggest.ts'

/** Why a file gives nothing, and what to do. */
export function sayRefusal(words: ScanWords, { id, tool, values }: ScanRefusal): string {
  const name = tool === undefined ? {} : { tool: words[tool] }
  return fill(words[id], { cloud: words.anotherCloud, ...name, ...values })
}

/** The mark on a suggestion and on what was taken: "From your ScubaGear report of 4 May 2026". `language` is a BCP 47 tag. */
export function sayOrigin(
  words: ScanWords,
  language: string,
  { tool, date }: Pick<Origin, 'tool' | 'date'>,
): string {
  return date === undefined
    ? fill(words.fromUndated, { tool: words[tool] })
    : fill(words.from, { tool: words[tool], date: dateInWords(date, language) })
}

/** How much of a report was recognised, and a warning where it is old or its date says nothing. `today` is an ISO date. */
export function sayScan(
  words: ScanWords,
  language: string,
  { seen, known, date }: Pick<Scan, 'seen' | 'known' | 'date'>,
  today: string,
): { count: string; warning: string | undefined } {
  const count = fill(words.recognised, { known, seen })
  if (date === undefined) return { count, warning: words.undated }
  const days = daysBetween(date, today)
  // A report made west of here may carry tomorrow's date.
  if (days < -1) return { count, warning: fill(words.ahead, { date: dateInWords(date, language) }) }
  return { count, warning: days > OLD_AFTER ? fill(words.old, { days }) : undefined }
}

/** A test behind a suggestion: "MS.AAD.1.1: passed". */
export function sayTest(words: ScanWords, { id, outcome }: Behind): string {
  return fill(words.test, { id, outcome: words[outcome] })
}

/** "Your report lists a gap here", with the tests. */
export function sayGap(words: ScanWords, tests: readonly string[]): string {
  return fill(words.gap, { list: tests.join(', ') })
}

/** "You marked this as solved elsewhere", with the tests. */
export function sayElsewhere(words: ScanWords, tests: readonly string[]): string {
  return fill(words.elsewhere, { list: tests.join(', ') })
}

/** Which failed tests do not count on this plan; undefined where all do. */
export function sayLeftOut(words: ScanWords, tests: readonly string[]): string | undefined {
  return tests.length === 0 ? undefined : fill(words.leftOut, { list: tests.join(', ') })
}

/** What no scanner can see; `names` are the controls' short names. */
export function sayUnseen(words: ScanWords, names: readonly string[]): string {
  return fill(words.unseen, { list: names.join('; ') })
}

/** The question which tenant of a file is meant, and its choices; one without a name gets a number. */
export function sayTenants(
  words: ScanWords,
  names: readonly string[],
): { question: string; choices: string[] } {
  return {
    question: words.tenants,
    choices: names.map((name, place) => name || fill(words.tenant, { n: place + 1 })),
  }
}
