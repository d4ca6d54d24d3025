/** The envelope of every link: "1" and base64url of a small JSON text with a checksum. Version 1 is a public contract; what was issued keeps opening. */
import { pack, unpack } from './base64url.ts'
import { isObject } from '../model/is-object.ts'
import { type FileModel, quizProblem } from '../answers/versions.ts'
import type { FileWords } from '../../messages/ui.ts'
import { type Reply, VALUES } from '../model/model.ts'
import type { Replies } from '../model/replies.ts'

/** The longest payload, in characters, that is written or read. */
export const LINK_LIMIT = 2048
const VERSION = '1'
const REPLIES: readonly Reply[] = [...VALUES, 'unknown']

/** The data of a link before anything in it is trusted. */
export type LinkBody = Record<string, unknown>

/** A refusal with the sentence that says why. */
export interface Refused {
  ok: false
  problems: string[]
}

/** Makes the payload of a link; nothing when it would be longer than a link may be. */
export function sealLink(body: object): string | undefined {
  const payload = VERSION + pack(JSON.stringify(body))
  return payload.length > LINK_LIMIT ? undefined : payload
}

/** Refuses a link with one of the sentences about links. */
export function refuseLink(words: FileWords, key: keyof FileWords = 'badLink'): Refused {
  return { ok: false, problems: [words[key]] }
}

function parse(text: string): LinkBody | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) ? body : undefined
  } catch {
    return undefined
  }
}

/** Opens the frame of a link: whole, of a version and about questions that are known. Never throws. */
export function openLink(
  model: FileModel,
  words: FileWords,
  payload: string,
): { ok: true; body: LinkBody } | Refused {
  if (payload.length > LINK_LIMIT) return refuseLink(words)
  if (/^[2-9][\w-]+$/.test(payload)) return refuseLink(words, 'laterLink')
  const text = payload.startsWith(VERSION) ? unpack(payload.slice(1)) : undefined
  const body = text === undefined ? undefined : parse(text)
  if (!body) return refuseLink(words)
  const problem = quizProblem(model, body['q'])
  if (problem) return refuseLink(words, problem === 'laterQuiz' ? 'laterLink' : 'badLink')
  return { ok: true, body }
}

/** Chosen options as text: `{"devices":"updates watched"}`. */
export function packChoices(choices: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).map(([id, chosen]) => [id, chosen.join(' ')]))
}

/** Ids joined by spaces, as a list; what is no text stays what it is, for the check to refuse. */
const split = (ids: unknown): unknown => (typeof ids !== 'string' ? ids : ids === '' ? [] : ids.split(' '))

/** Unpacks what `packChoices` made, not yet validated. `undefined` if it is not an object. */
export function unpackChoices(packed: unknown): Record<string, unknown> | undefined {
  if (!isObject(packed)) return undefined
  return Object.fromEntries(Object.entries(packed).map(([id, chosen]) => [id, split(chosen)]))
}

/** Controls grouped by value, with 0 to 4 for 0, 0.25, 0.5, 1 and unknown: `{"3":"IA-01 DP-01"}`. */
export function packControls(controls: Replies): Record<string, string> {
  const packed: Record<string, string> = {}
  for (const [index, reply] of REPLIES.entries()) {
    const ids = Object.keys(controls).filter((id) => controls[id] === reply)
    if (ids.length > 0) packed[index] = ids.join(' ')
  }
  return packed
}

/** Unpacks what `packControls` made. `undefined` if a control has no value or two. */
export function unpackControls(packed: unknown): Record<string, Reply> | undefined {
  if (!isObject(packed)) return undefined
  const controls = new Map<string, Reply>()
  for (const [index, ids] of Object.entries(packed)) {
    const reply = REPLIES[Number(index)]
    if (reply === undefined || typeof ids !== 'string') return undefined
    for (const id of ids.split(' ')) {
      if (controls.has(id)) return undefined
      controls.set(id, reply)
    }
  }
  return Object.fromEntries(controls)
}
