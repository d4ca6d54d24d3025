import { expect, test } from 'vitest'
import {
  type Answers,
  NO_ANSWERS,
  askedQuestions,
  choose,
  controlsOf,
  isAnswered,
  isEmpty,
  nextUnanswered,
  resolveContext,
  resolveReplies,
  tick,
  unusedQuestions,
} from '../../../src/core/answers/answers.ts'
import { usableContext } from '../../../src/core/answers/scope.ts'
import { answerInWords } from '../../../src/core/report/control-text.ts'
import { minutesFrom, placeOf, progressAt } from '../../../src/core/answers/position.ts'
import type { Context, Control, Question, Reply } from '../../../src/core/model/model.ts'
import { UNKNOWN, answers, context, tinyModel } from '../tiny.ts'

const model = tinyModel()
const question = (id: string): Question => model.questions.find((one) => one.id === id) as Question
const control = (id: string): Control => model.controls.find((one) => one.id === id) as Control
const ids = (questions: readonly Question[]): string[] => questions.map(({ id }) => id)
const saying = (choices: Answers['choices'], changes: Partial<Answers> = {}): Answers =>
  answers({ choices, ...changes })

test.each<[string, boolean, Partial<Answers>]>([
  ['nothing', true, {}],
  ['a choice', false, { choices: { plan: ['small'] } }],
  ['a fact', false, { context: { people: 3 } }],
  ['a value', false, { controls: { 'XA-01': 1 } }],
  ['a status', false, { statuses: { 'XA-01': { kind: 'planned', by: '2026-12-03' } } }],
  ['a note', false, { records: { 'XA-01': { who: 'Ada' } } }],
])('answers with only %s are empty: %s', (_, isIt, given) => {
  expect(isEmpty(answers(given))).toBe(isIt)
})

test.each<[string, Partial<Answers>, Partial<Context>]>([
  ['the default facts', {}, {}],
  ['the plan of an answer', { choices: { plan: ['large'] } }, { plan: 'e5' }],
  ['all answers', { choices: { people: ['few'], facts: ['pays'] } }, { people: 5, payments: true }],
  ['the first kind of data', { choices: { facts: ['health', 'legal'] } }, { data: 'health' }],
  ['a fact from a file first', { choices: { people: ['few'] }, context: { people: 80 } }, { people: 80 }],
])('the context has %s', (_, given, facts) => {
  expect(resolveContext(model, answers(given))).toEqual(context(facts))
})

test('a Microsoft 365 Business plan with too many users counts as an unknown plan', () => {
  expect(usableContext(model, context({ plan: 'business-basic', people: 301 })).plan).toBe('other')
  expect(usableContext(model, context({ plan: 'business-basic', people: 300 })).plan).toBe('business-basic')
  expect(usableContext(model, context({ plan: 'e3', people: 301 })).plan).toBe('e3')
})

test('a chosen option sets the value of its control', () => {
  expect(resolveReplies(model, saying({ first: ['bit'] }))).toEqual({ 'XA-01': 0.25 })
  expect(resolveReplies(model, saying({ first: ['unknown'] }))['XA-01']).toBe('unknown')
})

test('a control gets the highest value of its ticked options in a tick list', () => {
  expect(resolveReplies(model, saying({ ticks: ['b1-half', 'b1-all'] }))).toEqual({ 'XB-01': 1, 'XB-02': 0 })
  expect(resolveReplies(model, saying({ ticks: ['b1-half'] }))).toEqual({ 'XB-01': 0.5, 'XB-02': 0 })
})

test('"none of these" and "I don’t know" set all controls of the question', () => {
  expect(resolveReplies(model, saying({ ticks: ['none'] }))).toEqual({ 'XB-01': 0, 'XB-02': 0 })
  expect(resolveReplies(model, saying({ ticks: ['unknown'] }))).toEqual({
    'XB-01': 'unknown',
    'XB-02': 'unknown',
  })
})

test('a tick list without ticks sets no control', () => {
  expect(resolveReplies(model, saying({ ticks: [] }))).toEqual({})
})

test('a value set for a single control overrides the answer to the quick question', () => {
  expect(resolveReplies(model, saying({ first: ['no'] }, { controls: { 'XA-01': 1 } }))['XA-01']).toBe(1)
})

test('a question skipped after “no” or “unknown” gives its control the same value', () => {
  expect(resolveReplies(model, saying({ first: ['no'], second: ['all'] }))['XA-02']).toBe(0)
  expect(resolveReplies(model, saying({ first: ['unknown'], second: ['all'] }))['XA-02']).toBe('unknown')
  expect(resolveReplies(model, saying({ second: ['all'] }))).toEqual({})
})

test('a value set for a control can meet the condition of a later question', () => {
  const opened = saying({ first: ['no'], second: ['all'] }, { controls: { 'XA-01': 1 } })
  expect(resolveReplies(model, opened)).toEqual({ 'XA-01': 1, 'XA-02': 1 })
})

test('a question is asked only if the earlier answers meet its condition', () => {
  expect(ids(askedQuestions(model, saying({ first: ['no'] })))).not.toContain('second')
  expect(ids(askedQuestions(model, saying({ first: ['bit'] })))).toContain('second')
})

test('unusedQuestions lists answered questions whose condition is not met', () => {
  expect(ids(unusedQuestions(model, saying({ first: ['no'], second: ['all'], plan: ['small'] })))).toEqual([
    'second',
  ])
})

test('the next question is the first without an answer', () => {
  expect(nextUnanswered(model, saying({ plan: ['small'] }))?.id).toBe('people')
  const all = { plan: ['small'], people: ['few'], facts: ['none'], first: ['no'], ticks: ['none'] }
  expect(nextUnanswered(model, saying(all))).toBeUndefined()
})

