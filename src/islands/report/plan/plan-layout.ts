import type { Report, ReportGroup } from '../../../core/report/types.ts'

/** A group of the action plan, with the ids of its rows in the order on screen. */
export type PlanGroup = Pick<ReportGroup, 'title' | 'lead' | 'ids' | 'done'> & { id: string }

/** Returns the groups of the action plan. The unknown controls have their own section. */
export function planGroups({ groups }: Pick<Report, 'groups'>): PlanGroup[] {
  return groups.filter(({ id }) => id !== 'findOut')
}

/** Returns the groups `now`, with each row at its place in `before`. New controls are last in their group. */
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

/** Returns a map of control id → number of its row in the order of the plan, from 1. */
export function rowNumbers(groups: readonly PlanGroup[]): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(({ ids }) => ids).map((id, index) => [id, index + 1]))
}

/**
 * Returns one group for each kind of person who does open jobs, in the order of `people`. Inside a group, the jobs are in the
 * order of the plan. Accepted risks and controls in place keep their groups. Returns `undefined` if one kind of person does
 * all jobs.
 */
export function groupByWho(
  groups: readonly PlanGroup[],
  { actions, inPlace }: Pick<Report, 'actions' | 'inPlace'>,
  people: readonly string[],
): PlanGroup[] | undefined {
  const whoOf = new Map([...actions, ...inPlace].map(({ id, who }) => [id, who]))
  const isOther = ({ id }: PlanGroup): boolean => id === 'accepted' || id === 'inPlace'
  const dated = groups.filter((group) => !isOther(group))
  const byWho = people.flatMap((title, index): PlanGroup[] => {
    const of = (part: 'ids' | 'done'): string[] =>
      dated.flatMap((group) => group[part].filter((id) => whoOf.get(id) === title))
    const [ids, done] = [of('ids'), of('done')]
    return ids.length + done.length > 0 ? [{ id: `who-${String(index)}`, title, lead: '', ids, done }] : []
  })
  return byWho.length > 1 ? [...byWho, ...groups.filter(isOther)] : undefined
}
