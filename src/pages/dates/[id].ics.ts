/** A calendar file for each future service date. */
import type { APIRoute } from 'astro'
import { calendarFile } from '../../components/dates/calendar-file.ts'
import { readSite } from '../../content/site.ts'
import { localDay } from '../../core/model/dates.ts'
import type { ServiceDate } from '../../core/model/model.ts'
import { splitDates } from '../../core/model/service-dates.ts'

export function getStaticPaths() {
  const { coming } = splitDates(readSite().dates, localDay(new Date()))
  return coming.map((date) => ({ params: { id: date.id }, props: { date } }))
}

export const GET: APIRoute<{ date: ServiceDate }> = ({ props, site }) =>
  calendarFile(readSite(), [props.date], site)
