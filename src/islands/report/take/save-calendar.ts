import { fileNameOf } from '../../../core/documents/file-name.ts'
import { planAsCalendar } from '../../../core/exchange/exports.ts'
import type { Report } from '../../../core/report/types.ts'
import { saveFile } from '../../../state/save-and-share.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import type { ReportProps } from '../report-props.ts'
import type { TakeContent } from './use-section.ts'

/** Saves the calendar file with the jobs of the plan and the next check. Returns the name of the file. */
export function saveCalendar(
  report: Report,
  { shareUrl, checklistUrl }: Pick<ReportProps, 'shareUrl' | 'checklistUrl'>,
  { nextCheck }: Pick<ReportContent, 'nextCheck'>,
  { exports }: Pick<TakeContent, 'exports'>,
): string {
  const urls = {
    report: new URL(shareUrl ?? location.pathname, location.href).href,
    pages: new URL(checklistUrl, location.href).href,
  }
  const file = fileNameOf(exports.filePlan, report.name ?? '', report.date, 'ics')
  saveFile(file, planAsCalendar(report, exports, urls, nextCheck), 'text/calendar;charset=utf-8')
  return file
}
