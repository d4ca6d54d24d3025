/** Tests questions whose options are in groups. The visitor chooses one option in each group. */
import { expect, test } from 'vitest'
import { groupsOf, isAnswered, openGroups, resolveReplies, tick } from '../../../src/core/answers/answers.ts'
import { answerInWords } from '../../../src/core/report/control-text.ts'
import { givenAnswers } from '../../../src/core/answers/given-answers.ts'
import { carryOver } from '../../../src/core/answers/migrate.ts'
import { checkAnswers } from '../../../src/core/answers/validate.ts'
import { answers, tinyFileWords, tinyGroups, tinyModel, tinyQuestions } from '../tiny.ts'

const model = tinyModel({ questions: [...tinyQuestions, tinyGroups] })
const chosen = (...pairs: string[]) => answers({ choices: { pairs } })
const ids = (groups: readonly (readonly { id: string }[])[]): string[][] =>
  groups.map((group) => group.map(({ id }) => id))

test('a group consists of the options that set the same control', () => {
  expect(ids(groupsOf(tinyGroups))).toEqual([
    ['b1-no', 'b1-half', 'b1-all', 'b1-unknown'],
    ['b2-no', 'b2-half', 'b2-all', 'b2-unknown'],
  ])
})

test.each(tinyQuestions)('all options of the question "$id" form one group', (question) => {
  expect(groupsOf(question)).toEqual([question.options])
})

test('choosing an option replaces only the chosen option of the same group', () => {
  expect(tick(tinyGroups, ['b1-no', 'b2-all'], 'b1-all')).toEqual(['b2-all', 'b1-all'])
  expect(tick(tinyGroups, ['b1-no'], 'b1-no')).toEqual(['b1-no'])
  expect(tick(tinyGroups, ['b1-no'], 'strange')).toEqual(['b1-no', 'strange'])
})

test('a question counts as answered if each group has a chosen option', () => {
  expect(isAnswered(tinyGroups, chosen('b1-no'))).toBe(false)
  expect(ids(openGroups(tinyGroups, ['b1-no']))).toEqual(ids(groupsOf(tinyGroups).slice(1)))
  expect(isAnswered(tinyGroups, chosen('b1-no', 'b2-unknown'))).toBe(true)
})

test('each group sets its own control, and a group without a choice sets no control', () => {
  expect(resolveReplies(model, chosen('b1-half', 'b2-unknown'))).toEqual({ 'XB-01': 0.5, 'XB-02': 'unknown' })
  expect(resolveReplies(model, chosen('b2-all'))).toEqual({ 'XB-02': 1 })
})

test('each group of a question has its own answer, which may be missing', () => {
  expect(givenAnswers(tinyGroups, ['b2-all'])).toEqual([
    { heading: 'Heading B1?', labels: [] },
    { heading: 'Heading B2?', labels: ['Label b2-all'] },
  ])
})

test('a question without groups has one answer without a heading', () => {
  const facts = tinyQuestions.find(({ id }) => id === 'facts')!
  expect(givenAnswers(facts, ['pays', 'health'])).toEqual([
    { heading: undefined, labels: ['Label pays', 'Label health'] },
  ])
  expect(givenAnswers(facts)).toEqual([{ heading: undefined, labels: [] }])
})

test('a group without a heading has an empty heading', () => {
  const [first] = tinyGroups.options
  const question = { ...tinyGroups, options: [{ ...first!, group: undefined }] }
  expect(givenAnswers(question, ['b1-no'])).toEqual([{ heading: '', labels: ['Label b1-no'] }])
})

test('an option that sets no control is its own group and changes no control value', () => {
  const spare = { id: 'spare', sets: {}, alone: false, unknown: false, label: 'Spare' }
  const question = { ...tinyGroups, options: [...tinyGroups.options, spare] }
  expect(ids(groupsOf(question)).at(-1)).toEqual(['spare'])
  const given = answers({ choices: { pairs: ['b1-no', 'spare'] } })
  expect(resolveReplies(tinyModel({ questions: [question] }), given)).toEqual({ 'XB-01': 0 })
})

