import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choose, resolveContext } from '../../../src/core/answers/answers.ts'
import type { Checked } from '../../../src/core/answers/validate.ts'
import { FILE_LIMIT, readAnswersFile, writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyFileWords, tinyModel, tinyQuestions } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const read = (text: string): Checked => readAnswersFile(model, tinyFileWords, text)
const readJson = (data: unknown): Checked => read(JSON.stringify(data))
const frame = { format: 'whose-job/answers', version: 1, quiz: '2026-11' }

test('answers are the same after writing and reading an answers file', () => {
  forAll(anyAnswers(model), (before) => {
    expect(read(writeAnswersFile(model, before))).toEqual({ ok: true, answers: before })
  })
})

test('equal answers give equal files, regardless of the order of keys', () => {
  const one = answers({ choices: { plan: ['small'], first: ['all'] }, controls: { 'XA-01': 1, 'XB-01': 0 } })
  const other = answers({
    choices: { first: ['all'], plan: ['small'] },
    controls: { 'XB-01': 0, 'XA-01': 1 },
  })
  expect(writeAnswersFile(model, one)).toBe(writeAnswersFile(model, other))
})

test('an answers file contains its format, its versions, the scope and every fact', () => {
  const file = JSON.parse(writeAnswersFile(model, answers({ choices: { people: ['few'] } }))) as object
  expect(Object.keys(file)).toEqual([
    ...['format', 'version', 'quiz', 'model', 'scope', 'context', 'answers', 'controls'],
  ])
  expect(file).toMatchObject({ ...frame, scope: 'full', context: { plan: 'other', people: 5, teams: true } })
})

test('an answer given after opening a file replaces the fact from the file', () => {
  const opened = read(writeAnswersFile(model, answers({ choices: { people: ['few'] } })))
  expect(opened).toMatchObject({ ok: true, answers: { context: {} } })
  const question = tinyQuestions[1]
  if (opened.ok && question) {
    expect(resolveContext(model, choose(opened.answers, question, ['crowd'])).people).toBe(400)
  }
})

test('an answers file with only context and controls is valid without a “format” field', () => {
  const parts = { context: { people: 7 }, controls: { 'XA-01': 0.5 } } as const
  const expected = { ok: true, answers: { ...answers(parts) } }
  expect(readJson(parts)).toEqual(expected)
  expect(readJson({ format: frame.format, version: 1, ...parts })).toEqual(expected)
  expect(readJson({ ...frame, ...parts, answers: {} })).toEqual(expected)
  expect(readJson({ controls: parts.controls })).toMatchObject({ ok: true })
  expect(readJson({ context: parts.context })).toMatchObject({ ok: true })
})

test('an answers file with only its format and versions contains no answers', () => {
  expect(readJson(frame)).toEqual({ ok: true, answers: answers() })
})

test('an answers file is valid with any version of the weights and without a version', () => {
  for (const weights of [undefined, 1, 2, 7]) {
    expect(readJson({ ...frame, model: weights, answers: { plan: ['small'] } }).ok).toBe(true)
  }
})

test('an answers file with the field $schema and a byte order mark is valid', () => {
  expect(read(`\uFEFF${JSON.stringify({ ...frame, $schema: '/schema/answers.v1.json' })}`).ok).toBe(true)
})

test.each<[string, unknown, string]>([
  ['a list', [], 'wrongFormat'],
  ['text', 'hello', 'wrongFormat'],
  ['null', null, 'wrongFormat'],
  ['an empty object', {}, 'wrongFormat'],
  ['some other file', { name: 'whose-job', version: '0.1.0' }, 'wrongFormat'],
  ['a report', { ...frame, format: 'whose-job/report' }, 'wrongFormat'],
  ['answers without a format', { answers: { plan: ['small'] }, controls: {} }, 'wrongFormat'],
  ['a later version', { ...frame, version: 2, answers: 'anything' }, 'laterVersion'],
  ['no version', { format: frame.format, controls: {} }, 'version: wrongVersion nothing'],
  ['a version that is text', { ...frame, version: '1' }, 'version: wrongVersion "1"'],
  ['version 0', { ...frame, version: 0 }, 'version: wrongVersion 0'],
  ['version 0 of a bare file', { version: 0, controls: {} }, 'version: wrongVersion 0'],
  ['weights that are text', { ...frame, model: '1' }, 'model: notOneOf "1", use 1'],
  ['weights 0', { ...frame, model: 0 }, 'model: notOneOf 0, use 1'],
  ['weights that are not a whole number', { ...frame, model: 1.5 }, 'model: notOneOf 1.5, use 1'],
  ['later questions', { ...frame, quiz: '2027-03' }, 'laterQuiz "2027-03"'],
  ['unknown questions', { ...frame, quiz: 'x', answers: { plan: ['small'] } }, 'unknownQuiz "x"'],
  [
    'earlier questions never issued',
    { ...frame, quiz: '2025-01', answers: { a: [] } },
    'unknownQuiz "2025-01"',
  ],
  ['a quiz version that is not text', { ...frame, quiz: 7 }, 'unknownQuiz 7'],
  [
    'answers without a quiz version',
    { format: frame.format, version: 1, answers: { plan: ['small'] } },
    'quiz: missingQuiz',
  ],
  ['answers that are not an object', { ...frame, answers: [] }, 'answers: notObject a list'],
  ['an unknown field', { ...frame, notes: 'hi' }, 'notes: strangePart'],
  ['a bad value', { ...frame, controls: { 'XA-01': 7 } }, 'controls › XA-01: notValue 7'],
])('an answers file is refused with its reason: %s', (_, data, problem) => {
  const checked = readJson(data)
  expect(checked.ok ? [] : checked.problems).toEqual([problem])
})

test('an answers file with only controls is valid with any question set version', () => {
  expect(readJson({ ...frame, quiz: 'anything', controls: { 'XA-01': 1 } }).ok).toBe(true)
})

test('an answers file that is not JSON is refused', () => {
  for (const text of ['', '{', 'hello', '{"controls":{}}}', '['.repeat(200_000)]) {
    expect(read(text)).toEqual({ ok: false, problems: ['notJson'] })
  }
})

test('an answers file that is too large is refused before it is parsed', () => {
  expect(read('{'.repeat(FILE_LIMIT + 1))).toEqual({ ok: false, problems: ['tooBig 256'] })
  expect(read(JSON.stringify(frame).padEnd(FILE_LIMIT)).ok).toBe(true)
})

test('readAnswersFile never throws', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.anything().map((data) => JSON.stringify({ ...frame, answers: data })),
  )
  forAll(text, (one) => {
    const checked = read(one)
    return checked.ok || checked.problems.length > 0
  })
})
