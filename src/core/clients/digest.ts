/** Hashes of checks. Two files of one check have the same hash, even if one is an answers file and the other a report. */
import { type Answers, resolveContext, resolveReplies, usableContext } from '../answers/answers.ts'
import { FACTS } from '../answers/validate.ts'
import { packStatuses } from '../exchange/pack.ts'
import { fnv1a } from '../model/fnv1a.ts'
import type { Model } from '../model/model.ts'
import type { Summary } from '../report/summary.ts'

/** Returns a hash of a text as 16 hex digits. */
function hash(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return [units, units.toReversed()].map((some) => fnv1a(some).toString(16).padStart(8, '0')).join('')
}

/**
 * Returns a hash of answers: of the scope, the facts, the values of controls, and the statuses. Product names, reasons and
 * scanner marks do not count, because links and reports do not contain all of them.
 */
export function digestAnswers(model: Model, answers: Answers): string {
  const context = usableContext(model, resolveContext(model, answers))
  const replies = resolveReplies(model, answers)
  const statuses = model.controls.flatMap(({ id }) => {
    const status = Object.hasOwn(answers.statuses, id) ? answers.statuses[id] : undefined
    return status ? [[id, status] as const] : []
  })
  return hash(
    JSON.stringify([
      answers.scope,
      FACTS.map(({ id }) => context[id]),
      model.controls.map(({ id }) => replies[id] ?? null),
      statuses.map(([id, status]) => packStatuses({ [id]: status })),
    ]),
  )
}

/** Returns a hash of the numbers of a share link. */
export function digestSummary(summary: Summary): string {
  return hash(JSON.stringify(summary))
}
