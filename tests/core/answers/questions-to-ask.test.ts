import { expect, test } from 'vitest'
import { listQuestions, questionParts, sentQuestions } from '../../../src/core/answers/questions-to-ask.ts'
import { answers, tinyControl, tinyGroups, tinyModel, tinyQuestions } from '../tiny.ts'

const model = tinyModel({ questions: [...tinyQuestions.filter(({ id }) => id !== 'ticks'), tinyGroups] })

test('each group of options is a part, and any other question has one part', () => {
  expect(questionParts(tinyGroups)).toMatchObject([
    { text: 'Heading B1?', controls: ['XB-01'], options: tinyGroups.options.slice(0, 4) },
    { text: 'Heading B2?', controls: ['XB-02'], options: tinyGroups.options.slice(4) },
  ])
  expect(questionParts(tinyQuestions[5]!)).toMatchObject([{ text: 'ticks?', controls: ['XB-01', 'XB-02'] }])
  const [first, ...others] = tinyGroups.options
  const unnamed = { ...tinyGroups, options: [{ ...first!, group: undefined }, ...others] }
  expect(questionParts(unnamed)[0]?.text).toBe('pairs?')
})

test('the list has the order of the quiz, and of a question only what is unknown', () => {
  expect(listQuestions(model, answers(), ['XB-02', 'XA-01'])).toEqual([
    { id: 'first', title: 'first', knows: 'it', parts: [{ text: 'first?', controls: ['XA-01'] }] },
    { id: 'pairs', title: 'pairs', knows: 'it', parts: [{ text: 'Heading B2?', controls: ['XB-02'] }] },
  ])
})

test('a control that was answered by itself is asked about by itself, after the quiz', () => {
  const mine = answers({ controls: { 'XB-01': 'unknown' } })
  expect(listQuestions(model, mine, ['XB-01', 'XB-02'])).toEqual([
    { id: 'pairs', title: 'pairs', knows: 'it', parts: [{ text: 'Heading B2?', controls: ['XB-02'] }] },
    {
      id: 'XB-01',
      title: 'Do XB-01',
      knows: 'it',
      parts: [{ text: 'Ask about XB-01', controls: ['XB-01'] }],
    },
  ])
})

test('without a question that sets it, a control is asked about by itself', () => {
  const [only] = listQuestions(tinyModel({ questions: [] }), answers(), ['XA-02'])
  expect(only).toMatchObject({ id: 'XA-02', parts: [{ text: 'Ask about XA-02' }] })
})

test('a part has only the unknown ones of the controls that its question sets', () => {
  expect(listQuestions(tinyModel(), answers(), ['XB-02'])).toEqual([
    { id: 'ticks', title: 'ticks', knows: 'it', parts: [{ text: 'ticks?', controls: ['XB-02'] }] },
  ])
})

test('a question that the visitor adds has all its parts', () => {
  expect(listQuestions(model, answers(), ['XB-02'], ['pairs', 'plan'])).toMatchObject([
    { id: 'plan', parts: [{ text: 'plan?', controls: [] }] },
    { id: 'pairs', parts: [{ text: 'Heading B1?' }, { text: 'Heading B2?' }] },
  ])
})

test('a question that only the owner can answer is not sent, even about one control', () => {
  const questions = tinyQuestions.map((one) => (one.id === 'first' ? { ...one, knows: 'you' as const } : one))
  const own = tinyModel({ questions })
  const asked = listQuestions(own, answers(), ['XA-01', 'XB-01'])
  expect(asked.map(({ id, knows }) => [id, knows])).toEqual([
    ['first', 'you'],
    ['ticks', 'it'],
  ])
  expect(sentQuestions(asked).map(({ id }) => id)).toEqual(['ticks'])
  const single = listQuestions(own, answers({ controls: { 'XA-01': 'unknown' } }), ['XA-01'])
  expect(single).toMatchObject([{ id: 'XA-01', knows: 'you' }])
})

test('a control without a question is asked of the person who does the job', () => {
  const controls = [tinyControl('XA-01', { doer: 'you' }), tinyControl('XA-02', { doer: 'both' })]
  const asked = listQuestions(tinyModel({ questions: [], controls }), answers(), ['XA-01', 'XA-02'])
  expect(asked.map(({ knows }) => knows)).toEqual(['you', 'it'])
})
