/** Tests how answers to version N of the question set are opened with version N+1. */
import { expect, test } from 'vitest'
import { nextUnanswered } from '../../../src/core/answers/answers.ts'
import { readAnswersFile, writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import { freezeAnswers } from '../../../src/core/answers/freeze.ts'
import type { Model, Question } from '../../../src/core/model/model.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { decodeShare, encodeShare } from '../../../src/core/exchange/share.ts'
import { carryOver } from '../../../src/core/answers/migrate.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyFileWords, tinyModel, tinyQuestions } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const old = tinyModel()
const withoutOption = (question: Question, id: string): Question => ({
  ...question,
  options: question.options.filter((option) => option.id !== id),
})

/**
 * Version N+1 of the question set. The question "plan" has a new title, and "second" has a new meaning. The
 * question "ticks" lost an option. The question "people" is removed, and "fresh" is new.
 */
const next: Model = tinyModel({
  constants: { ...old.constants, quiz: '2027-03', earlier: ['2026-11'] },
  questions: tinyQuestions.flatMap((question): Question[] => {
    if (question.id === 'people') return []
    if (question.id === 'plan') return [{ ...question, title: 'Which plan is it?' }]
    if (question.id === 'second') return [{ ...question, since: '2027-03' }]
    if (question.id === 'ticks') {
      return [withoutOption(question, 'b2-half'), { ...question, id: 'fresh', title: 'New?' }]
    }
    return [question]
  }),
  retired: [{ id: 'people', summary: 'People' }],
})
const GIVEN = answers({
  choices: { plan: ['small'], people: ['few'], first: ['all'], second: ['all'], ticks: ['b2-half'] },
  controls: { 'XB-01': 1 },
  scope: 'quick',
})
const KEPT = { plan: ['small'], first: ['all'] }
const DROPPED = { removed: ['people'], changed: ['second', 'ticks'], moved: [] }

test('carryOver keeps answers with the same meaning and lists the others as dropped', () => {
  expect(carryOver(next, '2026-11', GIVEN.choices)).toEqual({ choices: KEPT, dropped: DROPPED })
  expect(carryOver(next, '', GIVEN.choices)).toEqual({ choices: KEPT, dropped: DROPPED })
})

test('answers to the current question set are never dropped', () => {
  const { choices } = carryOver(next, '2026-11', GIVEN.choices)
  expect(carryOver(next, '2027-03', { ...KEPT, second: ['no'] })).toEqual({
    choices: { ...KEPT, second: ['no'] },
    dropped: undefined,
  })
  expect(carryOver(next, '2027-03', choices).dropped).toBeUndefined()
})

test('the migration returns choices of a wrong type unchanged', () => {
  for (const given of [undefined, null, 'plan', ['plan']]) {
    expect(carryOver(next, '2026-11', given)).toEqual({ choices: given, dropped: undefined })
  }
  expect(carryOver(next, '2026-11', { plan: 7 })).toEqual({ choices: { plan: 7 }, dropped: undefined })
})

test('a file of the previous question set opens without the answers that were dropped', () => {
  const read = readAnswersFile(next, tinyFileWords, writeAnswersFile(old, GIVEN))
  expect(read).toMatchObject({
    ok: true,
    dropped: DROPPED,
    answers: { choices: KEPT, controls: { 'XB-01': 1 } },
  })
  // The file also stores the number of people as a fact. So the fact is known without the removed question.
  expect(read.ok && read.answers.context.people).toBe(5)
  expect(read.ok && nextUnanswered(next, read.answers)?.id).toBe('facts')
})

test('a share link of an earlier question set opens only if the model lists that set', () => {
  const payload = encodeShare(old, { kind: 'answers', answers: GIVEN }) ?? ''
  expect(decodeShare(next, tinyFileWords, payload)).toMatchObject({
    ...{ ok: true, shared: { answers: { choices: KEPT }, dropped: DROPPED } },
  })
  const unissued = tinyModel({ constants: { ...next.constants, earlier: [] } })
  expect(decodeShare(unissued, tinyFileWords, payload)).toEqual({ ok: false, problems: ['badLink'] })
})

test('a share link from a later question set is refused with the error “laterLink”', () => {
  const payload = encodeShare(next, { kind: 'answers', answers: answers() }) ?? ''
  expect(decodeShare(old, tinyFileWords, payload)).toEqual({ ok: false, problems: ['laterLink'] })
})

test('frozen answers give the same result under a later question set', () => {
  forAll(anyAnswers(old), (given) => {
    const frozen = freezeAnswers(old, given)
    expect(computeResult(next, frozen, '2027-03-01')).toEqual(computeResult(old, given, '2027-03-01'))
    expect(frozen.choices).toEqual({})
    expect(carryOver(next, '2026-11', frozen.choices).dropped).toBeUndefined()
  })
})
