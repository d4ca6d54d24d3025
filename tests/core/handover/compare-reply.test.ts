import { expect, test } from 'vitest'
import { type Answers, resolveReplies } from '../../../src/core/answers/answers.ts'
import { compareReply, takeReply } from '../../../src/core/handover/compare-reply.ts'
import type { ItReply } from '../../../src/core/handover/reply.ts'
import type { ChosenTest } from '../../../src/core/model/model.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyGroups, tinyModel, tinyQuestions } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const paired = tinyModel({ questions: [...tinyQuestions, tinyGroups] })
const anyReplyOfPairs = anyAnswers(paired).map(({ choices, controls }): ItReply => ({ choices, controls }))
const reply = (changes: Partial<ItReply> = {}): ItReply => ({ choices: {}, controls: {}, ...changes })

const compare = (mine: Partial<Answers>, theirs: Partial<ItReply>, whole = model) => {
  const own = answers(mine)
  const rows = compareReply(whole, own, reply(theirs))
  return { rows, taken: takeReply(own, rows), states: rows.map(({ key, state }) => [key, state]) }
}

test('a reply from IT answers the questions that are unanswered or unknown', () => {
  const mine = { choices: { first: ['unknown'] }, controls: { 'XB-01': 'unknown' as const } }
  const theirs = {
    choices: { first: ['half'], plan: ['small'] },
    controls: { 'XB-01': 0.5, 'XB-02': 1 } as const,
  }
  const { taken, states } = compare(mine, theirs)
  expect(taken).toEqual(answers(theirs))
  expect(states).toEqual([
    ['plan.0', 'new'],
    ['first.0', 'new'],
    ['XB-01', 'new'],
    ['XB-02', 'new'],
  ])
})

test('a row says what was asked, what IT says, and what the visitor said', () => {
  const { rows } = compare(
    { choices: { first: ['no'] } },
    { choices: { first: ['half'] }, controls: { 'XB-02': 0.25 } },
  )
  expect(rows).toMatchObject([
    { title: 'first', text: 'first?', mine: 'Label no', theirs: 'Label half' },
    { title: 'Do XB-02', text: 'Ask about XB-02', mine: undefined, theirs: 'little' },
  ])
})

test('“I don’t know” in a reply changes no answer', () => {
  const mine = { choices: { first: ['no'] }, controls: { 'XB-01': 1 as const } }
  const theirs = {
    choices: { first: ['unknown'], second: ['unknown'] },
    controls: { 'XB-01': 'unknown' as const },
  }
  const { taken, states } = compare(mine, theirs)
  expect(taken).toEqual(answers(mine))
  expect(states.map(([, state]) => state)).toEqual(['unknown', 'unknown', 'unknown'])
})

test('a reply with the chosen options in another order is the same answer', () => {
  const mine = { choices: { facts: ['pays', 'health'] }, controls: { 'XA-01': 1 as const } }
  const theirs = { choices: { facts: ['health', 'pays'] }, controls: { 'XA-01': 1 as const } }
  const { rows, states } = compare(mine, theirs)
  expect(states).toEqual([
    ['facts.0', 'same'],
    ['XA-01', 'same'],
  ])
  expect(rows[0]?.theirs).toBe('Label pays; Label health')
})

test('a different answer in a reply counts unless the visitor keeps the own answer', () => {
  const mine = answers({ choices: { first: ['no'] }, controls: { 'XB-01': 1 } })
  const theirs = { choices: { first: ['half'] }, controls: { 'XB-01': 0.5 as const } }
  const { rows, states } = compare(mine, theirs)
  expect(states).toEqual([
    ['first.0', 'differs'],
    ['XB-01', 'differs'],
  ])
  expect(takeReply(mine, rows)).toEqual(answers(theirs))
  expect(takeReply(mine, rows, new Set(['first.0', 'XB-01']))).toEqual(mine)
  expect(takeReply(mine, rows, new Set(['XB-01']))).toEqual(answers({ ...theirs, controls: mine.controls }))
})

test('an answer in a reply replaces “I don’t know” for the controls that it sets', () => {
  const { taken, rows } = compare(
    { choices: { ticks: ['b1-half'] }, controls: { 'XB-01': 'unknown', 'XA-01': 'unknown' } },
    { choices: { ticks: ['b1-all'] } },
  )
  expect(rows).toMatchObject([{ state: 'new', mine: undefined, theirs: 'Label b1-all' }])
  expect(taken.controls).toEqual({ 'XA-01': 'unknown' })
  expect(resolveReplies(model, taken)['XB-01']).toBe(1)
})

test('a value set for a single control is compared in place of its question’s answer', () => {
  const { rows, taken } = compare(
    { choices: { first: ['unknown'] }, controls: { 'XA-01': 0.25 } },
    { choices: { first: ['all'] } },
  )
  expect(rows).toMatchObject([
    { key: 'first.0.XA-01', text: 'first?', state: 'differs', mine: 'little', theirs: 'Label all' },
  ])
  expect(resolveReplies(model, taken)['XA-01']).toBe(1)
})

test('the value of one of several controls of a question has a row beside the question', () => {
  const { states, rows, taken } = compare(
    { controls: { 'XB-01': 0.25 } },
    { choices: { ticks: ['b1-all', 'b2-half'] } },
  )
  expect(states).toEqual([
    ['ticks.0', 'new'],
    ['ticks.0.XB-01', 'differs'],
  ])
  expect(rows[1]).toMatchObject({ text: 'Ask about XB-01', mine: 'little', theirs: 'all' })
  expect(resolveReplies(model, taken)).toMatchObject({ 'XB-01': 1, 'XB-02': 0.5 })
})

