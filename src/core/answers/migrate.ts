/** Migrates answers from an earlier version of the question set to the current version. */
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'

/** The ids of questions whose answers the migration dropped. */
export interface Dropped {
  /**
   * Ids that the current question set does not contain. The ids are untrusted data: never show an id to the visitor.
   */
  removed: string[]
  /**
   * Ids of questions whose meaning changed, or whose chosen option was removed. The quiz asks these questions again.
   */
  changed: string[]
}

/**
 * Removes choices that the current question set does not accept. `from` is the question set version of the choices. An
 * empty `from` is older than every version. A question that was only reworded keeps its choices. The result is not
 * validated: a value that is not a list stays in the result.
 */
export function carryOver(
  { questions }: Pick<Model, 'questions'>,
  from: string,
  choices: unknown,
): { choices: unknown; dropped?: Dropped | undefined } {
  const dropped: Dropped = { removed: [], changed: [] }
  if (!isObject(choices)) return { choices }
  const kept = Object.entries(choices).filter(([id, chosen]) => {
    const question = questions.find((one) => one.id === id)
    const holds =
      question &&
      (question.since ?? '') <= from &&
      (!Array.isArray(chosen) || chosen.every((one) => question.options.some((option) => option.id === one)))
    if (!holds) (question ? dropped.changed : dropped.removed).push(id)
    return holds
  })
  const isWhole = kept.length === Object.keys(choices).length
  return { choices: Object.fromEntries(kept), dropped: isWhole ? undefined : dropped }
}
