/** Changes that a visitor makes to single controls on the report. Each function returns new answers. */
import { type Answers, resolveContext, resolveReplies, removeMarks } from './answers.ts'
import type { Model, Reply } from '../model/model.ts'
import { selectControls } from './scope.ts'
import { type Status, readStatus } from './status.ts'

function without<Thing>(things: Readonly<Record<string, Thing>>, id: string): Record<string, Thing> {
  return Object.fromEntries(Object.entries(things).filter(([one]) => one !== id))
}

/** Gives a control a status, or takes its status away. Texts are cleaned and cut to length; a day that does not exist changes nothing. */
export function setStatus(answers: Answers, id: string, status: Status | undefined): Answers {
  const statuses = without(answers.statuses, id)
  if (!status) return { ...answers, statuses }
  const sound = readStatus(status)
  return sound ? { ...answers, statuses: { ...statuses, [id]: sound } } : answers
}

/** Whether every control that applies has an answer, "I don't know" included: only then is a result a full one. */
export function isFullyAnswered(model: Model, answers: Answers): boolean {
  const replies = resolveReplies(model, answers)
  const { weighted } = selectControls(model, resolveContext(model, answers), 'full')
  return weighted.every(({ control }) => replies[control.id] !== undefined)
}

/**
 * Answers one control by its ladder; the deeper answer wins over the quick one and over another product. Undefined takes
 * the deeper answer back. The result becomes a full one when all controls are answered, and a quick one again when one
 * is taken back.
 */
export function answerControl(model: Model, answers: Answers, id: string, reply: Reply | undefined): Answers {
  const others = without(answers.controls, id)
  const isCovered = answers.statuses[id]?.kind === 'covered'
  const changed: Answers = {
    ...removeMarks(answers, [id]),
    controls: reply === undefined ? others : { ...others, [id]: reply },
    // A control that is in place needs no plan and has no risk to accept.
    statuses: isCovered || reply === 1 ? without(answers.statuses, id) : answers.statuses,
  }
  if (isFullyAnswered(model, changed)) return { ...changed, scope: 'full' }
  return reply === undefined ? { ...changed, scope: 'quick' } : changed
}
