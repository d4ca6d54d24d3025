/** What a report hands over: the questions for the IT person, those for the owner, and the jobs of the IT person. */
import type { Control } from '../model/model.ts'
import { plannedActions } from './planned-actions.ts'
import type { Action, Report, ReportAsk, UnknownJobs } from './types.ts'

/** A list of questions with its heading, for every output. */
export interface FindOutPart extends UnknownJobs {
  id: 'ask' | 'lookUp'
  asks: ReportAsk[]
}

/** Returns the lists of questions. Without an IT person, the one list contains every question. */
export function findOutParts({ asks, head }: Pick<Report, 'asks' | 'head'>): FindOutPart[] {
  return (['ask', 'lookUp'] as const).flatMap((id) => {
    const part = head[id]
    const isForIt = id === 'ask'
    return part
      ? { id, ...part, asks: asks.filter(({ knows }) => !head.ask || (knows === 'it') === isForIt) }
      : []
  })
}

/** Returns the open jobs that the IT person does, alone or together with the owner, in the order of the plan. */
export function jobsForIt(
  controls: readonly Pick<Control, 'id' | 'doer'>[],
  report: Pick<Report, 'actions' | 'groups'>,
): Action[] {
  const own = controls.filter(({ doer }) => doer === 'you').map(({ id }) => id)
  return plannedActions(report).flatMap(({ action, group: { id } }) =>
    id === 'findOut' || id === 'accepted' || own.includes(action.id) ? [] : [action],
  )
}
