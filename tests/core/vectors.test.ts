import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import type { Context, Scope } from '../../src/core/model/model.ts'
import { computeResult } from '../../src/core/scoring/result.ts'
import type { Replies } from '../../src/core/model/replies.ts'
import { model } from '../content/content.ts'

interface Vector {
  scope: Scope
  context: Context
  controls: Replies
  expect: Record<string, unknown>
}

const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8'),
) as Vector[]

/** Numbers to 6 decimals, so that two implementations of the same formula compare equal. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 1e6) / 1e6 : v)),
  )

test.each(vectors.map((vector, index) => ({ vector, index })))(
  'reference case $index gives the published numbers',
  ({ vector: { scope, context, controls, expect: expected } }) => {
    const result = computeResult(model, { ...NO_ANSWERS, context, controls, scope }, '2026-11-24')
    const { raw, score, scoreIfUnknownsAreFine, critical, domains, inherent, residual, bands } = result
    const { index, reachable, known, notApplicable } = result
    expect(
      rounded({
        ...{
          raw,
          score,
          scoreIfUnknownsAreFine,
          level: result.level.id,
          critical,
          domains,
          inherent,
          residual,
        },
        ...{ bands, index, reachable, known, notApplicable },
        actions: result.ranked.slice(0, 10).map(({ control }) => control.id),
      }),
    ).toEqual(rounded(expected))
  },
)
