/** What the method page shows: the model, and the worked example with every number of it opened. */
import { formatNumber } from '../../core/model/format.ts'
import type { Site } from '../../content/site.ts'
import { readChanges } from '../../content/changes.ts'
import { explainPriority, explainRisk, explainScore } from '../../core/scoring/explain.ts'
import { VALUES, type ContextTest } from '../../core/model/model.ts'
import { computeResult } from '../../core/scoring/result.ts'
import { prepareResidual } from '../../core/scoring/risk.ts'
import { selectControls } from '../../core/answers/scope.ts'
import { whenInWords } from './say.ts'

/** Everything the parts of the page are given. */
export type Method = ReturnType<typeof openExample>

/** Computes the example as of the newest review and opens its score, its risks and the job that comes first. */
export function openExample({ model, ui, example }: Site) {
  const words = ui.method
  const n = (number: number): string => formatNumber(number, ui.language)
  const [no, , half, full] = VALUES.map(n)
  const result = computeResult(model, example.answers, readChanges()[0]?.date ?? '')
  const { context, replies, scope } = result
  const scoped = selectControls(model, context, scope)
  const [first] = result.ranked
  return {
    ...{ model, ui, words, example, result, n },
    /** A test of the context as it stands after "if". */
    when: (tests: readonly ContextTest[]): string => whenInWords(tests, words, ui.language),
    /** The values of the rungs, as numbers in words. */
    said: { no: no ?? '', half: half ?? '', full: full ?? '' },
    total: { total: model.controls.length, critical: model.controls.filter((one) => one.critical).length },
    score: explainScore(model, scoped, context, replies),
    risks: model.scenarios.map((scenario) => explainRisk(model, scoped, context, replies, scenario)),
    priority:
      first &&
      explainPriority(model, scoped, context, replies, prepareResidual(model, scoped, context), first),
  }
}
