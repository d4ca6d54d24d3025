/**
 * Encodes and decodes the links of "Whose job is it?": a request to answer the same ten jobs, and the answers of all. The
 * payloads are public contracts: all old links must stay readable.
 */
import {
  type LinkWords,
  type Refused,
  openEnvelope,
  refuseLink,
  sealLink,
} from '../exchange/link-envelope.ts'
import { PEOPLE_LIMIT, type Person, ROLES, type Role, packPerson, unpackPerson } from './people.ts'

/**
 * The content of a link. With `asks`, it asks someone of this role for answers, and the page hides those of `people` until
 * they are given.
 */
export interface TenLink {
  people: readonly Person[]
  asks?: Role | undefined
}

/** Encodes the payload of a link. Four people with long names fit. */
export function encodeTen({ people, asks }: TenLink): string {
  return sealLink({ k: 't', p: people.map(packPerson), a: asks?.charAt(0) })!
}

/**
 * Decodes and validates the payload of a link. If it is invalid, returns a sentence that explains the problem. Never throws.
 */
export function decodeTen(words: LinkWords, payload: string): { ok: true; shared: TenLink } | Refused {
  const opened = openEnvelope(words, payload)
  if (!opened.ok) return opened
  const { k, p, a } = opened.body
  const asks = ROLES.find((role) => role.charAt(0) === a)
  const most = asks ? PEOPLE_LIMIT - 1 : PEOPLE_LIMIT
  if (k !== 't' || !Array.isArray(p) || p.length < 1 || p.length > most || (a !== undefined && !asks))
    return refuseLink(words)
  const people = p.map(unpackPerson)
  if (people.includes(undefined)) return refuseLink(words)
  return { ok: true, shared: { people: people as Person[], asks } }
}

/** The sentences for a pasted text: for a link that cannot be opened, a text without a link, and a link that asks. */
export type PasteWords = LinkWords & Record<'pasteWrong' | 'pasteAsks', string>

/**
 * Opens the answers in a pasted message or link. Refuses a text without a link, and a link that asks someone for answers: the
 * answers in it are hidden until that person has answered.
 */
export function openAnswers(
  words: PasteWords,
  text: string,
): { ok: true; payload: string; people: readonly Person[] } | Refused {
  const payload = payloadIn(text)
  const opened = decodeTen(words, payload)
  if (opened.ok && !opened.shared.asks) return { ok: true, payload, people: opened.shared.people }
  if (!opened.ok && text.includes('#ten=')) return opened
  return { ok: false, problems: [opened.ok ? words.pasteAsks : words.pasteWrong] }
}

/** Returns the payload of the first link to the ten jobs in a pasted text, or the text itself. */
export function payloadIn(text: string): string {
  return /#ten=([\w-]+)/.exec(text)?.[1] ?? text.trim()
}
