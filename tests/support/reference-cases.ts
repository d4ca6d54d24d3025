/** The reference cases of the scoring model: contexts and answers with the expected numbers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import type { Context, Model, Scope } from '../../src/core/model/model.ts'
import type { Replies } from '../../src/core/model/replies.ts'
import { computeResult } from '../../src/core/scoring/result.ts'

interface ReferenceCase {
  scope: Scope
  context: Context
  controls: Replies
  expect: Record<string, unknown>
}

/** The content of the file `tests/fixtures/vectors.json`. */
export interface ReferenceCases {
  /** The version of the scoring model that computed the numbers. */
  model: number
  cases: ReferenceCase[]
}

const FILE = new URL('../fixtures/vectors.json', import.meta.url)

export function readReferenceCases(): ReferenceCases {
  return JSON.parse(readFileSync(FILE, 'utf8')) as ReferenceCases
}

/** Rounds numbers to 6 decimals, so that two implementations of the same formula compare equal. */
function rounded(value: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 1e6) / 1e6 : v)),
  ) as Record<string, unknown>
}

/** Returns the numbers that a model computes for a case. */
export function numbersOf(
  model: Model,
  { scope, context, controls }: ReferenceCase,
): Record<string, unknown> {
  const result = computeResult(model, { ...NO_ANSWERS, context, controls, scope }, '2026-11-24')
  const { raw, score, scoreIfUnknownsAreFine, critical, domains, inherent, residual, bands } = result
  const { index, reachable, known, notApplicable } = result
  return rounded({
    ...{ raw, score, scoreIfUnknownsAreFine, level: result.level.id, critical, domains, inherent, residual },
    ...{ bands, index, reachable, known, notApplicable },
    actions: result.ranked.slice(0, 10).map(({ control }) => control.id),
  })
}

/**
 * Returns true if two values are equal. Numbers may differ by one millionth, because other implementations may round
 * a half down.
 */
function isClose(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1.5e-6
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  const keys = Object.keys({ ...one, ...other })
  return keys.every((key) =>
    isClose((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  )
}

/** Returns a sentence for each case whose numbers differ from the numbers of the model. */
export function differencesOf(model: Model, cases: readonly ReferenceCase[]): string[] {
  return cases.flatMap((one, index) => {
    const [now, before] = [numbersOf(model, one), rounded(one.expect)]
    const keys = Object.keys({ ...before, ...now }).filter((key) => !isClose(now[key], before[key]))
    return keys.length === 0
      ? []
      : [
          `case ${String(index)}: ${keys.map((key) => `${key} was ${JSON.stringify(before[key])}, is ${JSON.stringify(now[key])}`).join('; ')}`,
        ]
  })
}

/** Returns true if a number of a case differs, and not only the order of its jobs. Then results cannot be compared. */
export function haveOtherScores(model: Model, cases: readonly ReferenceCase[]): boolean {
  const scoresIn = ({ actions: _, index: __, ...scores }: Record<string, unknown>): object => scores
  return cases.some((one) => !isClose(scoresIn(numbersOf(model, one)), scoresIn(rounded(one.expect))))
}

/** Writes the numbers that a model computes into the file of reference cases. */
export function renewReferenceCases(model: Model, { cases }: ReferenceCases): void {
  const renewed = cases.map((one) => ({ ...one, expect: numbersOf(model, one) }))
  writeFileSync(FILE, `${JSON.stringify({ model: model.constants.model, cases: renewed })}\n`)
}
