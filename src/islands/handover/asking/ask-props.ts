import type { Report } from '../../../core/report/types.ts'
import type { SectionProps } from '../../report/report-props.ts'

/** The props of all components that ask the IT person: the result, its texts, and the URLs for the message. */
export type AskProps = Pick<
  SectionProps,
  | 'words'
  | 'report'
  | 'session'
  | 'shown'
  | 'moreUrl'
  | 'storeWords'
  | 'askUrl'
  | 'quizUrl'
  | 'checklistUrl'
  | 'device'
>

/** Returns the ids of the controls whose status the visitor does not know, in the order of the plan. */
export function unknownIds({ actions }: Pick<Report, 'actions'>): string[] {
  return actions.filter(({ group }) => group === 'findOut').map(({ id }) => id)
}
