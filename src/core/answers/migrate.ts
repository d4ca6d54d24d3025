/** Migrates answers from an earlier version of the question set. Ids are permanent, so most answers stay valid. */
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'

/** The ids of the questions whose answers were dropped. */
export interface Dropped {
  /** The ids of questions that are no longer part of the quiz. */
  removed: string[]
  /** The ids of questions with a new meaning, or without a chosen option. The quiz asks them again. */
  changed: string[]
}

/**
 * Migrates unvalidated choices from the question set version `from` ("" is before all versions). A question that was only
 * reworded keeps its answer. A value that is not a list stays, so that the validation rejects the value. The ids in
 * `removed` are untrusted data: show the summary of a retired question, never the id.
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
