/** The future service dates as a calendar file. */
import type { APIRoute } from 'astro'
import { link } from '../components/layout/link.ts'
import { readSite } from '../content/site.ts'
import { writeCalendar } from '../core/exchange/calendar.ts'
import { serviceDateEntries } from '../core/exchange/service-date-calendar.ts'
import { localDay } from '../core/model/dates.ts'
import { splitDates } from '../core/model/service-dates.ts'

export const GET: APIRoute = ({ site }) => {
  const { dates, ui } = readSite()
  const today = localDay(new Date())
  const { eventTitle, eventText } = ui.dates
  const entries = serviceDateEntries(
    splitDates(dates, today).coming,
    { language: ui.language, periods: ui.nextDates, eventTitle, eventText },
    (id) => new URL(`${link('dates/')}#${id}`, site).href,
  )
  return new Response(writeCalendar(entries, today), { headers: { 'content-type': 'text/calendar' } })
}
