/** The answers to a question as text, for the lists that a person reads. */
import { fill } from '../model/format.ts'
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

/**
 * Returns the labels of the chosen options, in the order of the question's options. For the kind "groups",
 * `answerIn` is a template that joins the group's heading and the label: "{group} {label}".
 */
export function chosenLabels(
  question: Pick<Question, 'kind' | 'options'>,
  chosen: readonly string[] | undefined,
  answerIn: string,
): string[] {
  return givenAnswers(question, chosen).flatMap(({ heading, labels }) =>
    labels.map((label) => (heading === undefined ? label : fill(answerIn, { group: heading, label }))),
  )
}
