/** Changes that a visitor makes to single controls on the report. Each function returns new answers. */
import { type Answers, resolveContext, resolveReplies, removeMarks } from './answers.ts'
import type { Model, Reply } from '../model/model.ts'
import { selectControls } from './scope.ts'
import { type Status, readStatus } from './status.ts'

function without<Thing>(things: Readonly<Record<string, Thing>>, id: string): Record<string, Thing> {
  return Object.fromEntries(Object.entries(things).filter(([one]) => one !== id))
}

/** Sets or removes the status of a control, with cleaned and shortened texts. A status with an invalid date changes nothing. */
export function setStatus(answers: Answers, id: string, status: Status | undefined): Answers {
  const statuses = without(answers.statuses, id)
  if (!status) return { ...answers, statuses }
  const sound = readStatus(status)
  return sound ? { ...answers, statuses: { ...statuses, [id]: sound } } : answers
}

/** Returns true if every applicable control has an answer, even "I don't know". Only then the scope is "full". */
export function isFullyAnswered(model: Model, answers: Answers): boolean {
  const replies = resolveReplies(model, answers)
  const { weighted } = selectControls(model, resolveContext(model, answers), 'full')
  return weighted.every(({ control }) => replies[control.id] !== undefined)
}

/**
 * Sets the answer to one control. It overrides the quiz and removes the status "covered". `undefined` removes
 * it. The scope becomes "full" when all applicable controls are answered, and "quick" when an answer is removed.
 */
export function answerControl(model: Model, answers: Answers, id: string, reply: Reply | undefined): Answers {
  const others = without(answers.controls, id)
  const isCovered = answers.statuses[id]?.kind === 'covered'
  const changed: Answers = {
    ...removeMarks(answers, [id]),
    controls: reply === undefined ? others : { ...others, [id]: reply },
    // A control that is in place cannot be planned, and has no risk to accept.
    statuses: isCovered || reply === 1 ? without(answers.statuses, id) : answers.statuses,
  }
  if (isFullyAnswered(model, changed)) return { ...changed, scope: 'full' }
  return reply === undefined ? { ...changed, scope: 'quick' } : changed
}
