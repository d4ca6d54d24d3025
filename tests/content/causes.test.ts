/**
 * Checks the explanations of risks. In a business with one gap, each risk names this gap as its cause and its
 * cure.
 */
import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import type { Control } from '../../src/core/model/model.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { readSite } from '../../src/content/site.ts'

const { model, ui } = readSite()
const { report, nextDates, checklist, plans, frameworks, sourceDates, language } = ui
const words = { report, nextDates, checklist, plans, frameworks, sourceDates, language }

const rows = model.controls.flatMap((control) =>
  control.effects.map(({ scenario }) => ({ scenario, id: control.id, control })),
)

/** Returns the explained risks of a business in which every other control is in place. */
function risksWithGap({ id }: Control) {
  const controls = Object.fromEntries(model.controls.map((one) => [one.id, one.id === id ? 0 : 1] as const))
  return writeReport(model, words, { ...NO_ANSWERS, controls, scope: 'full' }, { today: '2026-11-25' }).risks
}

test.each(rows)('the only gap $id is cause and cure of the risk $scenario', ({ scenario, control }) => {
  const risks = risksWithGap(control)
  // A report explains at most three risks, and a control may raise more.
  if (control.effects.length <= 3) expect(risks.map((one) => one.scenario)).toContain(scenario)
  expect(risks).toHaveLength(Math.min(3, control.effects.length))
  for (const { action, question, said } of risks) {
    expect(action).toBe(control.id)
    expect(question).toBe(control.words.title)
    expect(said).toBe(control.words.rungs[0])
  }
})

test('a risk contains the visitor’s quick answer and the short name of its question', () => {
  const question = model.questions.find(({ id }) => id === 'bank-details')
  const choices = { 'bank-details': [question?.options[0]?.id ?? ''] }
  const others = Object.fromEntries(
    model.controls.filter(({ id, critical }) => critical && id !== 'GP-01').map(({ id }) => [id, 1] as const),
  )
  const given = { ...NO_ANSWERS, choices, controls: others, scope: 'quick' } as const
  const { risks } = writeReport(model, words, given, { today: '2026-11-25' })
  expect(risks.find(({ scenario }) => scenario === 'BEC')).toMatchObject({
    scenario: 'BEC',
    action: 'GP-01',
    question: question?.summary,
    said: question?.options[0]?.label,
  })
})