test('wordsSaid returns the label of the option that the visitor chose in a group', () => {
  const control = model.controls.find(({ id }) => id === 'XB-01')!
  expect(answerInWords(model, chosen('b1-half'), control, 0.5)).toBe('Heading B1? Label b1-half')
  const plain = { ...tinyGroups, options: tinyGroups.options.map((one) => ({ ...one, group: undefined })) }
  expect(answerInWords(tinyModel({ questions: [plain] }), chosen('b1-half'), control, 0.5)).toBe(
    'Label b1-half',
  )
})

test('checkAnswers rejects two options of one group and accepts one of each group', () => {
  const check = (...pairs: string[]) =>
    checkAnswers(model, tinyFileWords, { answers: { pairs }, scope: 'quick' })
  expect(check('b1-no', 'b2-all').ok).toBe(true)
  expect(check('b1-no', 'b1-all')).toEqual({ ok: false, problems: ['answers › pairs: onlyOne'] })
})

const carried = (ticked: unknown, from = '2026-11') =>
  (carryOver(model, from, { pairs: ticked }).choices as Record<string, unknown>)['pairs']

test.each([
  ['one box', ['b1-half'], ['b1-half', 'b2-no']],
  ['two boxes of one group', ['b1-half', 'b1-all'], ['b1-all', 'b2-no']],
  ['boxes of both groups', ['b1-all', 'b2-half'], ['b1-all', 'b2-half']],
  ['"none of these"', ['none'], ['b1-no', 'b2-no']],
  ['"I don’t know"', ['unknown'], ['b1-unknown', 'b2-unknown']],
])('a stored tick list with %s is migrated to one option in each group', (_, ticked, expected) => {
  expect(carried(ticked)).toEqual(expected)
  expect(carried(ticked, '')).toEqual(expected)
})

test('the migration keeps chosen options of a later question set', () => {
  expect(carried(['b1-half'], '2026-12')).toEqual(['b1-half'])
})

test.each([[['b3']], [[]], [[7]]])(
  'the migration converts no tick list without a known option: %j',
  (ticked) => {
    const { choices, dropped } = carryOver(model, '2026-11', { pairs: ticked })
    if (ticked.length === 0) expect(choices).toEqual({ pairs: [] })
    else expect(dropped).toEqual({ removed: [], changed: ['pairs'], moved: [] })
  },
)

const retiring = tinyModel({
  retired: [
    { id: 'fax', summary: 'Fax' },
    { id: 'old', summary: 'Old ways', options: { yes: { 'XA-01': 0.25 }, no: { 'XA-01': 1 } } },
  ],
})

test('the answer to a retired question becomes the value of its control', () => {
  expect(carryOver(retiring, '2026-11', { old: ['yes'], fax: ['yes'] }, { 'XB-01': 1 })).toEqual({
    choices: {},
    controls: { 'XA-01': 0.25, 'XB-01': 1 },
    dropped: { removed: ['fax'], changed: [], moved: ['old'] },
  })
})

test('an answer to a retired question sets its control even if no control has a value', () => {
  expect(carryOver(retiring, '2026-11', { old: ['no'] }).controls).toEqual({ 'XA-01': 1 })
})

test('the visitor’s own answer to a control overrides the answer to a retired question', () => {
  expect(carryOver(retiring, '2026-11', { old: ['yes'] }, { 'XA-01': 0 }).controls).toEqual({ 'XA-01': 0 })
})

test.each([[['maybe']], [['yes', 'no']], ['yes'], [[7]], [['constructor']]])(
  'the answer %j to a retired question is dropped and sets no control',
  (given) => {
    expect(carryOver(retiring, '2026-11', { old: given })).toEqual({
      choices: {},
      controls: undefined,
      dropped: { removed: ['old'], changed: [], moved: [] },
    })
  },
)

test('the migration returns control values of a wrong type unchanged', () => {
  expect(carryOver(retiring, '2026-11', { old: ['yes'] }, 7).controls).toBe(7)
})
