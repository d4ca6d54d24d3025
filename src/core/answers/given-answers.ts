/** The answers to a question as text, for the lists that a person reads. */
import type { Question } from '../model/model.ts'
import { groupsOf } from './answers.ts'

/** The answer to a question, or to one group of its options. */
export interface GivenAnswer {
  /** The heading of the group. `undefined` for a question without groups. */
  heading: string | undefined
  /** The labels of the chosen options. Empty without an answer. */
  labels: readonly string[]
}

/** Returns the answers to a question: one for each group of a question of the kind "groups", otherwise only one. */
export function givenAnswers(
  question: Pick<Question, 'kind' | 'options'>,
  chosen: readonly string[] = [],
): GivenAnswer[] {
  return groupsOf(question).map((group) => ({
    heading: question.kind === 'groups' ? (group[0]?.group ?? '') : undefined,
    labels: group.filter(({ id }) => chosen.includes(id)).map(({ label }) => label),
  }))
}
