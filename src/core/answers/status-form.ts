/** The logic of the form for the status of one control: reads, validates and applies the form fields. */
import { type Answers, resolveReplies } from './answers.ts'
import { answerControl, setStatus } from './edit.ts'
import type { Model } from '../model/model.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { PRODUCT_LIMIT, REASON_LIMIT, type Status } from './status.ts'

/** The choice that the visitor selects in the form. "said" means that the control has no status. */
export type StatusChoice = 'said' | 'done' | Status['kind']

/** The fields of the form. All fields keep their text when the visitor selects another kind of status. */
export interface StatusDraft {
  kind: StatusChoice
  /**
   * The dates as the visitor types them: `by` for "planned by", `until` for "accepted until". A valid date is
   * an ISO date.
   */
  by: string
  until: string
  /** `product` is the name of the other product. `full` is true if the product covers everyone in the business. */
  product: string
  full: boolean
  why: string
}

/** A validation problem of one form field. `key` names the message about the problem. */
export interface StatusProblem {
  field: 'by' | 'until' | 'product' | 'why'
  key: 'noDay' | 'pastDay' | 'noProduct' | 'longProduct' | 'noReason' | 'longReason'
  /** Set only for a text that is too long. `n` is the length of the text and `most` is the limit, in characters. */
  n?: number
  most?: number
}

/** Returns the form fields for the current status of a control. */
export function readStatusDraft(answers: Answers, id: string): StatusDraft {
  const status = answers.statuses[id]
  const empty: StatusDraft = { kind: 'said', by: '', until: '', product: '', full: false, why: '' }
  if (!status) return answers.controls[id] === 1 ? { ...empty, kind: 'done' } : empty
  if (status.kind === 'planned') return { ...empty, kind: 'planned', by: status.by }
  if (status.kind === 'accepted') return { ...empty, ...status }
  return { ...empty, kind: 'covered', product: status.by, full: status.full }
}

function checkDay(field: 'by' | 'until', day: string, today: string): StatusProblem[] {
  if (!isDateThisCentury(day)) return [{ field, key: 'noDay' }]
  return day < today ? [{ field, key: 'pastDay' }] : []
}

function checkText(
  field: 'product' | 'why',
  text: string,
  most: number,
  empty: 'noProduct' | 'noReason',
  long: 'longProduct' | 'longReason',
): StatusProblem[] {
  const n = Array.from(text.trim()).length
  if (n === 0) return [{ field, key: empty }]
  return n > most ? [{ field, key: long, n, most }] : []
}

/** Returns the problems of the form, in the order of the fields. Empty if the form is valid. `today` is an ISO date. */
export function checkStatusDraft(
  { kind, by, until, product, why }: StatusDraft,
  today: string,
): StatusProblem[] {
  if (kind === 'planned') return checkDay('by', by, today)
  if (kind === 'covered') return checkText('product', product, PRODUCT_LIMIT, 'noProduct', 'longProduct')
  if (kind !== 'accepted') return []
  return [
    ...checkDay('until', until, today),
    ...checkText('why', why, REASON_LIMIT, 'noReason', 'longReason'),
  ]
}

/**
 * Removes the value 1 that the choice "done" of the form set. Keeps the value if the quiz has no answer that
 * sets the control.
 */
function withoutDone(model: Model, answers: Answers, id: string): Answers {
  if (answers.controls[id] !== 1) return answers
  const { [id]: _, ...controls } = answers.controls
  const hasQuick = resolveReplies(model, { ...answers, controls, statuses: {} })[id] !== undefined
  return hasQuick ? answerControl(model, answers, id, undefined) : answers
}

/**
 * Returns the answers after the visitor saves a valid form. Sets the status of the control, or the value 1 for "done".
 */
export function applyStatusDraft(model: Model, answers: Answers, id: string, draft: StatusDraft): Answers {
  if (draft.kind === 'done') return answerControl(model, setStatus(answers, id, undefined), id, 1)
  const { by, until, product, full, why } = draft
  if (draft.kind === 'covered') return setStatus(answers, id, { kind: 'covered', by: product, full })
  const open = withoutDone(model, setStatus(answers, id, undefined), id)
  if (draft.kind === 'planned') return setStatus(open, id, { kind: 'planned', by })
  if (draft.kind === 'accepted') return setStatus(open, id, { kind: 'accepted', until, why })
  return open
}
