/** The data of the method page: the model, and the worked example with the rows behind its numbers. */
import { formatNumber } from '../../core/model/format.ts'
import type { Site } from '../../content/site.ts'
import { readChanges } from '../../content/changes.ts'
import { VALUES, type ContextTest } from '../../core/model/model.ts'
import { computeResult } from '../../core/scoring/result.ts'
import { whenInWords } from './say.ts'

/** The props of every part of the page. */
export type Method = ReturnType<typeof openExample>

/** Computes the example on the day of the newest review. `priority` is the first job of the plan. */
export function openExample({ model, ui, example }: Site) {
  const words = ui.method
  const n = (number: number): string => formatNumber(number, ui.language)
  const [no, , half, full] = VALUES.map(n)
  const result = computeResult(model, example.answers, readChanges()[0]?.date ?? '')
  return {
    ...{ model, ui, words, example, result, n },
    /** Context tests as text, to follow "if". */
    when: (tests: readonly ContextTest[]): string => whenInWords(tests, words, ui.language),
    /** The values 0, 0.5 and 1, formatted in the language of the page. */
    said: { no: no ?? '', half: half ?? '', full: full ?? '' },
    total: { total: model.controls.length, critical: model.controls.filter((one) => one.critical).length },
    priority: result.ranked[0],
  }
}
