/** Writes calendar files with service dates. */
import type { Site } from '../../content/site.ts'
import { writeCalendar } from '../../core/exchange/calendar.ts'
import { serviceDateEntries } from '../../core/exchange/service-date-calendar.ts'
import { localDay } from '../../core/model/dates.ts'
import type { ServiceDate } from '../../core/model/model.ts'
import { link } from '../layout/link.ts'

/** Returns a calendar file with service dates. The entries link to the dates page of the site at `origin`. */
export function calendarFile(
  { ui }: Pick<Site, 'ui'>,
  dates: readonly ServiceDate[],
  origin: URL | undefined,
): Response {
  const { eventTitle, eventText } = ui.dates
  const entries = serviceDateEntries(
    dates,
    { language: ui.language, periods: ui.nextDates, eventTitle, eventText },
    (id) => new URL(`${link('dates/')}#${id}`, origin).href,
  )
  return new Response(writeCalendar(entries, localDay(new Date())), {
    headers: { 'content-type': 'text/calendar' },
  })
}
