import type { Action, Report, ReportGroup } from './types.ts'

export interface PlannedAction {
  action: Action
  group: ReportGroup
}

/**
 * Returns the actions of a report in the order of the action plan. Each action has its group, such as "this
 * week".
 */
export function plannedActions({ actions, groups }: Pick<Report, 'actions' | 'groups'>): PlannedAction[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  return groups.flatMap((group) =>
    group.ids.flatMap((id) => {
      const action = byId.get(id)
      return action ? [{ action, group }] : []
    }),
  )
}
