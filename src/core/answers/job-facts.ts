/**
 * Finds in stored answers, without the quiz model, whether some of a job is in place. A how-to page needs this before its
 * first paint.
 */
import type { Model, Reply } from '../model/model.ts'
import { propertiesOf } from './own-plan.ts'

/** The part of the quiz that decides how far a job is. The build writes it into the page. */
export interface JobQuestions {
  /** The id of the control. */
  id: string
  /** Each option that sets the value of the control: question id, option id, value. */
  values: readonly (readonly [question: string, option: string, value: Reply])[]
}

/** Returns the part of the quiz that decides how far the job of control `id` is. */
export function jobQuestions({ questions }: Pick<Model, 'questions'>, id: string): JobQuestions {
  const values = questions.flatMap((question) =>
    question.options.flatMap(({ id: option, sets }) => {
      const value = sets.controls?.[id]
      return value === undefined ? [] : [[question.id, option, value] as const]
    }),
  )
  return { id, values }
}

/**
 * Returns true if the control is partly in place, by the parsed text of the stored answers. The data may come from an
 * extension or an earlier version. An answer to a question that no longer applies counts too.
 */
export function isBegun({ id, values }: JobQuestions, stored: unknown): boolean {
  const { choices, controls, statuses } = propertiesOf(propertiesOf(stored)['answers'])
  const { kind, full } = propertiesOf(propertiesOf(statuses)[id])
  if (kind === 'covered') return full !== true
  const said = values.find(([question, option]) => [propertiesOf(choices)[question]].flat().includes(option))
  const value = propertiesOf(controls)[id] ?? said?.[2]
  return value === 0.25 || value === 0.5
}
