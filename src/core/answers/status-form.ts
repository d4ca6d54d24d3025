/** The form for the status of one control: its fields, its problems, and the answers that result from it. */
import { type Answers, resolveReplies } from './answers.ts'
import { answerControl, setStatus } from './edit.ts'
import type { Model } from '../model/model.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { PRODUCT_LIMIT, REASON_LIMIT, type Status } from './status.ts'

/** The choice in the form: no status ("said"), done, or the kind of a status. */
export type StatusChoice = 'said' | 'done' | Status['kind']

/** The fields of the form. While the form is open, the fields of other kinds keep their text. */
export interface StatusDraft {
  kind: StatusChoice
  /** The typed text of the dates "planned by" and "accepted until". A valid text is an ISO date. */
  by: string
  until: string
  /** The name of the other product, and whether the product covers everyone. */
  product: string
  full: boolean
  why: string
}

/** A problem of one field of the form. */
export interface StatusProblem {
  field: 'by' | 'until' | 'product' | 'why'
  key: 'noDay' | 'pastDay' | 'noProduct' | 'longProduct' | 'noReason' | 'longReason'
  /** The number of characters, and the highest allowed number. Set only if a text is too long. */
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

/** Returns the problems of a form, in the order of its fields. Empty if the form is valid. `today` is an ISO date. */
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

/** Removes the value 1 of a control if the quiz also answered the control. The quiz answer counts again. */
function withoutDone(model: Model, answers: Answers, id: string): Answers {
  if (answers.controls[id] !== 1) return answers
  const { [id]: _, ...controls } = answers.controls
  const hasQuick = resolveReplies(model, { ...answers, controls, statuses: {} })[id] !== undefined
  return hasQuick ? answerControl(model, answers, id, undefined) : answers
}

/** Returns the answers with the status of a control from a valid form. */
export function applyStatusDraft(model: Model, answers: Answers, id: string, draft: StatusDraft): Answers {
  if (draft.kind === 'done') return answerControl(model, setStatus(answers, id, undefined), id, 1)
  const { by, until, product, full, why } = draft
  if (draft.kind === 'covered') return setStatus(answers, id, { kind: 'covered', by: product, full })
  const open = withoutDone(model, setStatus(answers, id, undefined), id)
  if (draft.kind === 'planned') return setStatus(open, id, { kind: 'planned', by })
  if (draft.kind === 'accepted') return setStatus(open, id, { kind: 'accepted', until, why })
  return open
}
