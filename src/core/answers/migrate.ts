/** Takes over answers to an earlier version of the question set. Ids are permanent, so most answers stay valid. */
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'

/** Ids of questions whose answers were dropped. */
export interface Dropped {
  /** They are no longer part of the quiz. */
  removed: string[]
  /** They mean something else now, or a chosen option no longer exists. They are asked again. */
  changed: string[]
}

/**
 * Takes over raw choices that were given to the question set `from` (versions sort as text; "" is before all). A question
 * that was only reworded keeps its answer. A value that is not a list stays, so that the validation refuses it. The ids in
 * `removed` come from the data: show a known name, never the id.
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
