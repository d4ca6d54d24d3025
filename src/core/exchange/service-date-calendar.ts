/** Writes service dates as calendar entries. */
import { fill } from '../model/format.ts'
import type { ServiceDate } from '../model/model.ts'
import { type PeriodWords, firstDayOf, periodInWords } from '../model/service-dates.ts'
import type { CalendarEntry } from './calendar.ts'

/** The texts of an entry. */
export interface ServiceDateWords {
  /** BCP 47 tag. */
  language: string
  periods: PeriodWords
  /** The title, with `{when}` and `{title}`. */
  eventTitle: string
  /** The text, with `{who}`, `{before}` and `{link}`. */
  eventText: string
}

/**
 * Returns one all-day entry for each date, on the first day of its period, so that no entry comes too late. The id of an
 * entry is the id of the date, so that a moved date moves the entry. `linkOf` returns the URL of a date.
 */
export function serviceDateEntries(
  dates: readonly ServiceDate[],
  { language, periods, eventTitle, eventText }: ServiceDateWords,
  linkOf: (id: string) => string,
): CalendarEntry[] {
  return dates.map(({ id, when, title, who, before }) => ({
    id: `date-${id}`,
    date: firstDayOf(when),
    title: fill(eventTitle, { when: periodInWords(when, periods, language), title }),
    text: fill(eventText, { who, before, link: linkOf(id) }),
  }))
}
