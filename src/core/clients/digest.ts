/** Hashes of checks. Two files of one check have the same hash, even if one is an answers file and the other a report. */
import { type Answers, resolveContext, resolveReplies } from '../answers/answers.ts'
import { selectControls, usableContext } from '../answers/scope.ts'
import { FACTS } from '../answers/validate.ts'
import { packStatuses } from '../exchange/pack.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { type Model, VALUES } from '../model/model.ts'
import type { Summary } from '../report/summary.ts'
import { type Person, packPerson } from '../whose-job/people.ts'

/** Returns a hash of a text as 16 hex digits. */
function hash(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return [units, units.toReversed()].map((some) => fnv1a(some).toString(16).padStart(8, '0')).join('')
}

/**
 * Returns a hash of answers: of the scope, the facts, and the values and statuses of the controls in scope. Leaves out
 * everything that a report or a link does not contain: product names, reasons, scanner marks, and which of the unknown
 * controls have no answer at all.
 */
export function digestAnswers(model: Model, answers: Answers): string {
  const context = usableContext(model, resolveContext(model, answers))
  const replies = resolveReplies(model, answers)
  const inScope = selectControls(model, context, answers.scope).weighted.map(({ control }) => control.id)
  const values = inScope.map((id) => VALUES.findIndex((value) => value === replies[id]))
  const statuses = inScope.map((id) => {
    const status = answers.statuses[id]
    const isShown = status !== undefined && (replies[id] !== 1 || status.kind === 'covered')
    return isShown ? packStatuses({ [id]: status }) : ''
  })
  const absent = inScope.filter((id) => replies[id] === undefined).length
  const facts = FACTS.map(({ id }) => context[id])
  return hash([answers.scope, ...facts, values.join(''), ...statuses.filter(Boolean), absent].join())
}

/** Returns a hash of the numbers of a share link. */
export function digestSummary(summary: Summary): string {
  return hash(JSON.stringify(summary))
}

/** Returns a hash of what people say about the ten jobs. */
export function digestTen(people: readonly Person[]): string {
  return hash(people.map(packPerson).join('\n'))
}
