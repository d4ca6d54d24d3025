import type { Report } from '../../../core/report/types.ts'

/** Returns the ids of the controls whose status the visitor does not know, in the order of the plan. */
export function unknownIds({ actions }: Pick<Report, 'actions'>): string[] {
  return actions.filter(({ group }) => group === 'findOut').map(({ id }) => id)
}
