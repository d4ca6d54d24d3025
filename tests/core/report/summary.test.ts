import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFromSummary, summarise } from '../../../src/core/report/summary.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyModel, tinyReport, tinyWords } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()

test('a summary has the same texts and scores as its report', () => {
  forAll(anyAnswers(model), (given) => {
    const report = tinyReport(given)
    const drawn = reportFromSummary(model, tinyWords, summarise(report), report.name)
    const { dateText, scopeText, known, counts, level, critical, areas, levels } = report
    expect(drawn).toMatchObject({ dateText, scopeText, known, counts, level, critical, areas, levels })
    // A summary does not contain the lowest possible risks, so it names no risk band if too much is unknown.
    const isFew = report.known === 'few'
    expect(drawn.scenarios.map(({ before, now }) => [before, now])).toEqual(
      report.scenarios.map(({ before, now }) => [before, isFew ? '' : now]),
    )
    expect(drawn.head).toMatchObject({
      figure: report.head.figure,
      weakest: report.head.weakest,
      first: [],
    })
    // If all critical controls are in place, a quick report also counts the other controls. A summary
    // cannot count these controls.
    const isComplete = report.critical.full === report.critical.total
    expect(report.head.facts).toEqual(expect.arrayContaining(drawn.head.facts.slice(isComplete ? 1 : 0)))
    if (isFew) expect(drawn.head.sentence).toMatch(/^((sure|between) .*)?few/)
    if (!report.heldBy && !isFew) expect(drawn.head.sentence).toBe(report.head.sentence)
  })
})

test('rounding a risk down a second time does not change the risk', () => {
  forAll(fc.integer({ min: 10, max: 250 }), (tenths) => {
    expect(Math.floor((tenths / 10) * 10) / 10).toBe(tenths / 10)
  })
})

test('a summary contains no gate, no Microsoft 365 plan and no control', () => {
  const given = answers({
    choices: { plan: ['large'] },
    controls: { 'XA-01': 0, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 },
  })
  const report = tinyReport(given)
  expect(report.head.sentence).toMatch(/^gate/)
  const text = JSON.stringify(reportFromSummary(model, tinyWords, summarise(report)))
  expect(text).not.toMatch(/X[AB]-\d|e5|Five|gate/)
})

test('a summary contains the company name if there is one', () => {
  const summary = summarise(tinyReport())
  expect(reportFromSummary(model, tinyWords, summary, 'Harbour').name).toBe('Harbour')
})
