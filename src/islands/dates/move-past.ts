/**
 * The inline script of the dates page. Runs before the browser shows the timeline, so that nothing moves on screen.
 */
import { localDay } from '../../core/model/dates.ts'
import { movePastDates } from './past-dates.ts'

movePastDates(document, localDay(new Date()))
