/** What becomes of answers to an earlier version of the question set: ids are permanent, so most of them simply still hold. */
import { isObject } from './check.ts'
import type { Model } from './model.ts'

/** Questions whose answers did not come along, by id. */
export interface Dropped {
  /** They are no longer part of the quiz. */
  removed: string[]
  /** They mean something else now, or an option that was chosen is gone: to be asked again. */
  changed: string[]
}

/**
 * Takes over raw choices that were given to the question set `from` (versions sort as text; "" is before all). A question
 * that was only reworded keeps its answer. What is not ours at all stays, for the check to refuse.
 */
export function carryOver(
  { questions }: Pick<Model, 'questions'>,
  from: string,
  choices: unknown,
): { choices: unknown; dropped: Dropped | undefined } {
  const dropped: Dropped = { removed: [], changed: [] }
  if (!isObject(choices)) return { choices, dropped: undefined }
  const kept = Object.entries(choices).filter(([id, chosen]) => {
    const question = questions.find((one) => one.id === id)
    const options: unknown[] | undefined = question?.options.map((option) => option.id)
    if (!question || !options) {
      const isOurs = /^[a-z][a-z0-9-]{0,39}$/.test(id)
      if (isOurs) dropped.removed.push(id)
      return !isOurs
    }
    const isChanged =
      (question.since ?? '') > from ||
      (Array.isArray(chosen) && !chosen.every((one) => options.includes(one)))
    if (isChanged) dropped.changed.push(id)
    return !isChanged
  })
  const isWhole = kept.length === Object.keys(choices).length
  return { choices: Object.fromEntries(kept), dropped: isWhole ? undefined : dropped }
}
