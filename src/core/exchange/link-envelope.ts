/**
 * Encodes and decodes the payload of share, request and reply links. The payload starts with the version "1".
 * JSON with a checksum follows, encoded as base64url. Version 1 is a public contract: all old links must stay
 * readable.
 */
import { encodeBase64Url, decodeBase64Url } from './base64url.ts'
import { isObject } from '../model/is-object.ts'
import { type FileModel, quizProblem } from '../answers/versions.ts'
import type { FileWords } from '../../messages/ui.ts'
import { type Reply, VALUES } from '../model/model.ts'
import type { Replies } from '../model/replies.ts'

/** Maximum length of a link payload, in characters. */
export const LINK_LIMIT = 2048
const VERSION = '1'
const REPLIES: readonly Reply[] = [...VALUES, 'unknown']

/** The parsed payload of a link, before validation. */
export type LinkBody = Record<string, unknown>

/** The result for a link or a file that this site cannot open. `problems` contains sentences for the visitor. */
export interface Refused {
  ok: false
  problems: string[]
}

/** Encodes data as the payload of a link. Returns `undefined` if the payload is longer than `LINK_LIMIT`. */
export function sealLink(body: object): string | undefined {
  const payload = VERSION + encodeBase64Url(JSON.stringify(body))
  return payload.length > LINK_LIMIT ? undefined : payload
}

/** The sentences for a link that cannot be opened. */
export type LinkWords = Pick<FileWords, 'badLink' | 'laterLink'>

/** Returns a `Refused` result with one sentence for the visitor. `key` selects the sentence in `words`. */
export function refuseLink(words: LinkWords, key: keyof LinkWords = 'badLink'): Refused {
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

type OpenedLink = { ok: true; body: LinkBody } | Refused

/**
 * Decodes the payload of a link, without validating the data inside. Returns a `Refused` result for a damaged payload, and
 * for an unknown link version. Never throws.
 */
export function openEnvelope(words: LinkWords, payload: string): OpenedLink {
  if (payload.length > LINK_LIMIT) return refuseLink(words)
  if (/^[2-9][\w-]+$/.test(payload)) return refuseLink(words, 'laterLink')
  const text = payload.startsWith(VERSION) ? decodeBase64Url(payload.slice(1)) : undefined
  const body = text === undefined ? undefined : parse(text)
  return body ? { ok: true, body } : refuseLink(words)
}

/**
 * Decodes the payload of a link about the quiz, as `openEnvelope` does. Returns a `Refused` result for an unknown question
 * set version too.
 */
export function openLink(model: FileModel, words: LinkWords, payload: string): OpenedLink {
  const opened = openEnvelope(words, payload)
  if (!opened.ok) return opened
  const problem = quizProblem(model, opened.body['q'])
  return problem ? refuseLink(words, problem === 'laterQuiz' ? 'laterLink' : 'badLink') : opened
}

/** Joins the option ids of each question with spaces: `{"devices":"updates watched"}`. */
export function packChoices(choices: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(choices).map(([id, chosen]) => [id, chosen.join(' ')]))
}

/** Splits a text at spaces into ids. Returns other data unchanged, because the later validation refuses such data. */
const split = (ids: unknown): unknown => (typeof ids !== 'string' ? ids : ids === '' ? [] : ids.split(' '))

/** Reverses `packChoices`, without validation. Returns `undefined` if `packed` is not an object. */
export function unpackChoices(packed: unknown): Record<string, unknown> | undefined {
  if (!isObject(packed)) return undefined
  return Object.fromEntries(Object.entries(packed).map(([id, chosen]) => [id, split(chosen)]))
}

/** Groups control ids by reply: `{"3":"IA-01 DP-01"}`. The keys 0 to 4 mean 0, 0.25, 0.5, 1 and unknown. */
export function packControls(controls: Replies): Record<string, string> {
  const packed: Record<string, string> = {}
  for (const [index, reply] of REPLIES.entries()) {
    const ids = Object.keys(controls).filter((id) => controls[id] === reply)
    if (ids.length > 0) packed[index] = ids.join(' ')
  }
  return packed
}

/** Reverses `packControls`. Returns `undefined` for an unknown key, or for a control with two replies. */
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
