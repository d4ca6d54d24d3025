/** Migrates answers from an earlier version of the question set to the current version. */
import { type Checkable, groupsOf } from './answers.ts'
import { isObject } from '../model/is-object.ts'
import type { Question, Reply } from '../model/model.ts'

/** The ids of questions whose answers the migration removed or converted. */
export interface Dropped {
  /**
   * Question ids in the old answers that the current question set does not contain. The ids are untrusted data: never
   * show an id to the visitor.
   */
  removed: string[]
  /** Ids of retired questions whose answers the migration converted into control values. */
  moved: string[]
  /**
   * Ids of questions whose meaning changed, or whose chosen option no longer exists. The quiz asks these
   * questions again.
   */
  changed: string[]
}

/**
 * Converts an old answer, the ids of ticked boxes, into one option for each group. If several boxes of a
 * group are ticked, the highest option counts. For a group without a ticked box, the result contains the
 * lowest option. If the box "unknown" is ticked, the result contains "I don't know" instead of the lowest
 * option. Returns `undefined` if no box is ticked, or if `ticked` contains an id that does not exist.
 */
function toGroups(question: Question, ticked: readonly unknown[]): string[] | undefined {
  const groups = groupsOf(question)
  const boxes = [...groups.flat().map(({ id }) => id), 'none', 'unknown']
  if (ticked.length === 0 || !ticked.every((box) => boxes.some((id) => id === box))) return undefined
  return groups.map((group) => {
    const chosen = group.findLast(({ id }) => ticked.includes(id))
    const lowest = ticked.includes('unknown') ? group.find(({ unknown }) => unknown) : group[0]
    return (chosen ?? lowest)!.id
  })
}

/**
 * Returns the control values that an answer to a retired question still sets. `undefined` if the answer sets no values.
 */
function setsOfRetired(
  retired: Checkable['retired'],
  id: string,
  given: unknown,
): Record<string, Reply> | undefined {
  const options = retired.find((one) => one.id === id)?.options
  const chosen: unknown = Array.isArray(given) && given.length === 1 ? given[0] : undefined
  return options && typeof chosen === 'string' && Object.hasOwn(options, chosen) ? options[chosen] : undefined
}

/** The result of a migration: choices and control values for the current question set, before validation. */
interface Carried {
  choices: unknown
  controls: unknown
  /**
   * The questions whose answers the migration removed or converted into control values. `undefined` if there
   * are none.
   */
  dropped?: Dropped | undefined
}

/**
 * Migrates choices to the current question set. `from` is the question set version of the choices. An empty
 * `from` means a version older than every known version. A question keeps its choices if only its wording
 * changed. An answer to a retired question becomes a control value, unless the control already has a value.
 * The result is not validated, and can contain a value that is not a list.
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
