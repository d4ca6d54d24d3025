/**
 * What a person notes about one control beside its value: who does it, and the proof. Notes change no score. A record also
 * has the value before the person marked the job as done. Share links, requests to the IT person and their replies contain
 * no records. The quiz stores records without reading them, so it does not load this module.
 */
import { cleanText } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { type Reply, VALUES } from '../model/model.ts'

/** What shows that a control is in place. Text only: never a file. */
export interface Proof {
  what: string
  /** The place of the proof: a link or a text. */
  where: string
  /** ISO date on which someone saw the proof. */
  date: string
}

/** The notes about one control. "By when" is the date of the status "planned". */
export interface ControlRecord {
  /** The person who does the job. */
  who?: string | undefined
  proof?: Proof | undefined
  /** The value before the visitor marked the job as done. It counts only while the value is 1. */
  was?: Reply | undefined
}

/** Control id → the notes about the control. */
export type Records = Readonly<Record<string, ControlRecord>>

/** The maximum length of a person's name, in characters. */
export const PERSON_LIMIT = 60
/** The maximum length of the text that says what the proof is, in characters. */
export const PROOF_LIMIT = 120
/** The maximum length of the place of the proof, in characters. Links to a document library are long. */
export const PLACE_LIMIT = 300

const textOf = (given: unknown, longest: number): string =>
  typeof given === 'string' ? cleanText(given, longest) : ''

/**
 * Validates unknown data as a `ControlRecord` and cleans the texts. Returns `undefined` if the data contains nothing, or
 * if a part is invalid. A proof needs all three fields.
 */
export function readRecord(given: unknown): ControlRecord | undefined {
  const { who, proof, was } = Object(given) as Record<string, unknown>
  const { what, where, date } = Object(proof) as Record<string, unknown>
  const person = textOf(who, PERSON_LIMIT)
  const seen = { what: textOf(what, PROOF_LIMIT), where: textOf(where, PLACE_LIMIT), date } as Proof
  const isProof = seen.what && seen.where && isDateThisCentury(date)
  const reply = [...VALUES, 'unknown' as const].find((one) => one === was)
  const record: ControlRecord = {
    ...(person && { who: person }),
    ...(isProof && { proof: seen }),
    ...(reply !== undefined && { was: reply }),
  }
  const n = [who, proof, was].filter((part) => part !== undefined).length
  return n > 0 && n === Object.keys(record).length ? record : undefined
}

/**
 * Returns an object with the field `records`, or an empty object if there are no notes. Callers spread the result into
 * `Answers`.
 */
export function someRecords(records: Records): { records?: Records } {
  return Object.keys(records).length === 0 ? {} : { records }
}
