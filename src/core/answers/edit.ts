/** Changes the answer, the status or the notes of one control, for the report page. No function mutates its arguments. */
import { type Answers, resolveContext, resolveReplies, removeMarks } from './answers.ts'
import type { Model, Reply } from '../model/model.ts'
import { someMarks } from './provenance.ts'
import { type ControlRecord, readRecord, someRecords } from './record.ts'
import { selectControls } from './scope.ts'
import { type Status, readStatus } from './status.ts'

function without<Thing>(things: Readonly<Record<string, Thing>>, id: string): Record<string, Thing> {
  return Object.fromEntries(Object.entries(things).filter(([one]) => one !== id))
}

/**
 * Returns the answers with a new status of one control. Cleans and shortens the texts of the status. Removes
 * the status if `status` is `undefined`. An invalid status changes nothing.
 */
export function setStatus(answers: Answers, id: string, status: Status | undefined): Answers {
  const statuses = without(answers.statuses, id)
  if (!status) return { ...answers, statuses }
  const sound = readStatus(status)
  return sound ? { ...answers, statuses: { ...statuses, [id]: sound } } : answers
}

/**
 * Returns the answers with new notes about one control. Cleans and shortens the texts. Removes the notes if `record` is
 * `undefined`. An invalid record changes nothing. The value before the job was marked as done stays.
 */
export function setRecord(answers: Answers, id: string, record: ControlRecord | undefined): Answers {
  if (record && !readRecord(record)) return answers
  return putRecord(answers, id, { ...record, was: answers.records?.[id]?.was })
}

function putRecord(answers: Answers, id: string, record: ControlRecord): Answers {
  const { records = {}, ...rest } = answers
  const sound = readRecord(record)
  return { ...rest, ...someRecords({ ...without(records, id), ...(sound && { [id]: sound }) }) }
}

/** Returns the answers with the value of one control before its job was marked as done. `undefined` removes it. */
function setWas(answers: Answers, id: string, was: Reply | undefined): Answers {
  return putRecord(answers, id, { ...answers.records?.[id], was })
}

/**
 * Returns the answers with the value 1 for a job that the visitor marks as done. Stores the value before, so that the job
 * keeps its place in the plan. An accepted risk had no such place.
 */
export function finishJob(model: Model, answers: Answers, id: string): Answers {
  const was = resolveReplies(model, answers)[id]
  const done = answerControl(model, answers, id, 1)
  return was === 1 || answers.statuses[id]?.kind === 'accepted' ? done : setWas(done, id, was)
}

/** Returns the answers before the visitor marked a job as done. The job is one of `finishedJobs`. */
export function reopenJob(model: Model, answers: Answers, id: string): Answers {
  const was = finishedJobs(answers)[id]
  const open = setWas({ ...answers, controls: without(answers.controls, id) }, id, undefined)
  return resolveReplies(model, open)[id] === was
    ? open
    : { ...open, controls: { ...open.controls, [id]: was! } }
}

/** Returns the jobs that the visitor marked as done: control id → the value before. */
export function finishedJobs({ controls, records = {} }: Answers): Record<string, Reply> {
  return Object.fromEntries(
    Object.entries(records).flatMap(([id, { was }]) =>
      was !== undefined && controls[id] === 1 ? [[id, was] as const] : [],
    ),
  )
}

/** Returns true if every applicable control has an answer. "I don't know" counts as an answer. */
export function isFullyAnswered(model: Model, answers: Answers): boolean {
  const replies = resolveReplies(model, answers)
  const { weighted } = selectControls(model, resolveContext(model, answers), 'full')
  return weighted.every(({ control }) => replies[control.id] !== undefined)
}

/**
 * Returns the answers with a new answer to one control. The new answer overrides the answers to the quiz and
 * removes the status "covered". A `reply` of `undefined` removes the answer. If every applicable control now
 * has an answer, the scope becomes "full". Otherwise, a `reply` of `undefined` sets the scope to "quick".
 */
export function answerControl(model: Model, answers: Answers, id: string, reply: Reply | undefined): Answers {
  const others = without(answers.controls, id)
  const isCovered = answers.statuses[id]?.kind === 'covered'
  const changed: Answers = {
    ...removeMarks(answers, [id]),
    controls: reply === undefined ? others : { ...others, [id]: reply },
    // Remove the status "covered", because the new answer replaces it. Remove every status if the value is 1,
    // because a finished control needs no status.
    statuses: isCovered || reply === 1 ? without(answers.statuses, id) : answers.statuses,
  }
  if (isFullyAnswered(model, changed)) return { ...changed, scope: 'full' }
  return reply === undefined ? { ...changed, scope: 'quick' } : changed
}

/**
 * Returns the answers `now`, with the answer, the status, the scanner mark and the mark "done" of control `id` taken from
 * `before`. Other changes since `before` stay, such as new notes about the control. The scope is also taken from
 * `before`, unless every applicable control has an answer now: then the scope of `now` stays.
 */
export function restoreControl(model: Model, now: Answers, before: Answers, id: string): Answers {
  const { marks, ...unmarked } = removeMarks(now, [id])
  const reply = before.controls[id]
  const mark = before.marks?.[id]
  const others = without(now.controls, id)
  const restored: Answers = {
    ...unmarked,
    ...someMarks({ ...marks, ...(mark && { [id]: mark }) }),
    controls: reply === undefined ? others : { ...others, [id]: reply },
  }
  const changed = setWas(setStatus(restored, id, before.statuses[id]), id, before.records?.[id]?.was)
  const isNowFull = isFullyAnswered(model, changed) && !isFullyAnswered(model, before)
  return isNowFull ? changed : { ...changed, scope: before.scope }
}
