/** The form for the status of one control: its fields, its problems, and the answers that result from it. */
import { type Answers, resolveReplies } from './answers.ts'
import { answerControl, setStatus } from './edit.ts'
import type { Model } from '../model/model.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { PRODUCT_LIMIT, REASON_LIMIT, type Status } from './status.ts'

/** The choice in the form: no status ("said"), done, or the kind of a status. */
export type StandKind = 'said' | 'done' | Status['kind']

/** The fields of the form. While the form is open, the fields of other kinds keep their text. */
export interface Stand {
  kind: StandKind
  /** The typed text of the dates "planned by" and "accepted until". A valid text is an ISO date. */
  by: string
  until: string
  /** The name of the other product, and whether the product covers everyone. */
  product: string
  full: boolean
  why: string
}

/** A problem of one field of the form. */
export interface StandProblem {
  field: 'by' | 'until' | 'product' | 'why'
  key: 'noDay' | 'pastDay' | 'noProduct' | 'longProduct' | 'noReason' | 'longReason'
  /** The number of characters, and the highest allowed number. Set only if a text is too long. */
  n?: number
  most?: number
}

/** Returns the form fields for the current status of a control. */
export function readStand(answers: Answers, id: string): Stand {
  const status = answers.statuses[id]
  const empty: Stand = { kind: 'said', by: '', until: '', product: '', full: false, why: '' }
  if (!status) return answers.controls[id] === 1 ? { ...empty, kind: 'done' } : empty
  if (status.kind === 'planned') return { ...empty, kind: 'planned', by: status.by }
  if (status.kind === 'accepted') return { ...empty, ...status }
  return { ...empty, kind: 'covered', product: status.by, full: status.full }
}

function checkDay(field: 'by' | 'until', day: string, today: string): StandProblem[] {
  if (!isDateThisCentury(day)) return [{ field, key: 'noDay' }]
  return day < today ? [{ field, key: 'pastDay' }] : []
}

function checkText(
  field: 'product' | 'why',
  text: string,
  most: number,
  empty: 'noProduct' | 'noReason',
  long: 'longProduct' | 'longReason',
): StandProblem[] {
  const n = Array.from(text.trim()).length
  if (n === 0) return [{ field, key: empty }]
  return n > most ? [{ field, key: long, n, most }] : []
}

/** Returns the problems of a form, in the order of its fields. Empty if the form is valid. `today` is an ISO date. */
export function checkStand({ kind, by, until, product, why }: Stand, today: string): StandProblem[] {
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
export function keepStand(model: Model, answers: Answers, id: string, stand: Stand): Answers {
  if (stand.kind === 'done') return answerControl(model, setStatus(answers, id, undefined), id, 1)
  const { by, until, product, full, why } = stand
  if (stand.kind === 'covered') return setStatus(answers, id, { kind: 'covered', by: product, full })
  const open = withoutDone(model, setStatus(answers, id, undefined), id)
  if (stand.kind === 'planned') return setStatus(open, id, { kind: 'planned', by })
  if (stand.kind === 'accepted') return setStatus(open, id, { kind: 'accepted', until, why })
  return open
}
