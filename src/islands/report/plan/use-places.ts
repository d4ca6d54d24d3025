import { useRef } from 'preact/hooks'
import type { FirstJob, Report } from '../../../core/report/types.ts'
import type { SummaryReport } from '../../../core/report/summary.ts'
import { type PlanGroup, holdPlaces, planGroups } from './plan-layout.ts'

/**
 * Returns the groups of the action plan with their rows. If the action plan itself made the last change of
 * the answers, no row moves. Otherwise the rows are in the order of the report. Empty without a full report.
 */
export function usePlaces(report: Report | undefined, isPlanChange: boolean): readonly PlanGroup[] {
  const before = useRef<PlanGroup[]>()
  const now = report ? planGroups(report) : []
  before.current = isPlanChange && before.current ? holdPlaces(before.current, now) : now
  return before.current
}

/**
 * Returns the jobs to do first. If the action plan itself made the last change of the answers, these are the first open
 * jobs in the order on screen. Otherwise, and for a what-if report, they are the first jobs of `shown`. `full` is
 * the report without the what-if.
 */
export function firstOnScreen(
  shown: SummaryReport,
  full: Report | undefined,
  places: readonly PlanGroup[],
  isPlanChange: boolean,
): readonly FirstJob[] {
  if (!isPlanChange || !full || shown !== full) return shown.head.first
  return places
    .flatMap(({ ids }) => ids)
    .flatMap((id) => full.actions.find((action) => action.id === id && action.group !== 'accepted') ?? [])
    .slice(0, full.head.first.length)
}
