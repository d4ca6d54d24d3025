/** The first jobs of a report, for the cover of a checklist and for a leave-behind. */
import type { ReportWords } from '../../messages/ui.ts'
import type { Report } from '../report/types.ts'

/**
 * Returns the request to ask about all unknown controls, if too many controls are unknown. The visitor sends the
 * request, so `terms` contains the time for sending it: "You · 2 minutes to send".
 */
export function firstRequest(
  { known, head }: Report,
  { report }: ReportWords,
): { title: string; terms: string } | undefined {
  if (known === 'enough' || !head.ask) return undefined
  return { title: head.ask.title, terms: `${report.you} · ${head.ask.effort}` }
}
