/** Tests that a how-to page finds the same facts in the stored answers as the whole model does. */
import { expect, test } from 'vitest'
import { NO_ANSWERS, hasNoIt, resolveContext } from '../../../src/core/answers/answers.ts'
import { usableContext } from '../../../src/core/answers/scope.ts'
import { businessOfAnswers, knownPlan, planQuestions } from '../../../src/core/answers/own-plan.ts'
import type { Context } from '../../../src/core/model/model.ts'
import { content } from '../../content/content.ts'

const { model } = content
const quiz = planQuestions(model)
const optionsOf = (id: string): string[] =>
  model.questions.find((question) => question.id === id)!.options.map((option) => option.id)

test.each(optionsOf('plan').flatMap((plan) => optionsOf('people').map((people) => [plan, people])))(
  'the answers “%s” and “%s” give the plan of the result',
  (plan, people) => {
    for (const context of [{}, { people: 400 }, { plan: 'e5' }] as Partial<Context>[]) {
      const answers = { ...NO_ANSWERS, choices: { plan: [plan!], people: [people!] }, context }
      const { plan: wanted } = usableContext(model, resolveContext(model, answers))
      expect(businessOfAnswers(quiz, { answers }).plan).toBe(wanted === 'other' ? undefined : wanted)
    }
  },
)

test.each([
  undefined,
  null,
  'e3',
  {},
  { answers: null },
  { answers: { choices: { plan: 'gold' } } },
  { answers: { choices: [], context: { plan: 'gold' } } },
  { answers: { context: { plan: { e3: 1 } } } },
])('the stored data %j contain no facts', (stored) => {
  expect(businessOfAnswers(quiz, stored)).toEqual({ plan: undefined, isAlone: false, noIt: false })
})

test.each(optionsOf('people').flatMap((people) => optionsOf('it').map((it) => [people, it])))(
  'the answers “%s” and “%s” say whether one person works there, and without IT',
  (people, it) => {
    const answers = { ...NO_ANSWERS, choices: { people: [people!], it: [it!] } }
    expect(businessOfAnswers(quiz, { answers })).toMatchObject({
      isAlone: resolveContext(model, answers).people === 1,
      noIt: hasNoIt(model, answers),
    })
  },
)

test('the number of people in a file overrides the answer', () => {
  const answers = { ...NO_ANSWERS, choices: { people: ['one'] }, context: { people: 4 } }
  expect(businessOfAnswers(quiz, { answers }).isAlone).toBe(false)
})

test.each([
  ['e3', 'e3'],
  ['other', undefined],
  ['gold', undefined],
  [undefined, undefined],
])('the chosen plan %j is read as %j', (plan, read) => {
  expect(knownPlan(quiz, plan)).toBe(read)
})
