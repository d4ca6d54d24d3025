import { useRef } from 'preact/hooks'
import type { Report } from '../../../core/report/types.ts'
import { type PlanGroup, holdPlaces, planGroups } from './plan-layout.ts'

/**
 * Returns the groups of the action plan. After a change by the plan itself, no row moves. `earlier` is the report before a
 * change on another page that counts as one by the plan.
 */
export function usePlaces(
  report: Report | undefined,
  isPlanChange: boolean,
  earlier?: Report,
): readonly PlanGroup[] {
  const before = useRef(earlier && planGroups(earlier))
  const now = report ? planGroups(report) : []
  before.current = isPlanChange && before.current ? holdPlaces(before.current, now) : now
  return before.current
}
