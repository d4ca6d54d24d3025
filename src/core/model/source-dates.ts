/**
 * Writes how current a source is: the date of its text, and the date on which we read the text. Adds a note if we did
 * not read the publisher's own page.
 */
import type { SourceDateWords } from '../../messages/ui.ts'
import { daysBetween } from './dates.ts'
import { dateInWords, fill } from './format.ts'
import type { Source } from './model.ts'

/** A text counts as old if we read it more than this number of days after its publication. */
export const OLD_TEXT_AFTER = 365

type Dated = Pick<Source, 'published' | 'reviewed' | 'secondHand'>

/** Returns true if a text of `published` is more than `OLD_TEXT_AFTER` days old on `day` (ISO dates). */
export function isOldText(published: string, day: string): boolean {
  return daysBetween(published, day) > OLD_TEXT_AFTER
}

/**
 * Returns the sentence template for a source. `undated`: the text has no date. `old`: the text was old when we read it.
 * `dated`: the text has a date and was not old when we read it.
 */
function sentenceFor(
  { published, reviewed }: Dated,
  { dated, old, undated }: { dated: string; old: string; undated: string },
): string {
  if (published === undefined) return undated
  return isOldText(published, reviewed) ? old : dated
}

/** The day on which we read most sources of a list. `isForAll` is true if we read all of them on that day. */
export interface CommonReview {
  /** ISO date. */
  reviewed: string
  isForAll: boolean
}

/** Returns the day on which we read most sources of a list. `undefined` if no two sources share a day. */
export function commonReview(sources: readonly Dated[]): CommonReview | undefined {
  const days = new Map<string, number>()
  for (const { reviewed } of sources) days.set(reviewed, (days.get(reviewed) ?? 0) + 1)
  const [most] = [...days].toSorted(([, a], [, b]) => b - a)
  if (!most || most[1] < 2) return undefined
  return { reviewed: most[0], isForAll: days.size === 1 }
}

/** Returns the sentence that says once when we read the sources of a list. Empty without a common day. */
export function commonReviewText(
  common: CommonReview | undefined,
  words: SourceDateWords,
  language: string,
): string {
  if (!common) return ''
  const reviewed = dateInWords(common.reviewed, language).replaceAll(' ', '\u00a0')
  return fill(common.isForAll ? words.allRead : words.mostRead, { reviewed })
}

/**
 * Returns the dates of a source in sentences: "Text of 6 February 2025. We read it on 3 March 2025." One sentence says
 * if the text was old when we read it. Another sentence says if we did not read the publisher's own page. `language` is
 * a BCP 47 tag. If we read the source on the day of `common`, the sentences leave this day out.
 */
export function sourceDates(
  source: Dated,
  words: SourceDateWords,
  language: string,
  common?: CommonReview,
): string {
  const { published = '', reviewed, secondHand } = source
  // No-break spaces keep a date on one line.
  const inWords = (date: string): string => date && dateInWords(date, language).replaceAll(' ', '\u00a0')
  const sentence = sentenceFor(
    source,
    reviewed === common?.reviewed
      ? { dated: words.only, old: words.onlyOld, undated: words.onlyUndated }
      : { dated: words.text, old: words.textOld, undated: words.textUndated },
  )
  const origin = { copy: words.readCopy, report: words.readReport }
  return [
    fill(sentence, { published: inWords(published), reviewed: inWords(reviewed) }),
    ...(secondHand ? [origin[secondHand]] : []),
  ].join(' ')
}

/** Returns the dates of a source in one short sentence for printed pages. The sentence says if the text is old. */
export function shortSourceDates(source: Dated, words: SourceDateWords, language: string): string {
  const { published = '', reviewed } = source
  const inWords = (date: string): string => date && dateInWords(date, language)
  const sentence = sentenceFor(source, {
    dated: words.short,
    old: words.shortOld,
    undated: words.shortUndated,
  })
  return fill(sentence, { published: inWords(published), reviewed: inWords(reviewed) })
}
