/**
 * Encodes and decodes share links, which contain a summary or all answers. The payloads are public contracts: all old
 * links must stay readable.
 */
import type { Answers } from '../answers/answers.ts'
import { checkAnswers } from '../answers/validate.ts'
import { isObject } from '../model/is-object.ts'
import { isDateThisCentury } from '../model/dates.ts'
import type { FileModel } from '../answers/versions.ts'
import type { FileWords } from '../../messages/ui.ts'
import {
  type LinkBody,
  type Refused,
  openLink,
  packChoices,
  packControls,
  refuseLink,
  sealLink,
  unpackChoices,
  unpackControls,
} from './link-envelope.ts'
import type { Model } from '../model/model.ts'
import { cleanName } from '../model/clean-text.ts'
import { packStatuses, unpackStatuses } from './pack.ts'
import type { Summary } from '../report/summary.ts'
import { type Dropped, carryOver } from '../answers/migrate.ts'

/**
 * The content of a share link. `name` is the company name. `undefined` unless the visitor chose to include
 * the name.
 */
export type Shared =
  | { kind: 'answers'; answers: Answers; dropped?: Dropped | undefined; name?: string | undefined }
  | { kind: 'summary'; summary: Summary; name?: string | undefined }

/** The result of decoding a share link: the content of the link, or sentences that explain the problem. */
export type Opened = { ok: true; shared: Shared } | Refused

/** Encodes the payload of a share link. Returns `undefined` if the payload is longer than `LINK_LIMIT`. */
export function encodeShare(model: FileModel, shared: Shared): string | undefined {
  const name = shared.name === undefined ? undefined : cleanName(shared.name)
  const common = { q: model.constants.quiz, n: name }
  let body: object
  if (shared.kind === 'answers') {
    const { choices, context, controls, statuses, scope } = shared.answers
    const a = packChoices(choices)
    // Omit the statuses if there are none. Such a link is then equal to a link from before statuses existed.
    const t = packStatuses(statuses) || undefined
    body = { k: 'a', ...common, s: scope, a, c: context, v: packControls(controls), t }
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
  return sealLink(body)
}

function openAnswers(
  model: FileModel,
  words: FileWords,
  { q, s, a, c, v, t = '' }: LinkBody,
): { answers: Answers; dropped: Dropped | undefined } | undefined {
  const given = unpackChoices(a)
  const controls = unpackControls(v)
  const statuses = t === '' ? {} : unpackStatuses(t)
  if (!given || !controls || !statuses || s === undefined) return undefined
  const carried =
    q === model.constants.quiz
      ? { choices: given, controls, dropped: undefined }
      : carryOver(model, String(q), given, controls)
  const checked = checkAnswers(model, words, {
    ...{ answers: carried.choices, context: c, controls: carried.controls, statuses, scope: s },
  })
  return checked.ok ? { answers: checked.answers, dropped: carried.dropped } : undefined
}

/**
 * Validates a list of `count` numbers in a range. Each number must be a multiple of 1 ÷ `parts`. Returns `undefined` if
 * the list is invalid.
 */
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

/**
 * Validates an object with exactly one pair of numbers for each item in `ids`. `fits` checks each pair.
 * Returns `undefined` if the object is invalid.
 */
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

function openSummary(
  model: Pick<Model, 'areas' | 'scenarios'>,
  { s, d, u, c, p, a, r }: LinkBody,
): Summary | undefined {
  const counts = readNumbers(u, 3, [0, 1000], 1)
  const critical = readNumbers(c, 3, [0, 1000], 1)
  const scores = readNumbers(p, 2, [0, 100], 1)
  const areas = readPairs(a, model.areas, [0, 100], 1, (low, high) => low <= high)
  const scenarios = readPairs(r, model.scenarios, [1, 25], 10, (inherent, residual) => residual <= inherent)
  if (
    (s !== 'quick' && s !== 'full') ||
    !isDateThisCentury(d) ||
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

/** Decodes the answers in the payload of a share link. Returns `undefined` for a summary, and for an invalid payload. */
export function decodeAnswers(model: FileModel, words: FileWords, payload: string): Answers | undefined {
  const opened = openLink(model, words, payload)
  return opened.ok && opened.body['k'] === 'a' ? openAnswers(model, words, opened.body)?.answers : undefined
}

/**
 * Decodes and validates the payload of a share link. If the payload is invalid, returns sentences that explain the
 * problem. Never throws.
 */
export function decodeShare(model: Model, words: FileWords, payload: string): Opened {
  const opened = openLink(model, words, payload)
  if (!opened.ok) return opened
  const { body } = opened
  const name = typeof body['n'] === 'string' ? cleanName(body['n']) : undefined
  if (body['k'] === 'a') {
    const found = openAnswers(model, words, body)
    return found ? { ok: true, shared: { kind: 'answers', ...found, name } } : refuseLink(words)
  }
  const summary = body['k'] === 's' ? openSummary(model, body) : undefined
  return summary ? { ok: true, shared: { kind: 'summary', summary, name } } : refuseLink(words)
}
