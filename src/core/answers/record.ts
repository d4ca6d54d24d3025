/**
 * What a person notes about one control beside its value: who does it, and the proof. Notes change no score. Share
 * links, requests to the IT person and their replies contain no notes. The quiz stores notes without reading them, so it
 * does not load this module.
 */
import { cleanText } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'

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
 * Validates unknown data as a `ControlRecord` and cleans the texts. Returns `undefined` if the data contains no note, or
 * if a note is invalid. A proof needs all three fields.
 */
export function readRecord(given: unknown): ControlRecord | undefined {
  const { who, proof } = Object(given) as Record<string, unknown>
  const { what, where, date } = Object(proof) as Record<string, unknown>
  const person = textOf(who, PERSON_LIMIT)
  const seen = { what: textOf(what, PROOF_LIMIT), where: textOf(where, PLACE_LIMIT), date } as Proof
  const isProof = seen.what && seen.where && isDateThisCentury(date)
  const isSound = person ? proof === undefined || isProof : who === undefined && isProof
  return isSound ? { ...(person && { who: person }), ...(isProof && { proof: seen }) } : undefined
}

/**
 * Returns an object with the field `records`, or an empty object if there are no notes. Callers spread the result into
 * `Answers`.
 */
export function someRecords(records: Records): { records?: Records } {
  return Object.keys(records).length === 0 ? {} : { records }
}
