/**
 * Writes sentences about the age of a source: the date of its text, and the date of our last review. Adds a
 * sentence if we did not read the publisher's own page.
 */
import type { SourceDateWords } from '../../messages/ui.ts'
import { daysBetween } from './dates.ts'
import { fill } from './format.ts'
import { dateInWords, dateOnOneLine } from './format-dates.ts'
import type { Source } from './model.ts'

/** A text is old if its publication was more than this number of days ago. */
export const OLD_TEXT_AFTER = 365

type Dated = Pick<Source, 'published' | 'reviewed' | 'secondHand'>

/**
 * Returns true if a text from the date `published` is more than `OLD_TEXT_AFTER` days old on `day` (ISO
 * dates).
 */
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

/**
 * The day on which we read most sources of a list. `isForAll` is true if we read all sources of the list on
 * that day.
 */
export interface CommonReview {
  /** The ISO date of this day. */
  reviewed: string
  isForAll: boolean
}

/**
 * Returns the day on which we read most sources of a list. `undefined` if we read each source on a different
 * day.
 */
export function commonReview(sources: readonly Dated[]): CommonReview | undefined {
  const days = new Map<string, number>()
  for (const { reviewed } of sources) days.set(reviewed, (days.get(reviewed) ?? 0) + 1)
  const [most] = [...days].toSorted(([, a], [, b]) => b - a)
  if (!most || most[1] < 2) return undefined
  return { reviewed: most[0], isForAll: days.size === 1 }
}

/**
 * Returns the sentence with the day on which we read all or most sources of a list. Empty without such a day.
 */
export function commonReviewText(
  common: CommonReview | undefined,
  words: SourceDateWords,
  language: string,
): string {
  if (!common) return ''
  const reviewed = dateOnOneLine(common.reviewed, language)
  return fill(common.isForAll ? words.allRead : words.mostRead, { reviewed })
}

/**
 * Returns the dates of a source in sentences: "Text of 6 February 2025. We read it on 3 March 2025." If the
 * text was old when we read it, the first sentence says so. If we did not read the publisher's own page,
 * another sentence says so. If we read the source on the day of `common`, the sentences leave this day out.
 * `language` is a BCP 47 tag.
 */
export function sourceDates(
  source: Dated,
  words: SourceDateWords,
  language: string,
  common?: CommonReview,
): string {
  const { published = '', reviewed, secondHand } = source
  const inWords = (date: string): string => date && dateOnOneLine(date, language)
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

/**
 * Returns the dates of a source in one short sentence for printed pages. If the text was old when we read it,
 * the sentence says so.
 */
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
