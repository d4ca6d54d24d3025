import type { Report, ReportGroup } from '../../../core/report/types.ts'

/** A group of the action plan, with the ids of its rows in the order on screen. */
export type PlanGroup = Pick<ReportGroup, 'id' | 'title' | 'lead' | 'ids'>

/**
 * Returns the groups of the action plan in the order of the report. Omits the unknown controls, which have
 * their own section.
 */
export function planGroups({ groups }: Pick<Report, 'groups'>): PlanGroup[] {
  return groups.filter(({ id }) => id !== 'findOut')
}

/**
 * Returns the groups `now`, but each control keeps the group and the position that it had in `before`. So a
 * change of one job does not move the other rows. New controls are last in their group.
 */
export function holdPlaces(before: readonly PlanGroup[], now: readonly PlanGroup[]): PlanGroup[] {
  const placed = new Set(before.flatMap(({ ids }) => ids))
  const present = new Set(now.flatMap(({ ids }) => ids))
  return now.map((group) => ({
    ...group,
    ids: [
      ...(before.find(({ id }) => id === group.id)?.ids ?? []).filter((id) => present.has(id)),
      ...group.ids.filter((id) => !placed.has(id)),
    ],
  }))
}

/** Returns a map of group id → number of rows in all groups above this group. */
export function rowsAbove(groups: readonly PlanGroup[]): ReadonlyMap<PlanGroup['id'], number> {
  let n = 0
  return new Map(
    groups.map(({ id, ids }) => {
      n += ids.length
      return [id, n - ids.length]
    }),
  )
}
