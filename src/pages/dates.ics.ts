/** The future service dates as a calendar file. */
import type { APIRoute } from 'astro'
import { calendarFile } from '../components/dates/calendar-file.ts'
import { readSite } from '../content/site.ts'
import { localDay } from '../core/model/dates.ts'
import { splitDates } from '../core/model/service-dates.ts'

export const GET: APIRoute = ({ site }) => {
  const { dates, ui } = readSite()
  return calendarFile({ ui }, splitDates(dates, localDay(new Date())).coming, site)
}
