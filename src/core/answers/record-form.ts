/** The logic of the form for the notes about one control: reads, validates and applies the form fields. */
import { isDateThisCentury } from '../model/dates.ts'
import { type ControlRecord, PERSON_LIMIT, PLACE_LIMIT, PROOF_LIMIT, readRecord } from './record.ts'

/** The fields of the form, as the visitor types them. A valid `date` is an ISO date. */
export interface RecordDraft {
  who: string
  what: string
  where: string
  date: string
}

/** A validation problem of one form field. `key` names the message about the problem. */
export interface RecordProblem {
  field: keyof RecordDraft
  key: 'longWho' | 'longWhat' | 'longWhere' | 'noWhat' | 'noWhere' | 'noDay' | 'laterDay'
  /** Set only for a text that is too long. `n` is the length of the text and `most` is the limit, in characters. */
  n?: number
  most?: number
}

/** Returns the form fields for the notes about a control. Suggests `today`, an ISO date, as the day of the proof. */
export function readRecordDraft(record: ControlRecord | undefined, today: string): RecordDraft {
  const { who = '', proof } = record ?? {}
  return { who, what: proof?.what ?? '', where: proof?.where ?? '', date: proof?.date ?? today }
}

const lengthOf = (text: string): number => Array.from(text.trim()).length
const hasProof = ({ what, where }: RecordDraft): boolean => lengthOf(what) + lengthOf(where) > 0

const LIMITS = [
  { field: 'who', most: PERSON_LIMIT, long: 'longWho', none: undefined },
  { field: 'what', most: PROOF_LIMIT, long: 'longWhat', none: 'noWhat' },
  { field: 'where', most: PLACE_LIMIT, long: 'longWhere', none: 'noWhere' },
] as const

/**
 * Returns the problems of the form, in the order of the fields. Empty if the form is valid. The day counts only if the
 * visitor describes a proof. `today` is an ISO date.
 */
export function checkRecordDraft(draft: RecordDraft, today: string): RecordProblem[] {
  const isProof = hasProof(draft)
  const problems = LIMITS.flatMap(({ field, most, long, none }): RecordProblem[] => {
    const n = lengthOf(draft[field])
    if (n > most) return [{ field, key: long, n, most }]
    return none && isProof && n === 0 ? [{ field, key: none }] : []
  })
  if (!isProof) return problems
  if (!isDateThisCentury(draft.date)) return [...problems, { field: 'date', key: 'noDay' }]
  return draft.date > today ? [...problems, { field: 'date', key: 'laterDay' }] : problems
}

/** Returns the notes of a valid form. `undefined` if the visitor has emptied all fields except the day. */
export function recordOf({ who, what, where, date }: RecordDraft): ControlRecord | undefined {
  const proof = hasProof({ who, what, where, date }) ? { what, where, date } : undefined
  return readRecord({ who: who.trim() === '' ? undefined : who, proof })
}
