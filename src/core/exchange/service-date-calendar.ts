/** Converts service dates (dates on which Microsoft changes or ends a service) to calendar entries. */
import { fill } from '../model/format.ts'
import type { ServiceDate } from '../model/model.ts'
import { type PeriodWords, firstDayOf, periodInWords } from '../model/service-dates.ts'
import type { CalendarEntry } from './calendar.ts'

/** The texts of a calendar entry. */
export interface ServiceDateWords {
  /** The language of the texts as a BCP 47 tag. */
  language: string
  periods: PeriodWords
  /** The title of the calendar entry, with the placeholders `{when}` and `{title}`. */
  eventTitle: string
  /**
   * The description of the calendar entry. Placeholders: `{who}` is affected, `{before}` is what to do before the day, and
   * `{link}` is the URL of the service date.
   */
  eventText: string
}

/**
 * Returns an all-day calendar entry for each service date. If the service date is a month or a half-year, the
 * entry is on its first day. A later day could be too late. An entry has the id of its service date, so a
 * later import moves the entry to a new date. `linkOf` returns the URL of a service date.
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
