/** Tests that a how-to page finds how far its job is in the stored answers as the whole model does. */
import { expect, test } from 'vitest'
import { type Answers, NO_ANSWERS, resolveReplies } from '../../../src/core/answers/answers.ts'
import { isBegun, jobQuestions } from '../../../src/core/answers/job-facts.ts'
import { questionOf } from '../../../src/core/answers/questions-to-ask.ts'
import { VALUES } from '../../../src/core/model/model.ts'
import { content } from '../../content/content.ts'

const { model } = content
const read = (id: string, stored: unknown): boolean => isBegun(jobQuestions(model, id), stored)
const isPartly = (id: string, answers: Answers): boolean =>
  [0.25, 0.5].includes(resolveReplies(model, answers)[id] as number)

const asked = model.controls.flatMap(({ id }) => {
  const question = questionOf(model, id)
  return question && !question.when ? question.options.map((option) => [id, question.id, option.id]) : []
})

test.each(asked)('%s with the answer “%s: %s” is as far as in the result', (id, question, option) => {
  const answers = { ...NO_ANSWERS, choices: { [question!]: [option!] } }
  expect(read(id!, { answers })).toBe(isPartly(id!, answers))
})

test.each([...VALUES, 'unknown' as const])('the value %s of a control overrides its answer', (value) => {
  const answers = { ...NO_ANSWERS, choices: { 'sign-in': ['text-codes'] }, controls: { 'IA-01': value } }
  expect(read('IA-01', { answers })).toBe(isPartly('IA-01', answers))
})

test.each([true, false])('another product overrides the answer, for everyone: %s', (full) => {
  const statuses = { 'IA-01': { kind: 'covered', by: 'Product', full } as const }
  const answers = { ...NO_ANSWERS, choices: { 'sign-in': ['some'] }, statuses }
  expect(read('IA-01', { answers })).toBe(isPartly('IA-01', answers))
})

test.each([
  undefined,
  null,
  'x',
  {},
  { answers: null },
  { answers: { choices: 3, controls: 'a', statuses: [] } },
])('the stored data %j say nothing about a job', (stored) => {
  expect(read('IA-01', stored)).toBe(false)
})