test('the choice of an option that the question does not have is not an answer', () => {
  expect(isAnswered(question('plan'), saying({ plan: ['gone'] }))).toBe(false)
  expect(isAnswered(question('plan'), saying({ plan: ['small'] }))).toBe(true)
})

test('controlsOf lists each control of a question once', () => {
  expect(controlsOf(question('ticks'))).toEqual(['XB-01', 'XB-02'])
  expect(controlsOf(question('plan'))).toEqual([])
})

test('chosen options are stored in the order of the screen', () => {
  expect(choose(NO_ANSWERS, question('ticks'), ['b2-half', 'gone', 'b1-half']).choices).toEqual({
    ticks: ['b1-half', 'b2-half'],
  })
})

test('a new answer replaces the fact from an answers file and keeps the other facts', () => {
  const before = answers({ context: { people: 80, byod: true } })
  expect(choose(before, question('people'), ['few']).context).toEqual({ byod: true })
})

test('ticking an option adds the option, and a second tick removes the option', () => {
  expect(tick(question('ticks'), ['b1-half'], 'b2-half')).toEqual(['b1-half', 'b2-half'])
  expect(tick(question('ticks'), ['b1-half', 'b2-half'], 'b1-half')).toEqual(['b2-half'])
})

test('"none of these" and "I don’t know" exclude all other options', () => {
  expect(tick(question('ticks'), ['b1-half'], 'none')).toEqual(['none'])
  expect(tick(question('ticks'), ['none'], 'b1-half')).toEqual(['b1-half'])
  expect(tick(question('ticks'), ['unknown'], 'none')).toEqual(['none'])
})

test('in a single choice, the new option replaces the old option', () => {
  expect(tick(question('plan'), ['small'], 'large')).toEqual(['large'])
})

const NO_FIRST = { first: ['no'] }

test.each<[string, Partial<Answers>, string, Reply, string | undefined]>([
  ['the label of the chosen option', { choices: { first: ['bit'] } }, 'XA-01', 0.25, 'Label bit'],
  [
    'the label of the highest tick',
    { choices: { ticks: ['b1-half', 'b1-all'] } },
    'XB-01',
    1,
    'Label b1-all',
  ],
  ['the label "I don’t know"', { choices: { first: ['unknown'] } }, 'XA-01', 'unknown', 'Label unknown'],
  ['the level after a change', { choices: NO_FIRST, controls: { 'XA-01': 0.5 } }, 'XA-01', 0.5, 'half'],
  [
    'undefined after a change to unknown',
    { choices: NO_FIRST, controls: UNKNOWN },
    'XA-01',
    'unknown',
    undefined,
  ],
  ['undefined without an answer', {}, 'XA-01', 'unknown', undefined],
  ['the lowest level without a tick', { choices: { ticks: ['b1-half'] } }, 'XB-02', 0, 'none'],
  ['the lowest level without effect', { choices: { ...NO_FIRST, second: ['all'] } }, 'XA-02', 0, 'none'],
])('the visitor’s answer about a control as text is %s', (_, given, id, value, said) => {
  expect(answerInWords(model, answers(given), control(id), value)).toBe(said)
})

test.each<[string, Partial<Answers>, number, number, boolean]>([
  ['no answer decides', {}, 6, 6, false],
  ['an answer fulfils', { choices: { first: ['bit'] } }, 6, 6, true],
  ['an answer fails', { choices: { first: ['no'] } }, 5, 5, true],
  ['“I don’t know” fails', { choices: { first: ['unknown'] } }, 5, 5, true],
  ['a value from elsewhere fulfils', { controls: { 'XA-01': 1 } }, 6, 6, true],
  ['a value from elsewhere fails', { controls: { 'XA-01': 0 } }, 5, 5, true],
])('the position of the last question if %s the condition', (_, given, number, total, isExact) => {
  expect(placeOf(model, answers(given), question('ticks'))).toEqual({ number, total, isExact })
})

test('the minutes left count the question and each one after it that may be asked', () => {
  const questions = model.questions.map((one) => ({ ...one, seconds: 60 }))
  const left = (given: Partial<Answers>, id: string): number =>
    minutesFrom({ questions }, answers(given), question(id))
  expect(left({}, questions[0]!.id)).toBe(questions.length)
  expect(left({}, 'ticks')).toBe(1)
  expect(left({ choices: { first: ['no'] } }, questions[0]!.id)).toBe(questions.length - 1)
  expect(minutesFrom(model, answers({}), question('ticks'))).toBe(0)
})

test('the progress does not count conditional questions (docs/threats.md, finding 7)', () => {
  const some = model.questions.slice(0, 3)
  const asked = some.map((one) => ({ ...one, when: undefined }))
  const conditional = { ...asked[1]!, when: { control: 'XA-01', atLeast: 0.25 as const } }
  const steps = (all: Question[]): number[] => all.map((one) => progressAt(all, one).index)
  expect(steps(asked)).toEqual([1, 2, 3])
  expect(steps([asked[0]!, conditional, asked[2]!])).toEqual([1, 1, 2])
  expect(progressAt([asked[0]!, conditional, asked[2]!], asked[2]!).total).toBe(2)
})

test('the replies are computed once for the same answers and questions', () => {
  const given = saying({ first: ['no'] })
  const replies = resolveReplies(model, given)
  expect(resolveReplies(model, given)).toBe(replies)
  expect(resolveReplies({ questions: [] }, given)).toEqual({})
  expect(resolveReplies(model, given)).toEqual(replies)
})
