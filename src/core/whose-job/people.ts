/**
 * The people who have answered, as short texts for storage and links: the letter of the role, ten letters of answers, and
 * the name that the person typed. "bimnbimnbimAnna" is Anna of the business.
 */
import { cleanName } from '../model/clean-text.ts'
import { JOB_DOERS, type JobDoer, JOB_IDS } from './jobs.ts'

/** The two roles that a person can have. Each is also an answer, which then means this person's own side. */
export const ROLES = ['business', 'it'] as const
export type Role = (typeof ROLES)[number]

/** The highest number of people in one comparison. */
export const PEOPLE_LIMIT = 4

/** The answers of a person in the order of `JOB_IDS`, up to the first job without an answer. */
export type Said = readonly JobDoer[]

/** A person with all ten answers. `name` is `undefined` unless the person typed one. */
export interface Person {
  role: Role
  said: Said
  name?: string | undefined
}

/** Returns the answers as letters, one for each job: "bimn". */
export function packSaid(said: Said): string {
  return said.map((doer) => doer.charAt(0)).join('')
}

/** Reverses `packSaid`. Returns `undefined` for an unknown letter and for more than ten answers. */
export function unpackSaid(letters: string): JobDoer[] | undefined {
  const said = Array.from(letters, (letter) => JOB_DOERS.find((doer) => doer.startsWith(letter)))
  return said.length > JOB_IDS.length || said.includes(undefined) ? undefined : (said as JobDoer[])
}

export function hasAnsweredAll(said: Said): boolean {
  return said.length === JOB_IDS.length
}

/** Returns a person as one text. */
export function packPerson({ role, said, name = '' }: Person): string {
  return `${role.charAt(0)}${packSaid(said)}${cleanName(name) ?? ''}`
}

/** Reverses `packPerson`. Returns `undefined` unless the text has a role and ten answers. Cleans the name. */
export function unpackPerson(text: unknown): Person | undefined {
  if (typeof text !== 'string') return undefined
  const end = 1 + JOB_IDS.length
  const role = ROLES.find((one) => one.charAt(0) === text.charAt(0))
  const said = unpackSaid(text.slice(1, end))
  if (!role || !said || !hasAnsweredAll(said)) return undefined
  return { role, said, name: cleanName(text.slice(end)) }
}
