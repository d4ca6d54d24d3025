import type { Answers } from '../core/answers/answers.ts'
import type { Dropped } from '../core/answers/migrate.ts'

/**
 * Answers with the time of the last change to each part of the answers. When two tabs merge their answers, the newest
 * change to a part wins.
 */
export interface StoredAnswers {
  answers: Answers
  /**
   * Key of a part, such as "choices.sign-in", "context.plan" or "scope" → time of its last change, in milliseconds
   * since 1970.
   */
  changed: Readonly<Record<string, number>>
  /** Answers that an update of the question set removed. */
  dropped?: Dropped | undefined
}

const PARTS = ['choices', 'context', 'controls', 'statuses', 'marks', 'records'] as const

/** The latest time that a `Date` can represent. For much later times, `time + 1 === time`, so no later change would win. */
const LAST_TIME = 8.64e15

/** Returns the entries of `given` with a time from 0 to `LAST_TIME`. @throws if `given` is not an object. */
export function soundTimes(given: object): StoredAnswers['changed'] {
  const times = Object.entries(given) as [string, unknown][]
  return Object.fromEntries(
    times.filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= LAST_TIME,
    ),
  )
}

/** Returns every part of the answers under a flat key, such as "choices.sign-in". */
function flatten(answers: Answers): Map<string, unknown> {
  const flat = new Map<string, unknown>([['scope', answers.scope]])
  for (const part of PARTS) {
    for (const [id, value] of Object.entries(answers[part] ?? {})) flat.set(`${part}.${id}`, value)
  }
  return flat
}

function unflatten(flat: Map<string, unknown>): Answers {
  // The parts `marks` and `records` exist only with entries.
  const answers: Record<string, Record<string, unknown>> = {
    choices: {},
    context: {},
    controls: {},
    statuses: {},
  }
  for (const [key, value] of flat) {
    const dot = key.indexOf('.')
    if (dot > 0 && value !== undefined) (answers[key.slice(0, dot)] ??= {})[key.slice(dot + 1)] = value
  }
  return { ...answers, scope: flat.get('scope') } as unknown as Answers
}

/**
 * Stores the time of each changed part of the answers. A deleted part also gets a time, so that a merge does not
 * restore the part.
 */
export function recordChangeTimes(before: StoredAnswers, answers: Answers, now: number): StoredAnswers {
  const was = flatten(before.answers)
  const is = flatten(answers)
  const keys = new Set([...was.keys(), ...is.keys()])
  const changed = { ...before.changed }
  for (const key of keys) {
    if (JSON.stringify(was.get(key)) === JSON.stringify(is.get(key))) continue
    // The new time must be later than the previous time, even if the clock was set back.
    changed[key] = Math.max(now, (changed[key] ?? 0) + 1)
  }
  return { answers, changed }
}

/** Returns true if two sets of answers have the same parts with the same values. */
export function hasSameAnswers(one: Answers, other: Answers): boolean {
  return Object.keys(recordChangeTimes({ answers: one, changed: {} }, other, 1).changed).length === 0
}

/** Merges the answers of two tabs. For each part, the newest change wins. If both times are equal, `mine` wins. */
export function merge(mine: StoredAnswers, theirs: StoredAnswers): StoredAnswers {
  const ours = flatten(mine.answers)
  const others = flatten(theirs.answers)
  const changed = { ...mine.changed }
  for (const [key, time] of Object.entries(theirs.changed)) {
    if (time <= (changed[key] ?? 0)) continue
    changed[key] = time
    if (others.has(key)) ours.set(key, others.get(key))
    else ours.delete(key)
  }
  return { answers: unflatten(ours), changed }
}
