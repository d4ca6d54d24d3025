import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../../src/core/answers/answers.ts'
import { freezeAnswers } from '../../../src/core/answers/freeze.ts'
import { tinyModel } from '../tiny.ts'

const model = tinyModel()
const id = model.controls[0]!.id

test('freezeAnswers keeps the scanner mark of a control', () => {
  const marks = { [id]: { tool: 'scubagear' as const, date: '2026-11-01' } }
  const answers = { ...NO_ANSWERS, controls: { [id]: 1 as const }, marks }
  expect(freezeAnswers(model, answers)).toMatchObject({ choices: {}, controls: { [id]: 1 }, marks })
})

test('freezeAnswers adds no scanner marks if no value came from a scanner', () => {
  expect(freezeAnswers(model, NO_ANSWERS)).not.toHaveProperty('marks')
})