test('a question and its control in one reply have one row each', () => {
  const { states } = compare(
    { choices: { first: ['half'] }, controls: { 'XA-01': 0.25 } },
    { choices: { first: ['half'] }, controls: { 'XA-01': 1 } },
  )
  expect(states).toEqual([
    ['first.0', 'same'],
    ['XA-01', 'differs'],
  ])
})

test('choosing the IT person’s answer removes the status "covered" of the control', () => {
  const statuses = { 'XB-01': { kind: 'covered', by: '', full: true } } as const
  const { rows, taken } = compare({ statuses }, { controls: { 'XB-01': 0.5 } })
  expect(rows).toMatchObject([{ state: 'differs', mine: 'all', theirs: 'half' }])
  expect(resolveReplies(model, taken)['XB-01']).toBe(0.5)
})

test('the same answer in a reply keeps the status "covered", and else stores the value', () => {
  const statuses = { 'XB-01': { kind: 'covered', by: '', full: true } } as const
  const mine = { choices: { first: ['all'] }, statuses }
  const { taken } = compare(mine, { choices: {}, controls: { 'XB-01': 1, 'XA-01': 1 } })
  expect(taken).toEqual(answers({ ...mine, controls: { 'XA-01': 1 } }))
})

test('comparing a taken reply again finds nothing that is new or differs', () => {
  forAll(anyAnswers(paired), anyReplyOfPairs, (mine, theirs) => {
    const taken = takeReply(mine, compareReply(paired, mine, theirs))
    const again = compareReply(paired, taken, theirs).map(({ state }) => state)
    expect(again.filter((state) => state === 'new')).toEqual([])
    for (const [id, said] of Object.entries(theirs.controls)) {
      if (said !== 'unknown') expect(resolveReplies(paired, taken)[id]).toBe(said)
    }
    expect(taken.context).toEqual(mine.context)
  })
})

const comparePairs = (mine: string[], theirs: string[], controls: Answers['controls'] = {}) =>
  compare({ choices: { pairs: mine }, controls }, { choices: { pairs: theirs } }, paired)

test('each group of options in a reply has a row of its own', () => {
  const { rows, taken, states } = comparePairs(['b1-half', 'b2-unknown'], ['b1-half', 'b2-all'])
  expect(states).toEqual([
    ['pairs.0', 'same'],
    ['pairs.1', 'new'],
  ])
  expect(rows[1]).toMatchObject({
    title: 'pairs',
    text: 'Heading B2?',
    mine: undefined,
    theirs: 'Label b2-all',
  })
  expect(taken.choices['pairs']).toEqual(['b1-half', 'b2-all'])
})

test('“I don’t know” in a reply changes no group of options', () => {
  const { taken, states } = comparePairs(['b1-half', 'b2-no'], ['b1-unknown'])
  expect([taken.choices['pairs'], states]).toEqual([['b1-half', 'b2-no'], [['pairs.0', 'unknown']]])
})

test('a disagreement about one group of options leaves the other groups alone', () => {
  const mine = ['b1-half', 'b2-unknown']
  const { rows, taken, states } = comparePairs(mine, ['b1-all', 'b2-no'])
  expect(states).toEqual([
    ['pairs.0', 'differs'],
    ['pairs.1', 'new'],
  ])
  expect(rows[0]).toMatchObject({ text: 'Heading B1?', mine: 'Label b1-half', theirs: 'Label b1-all' })
  expect(taken.choices['pairs']).toEqual(['b1-all', 'b2-no'])
  const kept = takeReply(answers({ choices: { pairs: mine } }), rows, new Set(['pairs.0']))
  expect(kept.choices['pairs']).toEqual(['b1-half', 'b2-no'])
})

test('taken options have the order of the quiz, and keep groups that do not apply', () => {
  const options = tinyGroups.options.map((option) =>
    option.id.startsWith('b1') ? { ...option, leaves: [['people', ['few']]] as ChosenTest } : option,
  )
  const few = tinyModel({ questions: [...tinyQuestions, { ...tinyGroups, options }] })
  const theirs = { choices: { pairs: ['b1-no', 'b2-all'] } }
  const { taken, states } = compare({ choices: { people: ['few'], pairs: ['b1-half'] } }, theirs, few)
  expect(states).toEqual([['pairs.0', 'new']])
  expect(taken.choices['pairs']).toEqual(['b1-half', 'b2-all'])
  expect(compare({ choices: { pairs: ['b2-no'] } }, theirs, few).taken.choices['pairs']).toEqual([
    'b1-no',
    'b2-all',
  ])
})

test('“I don’t know” for an option group does not change the value of one control', () => {
  const { states, taken } = comparePairs(['b1-half', 'b2-no'], ['b1-unknown', 'b2-no'], { 'XB-01': 1 })
  expect(states).toEqual([
    ['pairs.0.XB-01', 'unknown'],
    ['pairs.1', 'same'],
  ])
  expect(taken.controls).toEqual({ 'XB-01': 1 })
})

test('a business of one person reads the rows in its own words', () => {
  const chosen: ChosenTest = [['people', ['few']]]
  const one = tinyModel({
    questions: tinyQuestions.map((question) =>
      question.id === 'first'
        ? { ...question, variants: [{ chosen, title: 'you?', options: { no: { label: 'Not you' } } }] }
        : question,
    ),
  })
  const { rows } = compare({ choices: { people: ['few'] } }, { choices: { first: ['no'] } }, one)
  expect(rows).toMatchObject([{ text: 'you?', theirs: 'Not you' }])
})
