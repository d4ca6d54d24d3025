/**
 * The job to ask about unknown controls, for the cover of a checklist and for the leave-behind (a one-page
 * PDF).
 */
import type { ReportWords } from '../../messages/ui.ts'
import type { Report } from '../report/types.ts'

/**
 * Returns the job to ask about all unknown controls. `undefined` unless too many controls are unknown.
 * `terms` says who does the job and how long it takes: "You · 2 minutes to send".
 */
export function firstRequest(
  { known, head }: Report,
  { report }: ReportWords,
): { title: string; terms: string } | undefined {
  if (known === 'enough' || !head.ask) return undefined
  return { title: head.ask.title, terms: `${report.you} · ${head.ask.effort}` }
}
