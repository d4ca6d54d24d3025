/** The form for the status of one control: its fields, its problems, and the answers that result from it. */
import { type Answers, resolveReplies } from './answers.ts'
import { answerControl, setStatus } from './edit.ts'
import type { Model } from '../model/model.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { PRODUCT_LIMIT, REASON_LIMIT, type Status } from './status.ts'

/** As the answers say, done, or a status. */
export type StandKind = 'said' | 'done' | Status['kind']

/** The fields of the form. Those of a kind that is not chosen keep their text while the form is open. */
export interface Stand {
  kind: StandKind
  /** ISO date or anything else that was typed: planned by, and accepted until. */
  by: string
  until: string
  /** The other product, and whether it covers everyone. */
  product: string
  full: boolean
  why: string
}

/** What is wrong with a form, by the field that it is wrong in. */
export interface StandProblem {
  field: 'by' | 'until' | 'product' | 'why'
  key: 'noDay' | 'pastDay' | 'noProduct' | 'longProduct' | 'noReason' | 'longReason'
  /** Characters given and allowed, where a text is too long. */
  n?: number
  most?: number
}

/** The form filled with the control's current status. */
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

/** The problems of a form, in the order of its fields; empty if it can be saved. `today` is an ISO date. */
export function checkStand({ kind, by, until, product, why }: Stand, today: string): StandProblem[] {
  if (kind === 'planned') return checkDay('by', by, today)
  if (kind === 'covered') return checkText('product', product, PRODUCT_LIMIT, 'noProduct', 'longProduct')
  if (kind !== 'accepted') return []
  return [
    ...checkDay('until', until, today),
    ...checkText('why', why, REASON_LIMIT, 'noReason', 'longReason'),
  ]
}

/** The answers without what was marked as done: the quick answer counts again, where there is one. */
function withoutDone(model: Model, answers: Answers, id: string): Answers {
  if (answers.controls[id] !== 1) return answers
  const { [id]: _, ...controls } = answers.controls
  const hasQuick = resolveReplies(model, { ...answers, controls, statuses: {} })[id] !== undefined
  return hasQuick ? answerControl(model, answers, id, undefined) : answers
}

/** The answers with a control standing where a checked form says. */
export function keepStand(model: Model, answers: Answers, id: string, stand: Stand): Answers {
  if (stand.kind === 'done') return answerControl(model, setStatus(answers, id, undefined), id, 1)
  const { by, until, product, full, why } = stand
  if (stand.kind === 'covered') return setStatus(answers, id, { kind: 'covered', by: product, full })
  const open = withoutDone(model, setStatus(answers, id, undefined), id)
  if (stand.kind === 'planned') return setStatus(open, id, { kind: 'planned', by })
  if (stand.kind === 'accepted') return setStatus(open, id, { kind: 'accepted', until, why })
  return open
}
