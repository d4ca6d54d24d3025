/**
 * The jobs to find out about unknown controls, for the cover of a checklist and for the leave-behind (a one-page
 * PDF).
 */
import type { ReportWords } from '../../messages/ui.ts'
import type { Report } from '../report/types.ts'

/**
 * Returns the jobs to find out about all unknown controls. Empty unless too many controls are unknown.
 * `terms` says who does the job and how long it takes: "You · 2 minutes to send".
 */
export function firstRequests(
  { known, head }: Report,
  { report }: ReportWords,
): { id: 'ask' | 'lookUp'; title: string; terms: string }[] {
  if (known === 'enough') return []
  return (['ask', 'lookUp'] as const).flatMap((id) => {
    const part = head[id]
    return part ? { id, title: part.title, terms: `${report.you} · ${part.effort}` } : []
  })
}
