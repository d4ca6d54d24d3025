/** Computes the data of the method page: the model, and the results of the worked example. */
import { formatNumber } from '../../core/model/format.ts'
import type { Site } from '../../content/site.ts'
import { readChanges } from '../../content/changes.ts'
import { VALUES, type ContextTest } from '../../core/model/model.ts'
import { computeResult } from '../../core/scoring/result.ts'
import { whenInWords } from './say.ts'

/** The data that every part of the method page receives as props. */
export type Method = ReturnType<typeof openExample>

/**
 * Computes the result of the worked example. The date of the newest review counts as today. `priority` is the first
 * action of the action plan, with the calculation of its priority.
 */
export function openExample({ model, ui, example }: Site) {
  const words = ui.method
  const n = (number: number): string => formatNumber(number, ui.language)
  const [no, , half, full] = VALUES.map(n)
  const result = computeResult(model, example.answers, readChanges()[0]?.date ?? '')
  return {
    ...{ model, ui, words, example, result, n },
    /** Returns the conditions of a context rule as text. The text does not start with the word "if". */
    when: (tests: readonly ContextTest[]): string => whenInWords(tests, words, ui.language),
    /** The control values 0, 0.5 and 1, formatted for the language of the page. */
    said: { no: no ?? '', half: half ?? '', full: full ?? '' },
    total: { total: model.controls.length, critical: model.controls.filter((one) => one.critical).length },
    priority: result.ranked[0],
  }
}
