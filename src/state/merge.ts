import type { Answers } from '../core/answers/answers.ts'
import { type Marks, someMarks } from '../core/answers/provenance.ts'
import type { Dropped } from '../core/answers/migrate.ts'

/** Answers with the time of the last change to each part, so that two tabs can be merged: the newest change to each wins. */
export interface Kept {
  answers: Answers
  /** "choices.sign-in", "controls.IA-01", "statuses.IA-01", "marks.IA-01", "context.plan" or "scope" → milliseconds since 1970. */
  changed: Readonly<Record<string, number>>
  /** What an update of the question set took away when it was read. */
  dropped?: Dropped | undefined
}

const PARTS = ['choices', 'context', 'controls', 'statuses', 'marks'] as const

/** The last moment that a `Date` can hold. A number far above it has no number one greater, so no later change would win. */
const LAST_TIME = 8.64e15

/** The times of changes that a clock can have shown; a part with any other counts as never changed. @throws when `given` is no object. */
export function soundTimes(given: object): Kept['changed'] {
  const times = Object.entries(given) as [string, unknown][]
  return Object.fromEntries(
    times.filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= LAST_TIME,
    ),
  )
}

/** Every part of the answers under a flat key. */
function flatten(answers: Answers): Map<string, unknown> {
  const flat = new Map<string, unknown>([['scope', answers.scope]])
  for (const part of PARTS) {
    for (const [id, value] of Object.entries(answers[part] ?? {})) flat.set(`${part}.${id}`, value)
  }
  return flat
}

function unflatten(flat: Map<string, unknown>): Answers {
  const answers: Record<string, Record<string, unknown>> = {
    choices: {},
    context: {},
    controls: {},
    statuses: {},
    marks: {},
  }
  for (const [key, value] of flat) {
    const dot = key.indexOf('.')
    const part = answers[key.slice(0, dot)]
    if (part && value !== undefined) part[key.slice(dot + 1)] = value
  }
  const { marks, ...rest } = answers
  return { ...rest, ...someMarks(marks as Marks), scope: flat.get('scope') } as unknown as Answers
}

/** Notes the time at every part that differs from before. A part that is gone keeps its time, so that it stays gone. */
export function stamp(before: Kept, answers: Answers, now: number): Kept {
  const was = flatten(before.answers)
  const is = flatten(answers)
  const keys = new Set([...was.keys(), ...is.keys()])
  const changed = { ...before.changed }
  for (const key of keys) {
    if (JSON.stringify(was.get(key)) === JSON.stringify(is.get(key))) continue
    // Later than the change before, even within one millisecond or when the clock was set back.
    changed[key] = Math.max(now, (changed[key] ?? 0) + 1)
  }
  return { answers, changed }
}

/** Merges what two tabs know: of each part the newest, and where both are as old, what is there already. */
export function merge(mine: Kept, theirs: Kept): Kept {
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
