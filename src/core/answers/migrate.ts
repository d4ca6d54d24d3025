/** Migrates answers from an earlier version of the question set. Ids are permanent, so most answers stay valid. */
import { type Checkable, groupsOf } from './answers.ts'
import { isObject } from '../model/is-object.ts'
import type { Question, Reply } from '../model/model.ts'

/** The ids of the questions whose answers were dropped or moved. */
export interface Dropped {
  /** The ids of questions that are no longer part of the quiz. */
  removed: string[]
  /** The ids of retired questions whose answers are now values of single controls. */
  moved: string[]
  /** The ids of questions with a new meaning, or without a chosen option. The quiz asks them again. */
  changed: string[]
}

/**
 * Converts the ticked boxes of an earlier version into one option for each group. Of two ticked boxes of a group the
 * higher one counts. A group without a ticked box gets its lowest option, or "I don't know" if the box "unknown" was
 * ticked. Returns `undefined` if the list has a box that the earlier version did not have.
 */
function toGroups(question: Question, ticked: readonly unknown[]): string[] | undefined {
  const groups = groupsOf(question)
  const boxes = [...groups.flat().map(({ id }) => id), 'none', 'unknown']
  if (ticked.length === 0 || !ticked.every((box) => boxes.some((id) => id === box))) return undefined
  return groups.flatMap((group) => {
    const chosen = group.findLast(({ id }) => ticked.includes(id))
    const lowest = ticked.includes('unknown') ? group.find(({ unknown }) => unknown) : group[0]
    return (chosen ?? lowest)?.id ?? []
  })
}

/** The values of controls that an answer to a retired question still sets. `undefined` if there are none. */
function setsOfRetired(
  retired: Checkable['retired'],
  id: string,
  given: unknown,
): Record<string, Reply> | undefined {
  const options = retired.find((one) => one.id === id)?.options
  const chosen: unknown = Array.isArray(given) && given.length === 1 ? given[0] : undefined
  return options && typeof chosen === 'string' && Object.hasOwn(options, chosen) ? options[chosen] : undefined
}

/** Choices and single controls of the current question set, not yet validated. */
interface Carried {
  choices: unknown
  controls: unknown
  /** `undefined` if every answer has kept its question. */
  dropped?: Dropped | undefined
}

/**
 * Migrates unvalidated choices from the question set version `from` ("" is before all versions). A question that was only
 * reworded keeps its answer. The answer to a retired question becomes the value of a control, if the model says so and
 * the visitor has not answered that control. A value that is not a list stays, so that the validation rejects the value.
 * The ids in `removed` are untrusted data: show the summary of a retired question, never the id.
 */
export function carryOver(
  { questions, retired }: Pick<Checkable, 'questions' | 'retired'>,
  from: string,
  choices: unknown,
  controls?: unknown,
): Carried {
  const dropped: Dropped = { removed: [], changed: [], moved: [] }
  if (!isObject(choices)) return { choices, controls }
  const moved: Record<string, Reply> = {}
  const kept = Object.entries(choices).flatMap(([id, given]): [string, unknown][] => {
    const question = questions.find((one) => one.id === id)
    if (!question) {
      const sets = setsOfRetired(retired, id, given)
      Object.assign(moved, sets)
      dropped[sets ? 'moved' : 'removed'].push(id)
      return []
    }
    const { tickListUntil } = question
    const isTickList = tickListUntil !== undefined && from <= tickListUntil && Array.isArray(given)
    const chosen = isTickList ? (toGroups(question, given) ?? given) : given
    const isCurrent = (one: unknown): boolean => question.options.some((option) => option.id === one)
    const holds = (question.since ?? '') <= from && (!Array.isArray(chosen) || chosen.every(isCurrent))
    if (holds) return [[id, chosen]]
    dropped.changed.push(id)
    return []
  })
  const hasMoved = dropped.moved.length > 0
  const isWhole = Object.values(dropped).every(({ length }) => length === 0)
  return {
    choices: Object.fromEntries(kept),
    controls: hasMoved && isObject(controls ?? {}) ? { ...moved, ...(controls as object) } : controls,
    dropped: isWhole ? undefined : dropped,
  }
}
