import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptAnswers } from '../../src/state/validate-stored.ts'
import { anyAnswers } from '../core/anything.ts'
import { answers, tinyFileWords, tinyModel } from '../core/tiny.ts'
import { forAll } from '../support/for-all.ts'

const model = tinyModel()
const accept = acceptAnswers(model, tinyFileWords)
const acceptedFrom = (data: unknown): unknown => accept(data)?.answers

test('valid stored answers are accepted without a change', () => {
  forAll(anyAnswers(model), (kept) => {
    expect(accept(JSON.parse(JSON.stringify(kept)))).toEqual({ answers: kept })
  })
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'plan'],
  ['a list', []],
  ['an unknown length of the quiz', answers({ scope: 'half' as 'full' })],
])('acceptAnswers returns undefined for %s', (_, data) => {
  expect(accept(data)).toBeUndefined()
})

test.each([
  ['an option that is no longer offered', answers({ choices: { plan: ['small'], first: ['gone'] } })],
  ['a question that is no longer asked', answers({ choices: { plan: ['small'], gone: ['yes'] } })],
  ['a value that no control has', answers({ choices: { plan: ['small'] }, controls: { 'XA-01': 7 as 1 } })],
  [
    'a fact that nobody asks about',
    answers({ choices: { plan: ['small'] }, context: { shoes: 44 } as object }),
  ],
  ['a part that is a list', { ...answers({ choices: { plan: ['small'] } }), controls: [] }],
])('%s is removed from the stored answers, and the other answers stay', (_, data) => {
  expect(acceptedFrom(data)).toEqual(answers({ choices: { plan: ['small'] } }))
})

test('acceptAnswers throws no error, whatever data it receives', () => {
  forAll(fc.anything(), (data) => {
    expect(() => accept(data)).not.toThrow()
  })
})

test('an invalid status of a control is dropped, and the valid statuses stay', () => {
  const planned = { kind: 'planned', by: '2026-12-03' } as const
  const data = { ...answers(), statuses: { 'XA-01': planned, 'XA-02': { kind: 'done' }, 'ZZ-01': planned } }
  expect(acceptedFrom(data)).toEqual(answers({ statuses: { 'XA-01': planned } }))
})

test('answers to removed and changed questions are reported as dropped', () => {
  const next = tinyModel({
    questions: model.questions.map((one) => (one.id === 'first' ? { ...one, since: '2027-03' } : one)),
  })
  const given = answers({ choices: { plan: ['small'], first: ['all'], gone: ['yes'] } })
  const left = {
    answers: answers({ choices: { plan: ['small'] } }),
    dropped: { removed: ['gone'], changed: ['first'], moved: [] },
  }
  for (const quiz of ['2026-11', undefined, 7]) {
    expect(acceptAnswers(next, tinyFileWords)(given, quiz)).toEqual(left)
  }
  expect(acceptAnswers(next, tinyFileWords)(given, '2027-03')).toMatchObject({
    answers: { choices: { plan: ['small'], first: ['all'] } },
  })
})
