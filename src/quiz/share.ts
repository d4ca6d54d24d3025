/** Share links: "1" and base64url of a small JSON text. Version 1 is a public contract; what was issued keeps opening. */
import type { Answers } from './answers.ts'
import { pack, unpack } from './base64url.ts'
import { checkAnswers, isObject } from './check.ts'
import { type FileModel, quizProblem } from './file.ts'
import type { FileWords } from './keys.ts'
import { type Model, type Reply, VALUES } from './model.ts'
import { cleanName } from './name.ts'
import type { Summary } from './summary.ts'

/** What a link can carry. The name is there only when the person ticked it. */
export type Shared =
  | { kind: 'answers'; answers: Answers; name?: string | undefined }
  | { kind: 'summary'; summary: Summary; name?: string | undefined }

/** What came out of a link, or why nothing did. */
export type Opened = { ok: true; shared: Shared } | { ok: false; problems: string[] }

/** The longest payload, in characters, that is written or read. */
export const LINK_LIMIT = 2048
const VERSION = '1'
const REPLIES: readonly Reply[] = [...VALUES, 'unknown']

/** Single controls by what they stand at, 0 to 4 for 0, 0.25, 0.5, 1 and unknown: `{"3":"IA-01 DP-01"}`. */
function packControls(controls: Answers['controls']): Record<string, string> {
  const packed: Record<string, string> = {}
  for (const [index, reply] of REPLIES.entries()) {
    const ids = Object.keys(controls).filter((id) => controls[id] === reply)
    if (ids.length > 0) packed[index] = ids.join(' ')
  }
  return packed
}

/** Makes the payload of a link; nothing when it would be longer than a link may be. */
export function encodeShare(model: FileModel, shared: Shared): string | undefined {
  const name = shared.name === undefined ? undefined : cleanName(shared.name)
  const common = { q: model.constants.quiz, n: name }
  let body: object
  if (shared.kind === 'answers') {
    const { choices, context, controls, scope } = shared.answers
    const a = Object.fromEntries(Object.entries(choices).map(([id, chosen]) => [id, chosen.join(' ')]))
    body = { k: 'a', ...common, s: scope, a, c: context, v: packControls(controls) }
  } else {
    const { date, scope, counts, critical, score, scoreIfUnknownsAreFine, areas, scenarios } = shared.summary
    body = {
      k: 's',
      ...common,
      s: scope,
      d: date,
      u: [counts.total, counts.unknown, counts.absent],
      c: [critical.total, critical.halfOrBetter, critical.full],
      p: [score, scoreIfUnknownsAreFine],
      a: areas,
      r: scenarios,
    }
  }
  const payload = VERSION + pack(JSON.stringify(body))
  return payload.length > LINK_LIMIT ? undefined : payload
}

type Body = Record<string, unknown>

/** Ids joined by spaces, as a list; what is no text stays what it is, for the check to refuse. */
const split = (ids: unknown): unknown => (typeof ids !== 'string' ? ids : ids === '' ? [] : ids.split(' '))

/** What `packControls` packed; nothing where a control stands at no value or at two. */
function unpackControls(packed: Body): Record<string, Reply> | undefined {
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

function openAnswers(model: FileModel, words: FileWords, { s, a, c, v }: Body): Answers | undefined {
  const controls = isObject(v) ? unpackControls(v) : undefined
  if (!isObject(a) || !controls || s === undefined) return undefined
  const answers = Object.fromEntries(Object.entries(a).map(([id, chosen]) => [id, split(chosen)]))
  const checked = checkAnswers(model, words, { answers, context: c, controls, scope: s })
  return checked.ok ? checked.answers : undefined
}

/** Reads so many numbers, each within a range and a multiple of 1 ÷ `parts`. */
function readNumbers(
  given: unknown,
  count: number,
  [from, to]: readonly [number, number],
  parts: 1 | 10,
): number[] | undefined {
  const fits = (one: unknown): boolean =>
    typeof one === 'number' && one >= from && one <= to && one === Math.round(one * parts) / parts
  return Array.isArray(given) && given.length === count && given.every(fits) ? (given as number[]) : undefined
}

/** Reads one pair for each id, and no others. */
function readPairs(
  given: unknown,
  ids: readonly { id: string }[],
  range: readonly [number, number],
  parts: 1 | 10,
  fits: (a: number, b: number) => boolean,
): Record<string, [number, number]> | undefined {
  if (!isObject(given) || Object.keys(given).length !== ids.length) return undefined
  const pairs: Record<string, [number, number]> = {}
  for (const { id } of ids) {
    const pair = Object.hasOwn(given, id) ? readNumbers(given[id], 2, range, parts) : undefined
    if (!pair || !fits(pair[0] as number, pair[1] as number)) return undefined
    pairs[id] = pair as [number, number]
  }
  return pairs
}

const isDate = (date: unknown): date is string =>
  typeof date === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(`${date}T00:00:00Z`))

function openSummary(
  model: Pick<Model, 'areas' | 'scenarios'>,
  { s, d, u, c, p, a, r }: Body,
): Summary | undefined {
  const counts = readNumbers(u, 3, [0, 1000], 1)
  const critical = readNumbers(c, 3, [0, 1000], 1)
  const scores = readNumbers(p, 2, [0, 100], 1)
  const areas = readPairs(a, model.areas, [0, 100], 1, (low, high) => low <= high)
  const scenarios = readPairs(r, model.scenarios, [1, 25], 10, (inherent, residual) => residual <= inherent)
  if (
    (s !== 'quick' && s !== 'full') ||
    !isDate(d) ||
    !counts ||
    !critical ||
    !scores ||
    !areas ||
    !scenarios
  ) {
    return undefined
  }
  const [total, unknown, absent] = counts as [number, number, number]
  const [all, halfOrBetter, full] = critical as [number, number, number]
  const [score, scoreIfUnknownsAreFine] = scores as [number, number]
  const addsUp =
    unknown + absent <= total &&
    full <= halfOrBetter &&
    halfOrBetter <= all &&
    score <= scoreIfUnknownsAreFine
  if (!addsUp) return undefined
  return {
    date: d,
    scope: s,
    counts: { total, unknown, absent },
    critical: { halfOrBetter, full, total: all },
    score,
    scoreIfUnknownsAreFine,
    areas,
    scenarios,
  }
}

function parse(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) ? body : undefined
  } catch {
    return undefined
  }
}

/** Opens the payload of a link. Never throws; what is damaged, made up or from another question set is refused with a sentence. */
export function decodeShare(model: Model, words: FileWords, payload: string): Opened {
  const refuse = (key: keyof FileWords): Opened => ({ ok: false, problems: [words[key]] })
  if (payload.length > LINK_LIMIT) return refuse('badLink')
  if (/^[2-9][\w-]+$/.test(payload)) return refuse('laterLink')
  const text = payload.startsWith(VERSION) ? unpack(payload.slice(1)) : undefined
  const body = text === undefined ? undefined : parse(text)
  if (!body) return refuse('badLink')
  const problem = quizProblem(model, body['q'])
  if (problem) return refuse(problem === 'laterQuiz' ? 'laterLink' : 'badLink')
  const name = typeof body['n'] === 'string' ? cleanName(body['n']) : undefined
  if (body['k'] === 'a') {
    const answers = openAnswers(model, words, body)
    return answers ? { ok: true, shared: { kind: 'answers', answers, name } } : refuse('badLink')
  }
  const summary = body['k'] === 's' ? openSummary(model, body) : undefined
  return summary ? { ok: true, shared: { kind: 'summary', summary, name } } : refuse('badLink')
}
