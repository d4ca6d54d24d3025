import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ItWords,
  type OpenedAsk,
  decodeAsk,
  encodeAsk,
  kindOfFile,
  buildItQuestions,
  readAskFile,
  requestFor,
  writeAskFile,
} from '../../../src/core/handover/ask.ts'
import { controlsOf } from '../../../src/core/answers/answers.ts'
import { encodeBase64Url } from '../../../src/core/exchange/base64url.ts'
import { FILE_LIMIT, writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import type { Question } from '../../../src/core/model/model.ts'
import { encodeReply, writeReplyFile } from '../../../src/core/handover/reply.ts'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { type AskedQuestion, listQuestions } from '../../../src/core/answers/questions-to-ask.ts'
import { answers, tinyFileWords, tinyGroups, tinyModel } from '../tiny.ts'
import { echo } from '../../support/words.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const words: ItWords = {
  file: tinyFileWords,
  ask: echo('ask'),
}
const bad = { ok: false, problems: ['badLink'] }
const open = (payload: string): OpenedAsk => decodeAsk(model, words, payload)
const link = (ids: readonly string[]): string => encodeAsk(model, { ids }) ?? ''
const forge = (body: unknown): string => `1${encodeBase64Url(JSON.stringify(body))}`
const read = (data: unknown): OpenedAsk => readAskFile(model, words, JSON.stringify(data))
const frame = { format: 'whose-job/ask', version: 1, quiz: '2026-11', ask: ['first'] }
const anyIds = fc.shuffledSubarray(
  [...model.questions, ...model.controls].map(({ id }) => id),
  { minLength: 1 },
)

test('the ids of questions are the same after writing and reading a link or a file', () => {
  forAll(anyIds, (ids) => {
    expect(open(link(ids))).toEqual({ ok: true, ids })
    expect(readAskFile(model, words, writeAskFile(model, { ids }))).toEqual({ ok: true, ids })
  })
})

test('a link with questions for IT contains only ids and the question set version', () => {
  const text = Buffer.from(link(['first', 'XB-01']).slice(1), 'base64url')
    .subarray(0, -4)
    .toString()
  expect(JSON.parse(text)).toEqual({ k: 'q', q: '2026-11', i: 'first XB-01' })
})

test('encodeAsk returns undefined if the link would be too long', () => {
  expect(
    encodeAsk(model, { ids: Array.from({ length: 300 }, (_, at) => `question-${String(at)}`) }),
  ).toBeUndefined()
})

test.each<[string, unknown]>([
  ['a result', { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: {} }],
  ['no ids', { k: 'q', q: '2026-11' }],
  ['no text for ids', { k: 'q', q: '2026-11', i: ['first'] }],
  ['an empty list', { k: 'q', q: '2026-11', i: '' }],
  ['a strange id', { k: 'q', q: '2026-11', i: 'first __proto__' }],
  ['an id twice', { k: 'q', q: '2026-11', i: 'first first' }],
  ['a list of parts', { k: 'q', q: '2026-11', i: 'first', p: ['XA-01'] }],
  ['a version never issued', { k: 'q', q: '1999-01', i: 'first' }],
])('a forged link to questions for IT is refused: a link with %s', (_, body) => {
  expect(open(forge(body))).toEqual(bad)
})

test('decodeAsk separates the question ids that only an earlier question set has', () => {
  const next = tinyModel({ constants: { ...model.constants, quiz: '2027-03', earlier: ['2026-11'] } })
  const earlier = { ok: true, ids: ['first'], left: { ids: ['gone'], quiz: '2026-11' } }
  expect(decodeAsk(next, words, forge({ k: 'q', q: '2026-11', i: 'gone first' }))).toEqual(earlier)
  expect(decodeAsk(next, words, forge({ k: 'q', q: '2026-11', i: 'first' }))).toEqual({
    ok: true,
    ids: ['first'],
  })
  const file = readAskFile(next, words, JSON.stringify({ ...frame, ask: ['gone', 'first'] }))
  expect(file).toEqual(earlier)
  // A new link that is made from the decoded ids decodes to the same ids.
  expect(decodeAsk(next, words, encodeAsk(next, earlier) ?? '')).toEqual(earlier)
  expect(decodeAsk(next, words, forge({ k: 'q', q: '2026-11', i: 'first <b>' }))).toEqual(bad)
  expect(decodeAsk(next, words, forge({ k: 'q', q: '2026-11', i: 'gone' }))).toEqual(bad)
  expect(open(forge({ k: 'q', q: '2027-03', i: 'first' }))).toEqual({ ok: false, problems: ['laterLink'] })
})

test('a link to a result or a reply is refused as a link to questions', () => {
  const result = encodeShare(model, { kind: 'answers', answers: answers() }) ?? ''
  const reply = encodeReply(model, { choices: { first: ['no'] }, controls: {} }) ?? ''
  expect([open(result), open(reply)]).toEqual([bad, bad])
})

test.each<[string, unknown, string]>([
  ['a list', [], 'wrongFormat'],
  ['an answers file', { ...frame, format: 'whose-job/answers' }, 'notAsk'],
  ['a later version', { ...frame, version: 2 }, 'laterVersion'],
  ['later questions', { ...frame, quiz: '2027-03' }, 'laterVersion'],
  ['version 0', { ...frame, version: 0 }, 'notAsk'],
  ['no questions', { ...frame, quiz: undefined }, 'notAsk'],
  ['a part that does not belong', { ...frame, note: 'hi' }, 'notAsk'],
  ['text for ids', { ...frame, ask: 'first' }, 'notAsk'],
  ['a number for an id', { ...frame, ask: [7] }, 'notAsk'],
  ['text for parts', { ...frame, parts: 'XA-01' }, 'notAsk'],
  ['nothing asked', { ...frame, ask: [] }, 'notAsk'],
])('a file with questions for IT is refused: %s', (_, data, problem) => {
  expect(read(data)).toEqual({ ok: false, problems: [problem] })
})

test('a file with questions for IT is refused if it is not JSON or is too long', () => {
  expect(readAskFile(model, words, '{')).toEqual({ ok: false, problems: ['notJson'] })
  expect(readAskFile(model, words, ' '.repeat(FILE_LIMIT + 1)).ok).toBe(false)
})

test('kindOfFile returns the kind of a file from the file’s field “format”', () => {
  const kind = (text: string): string | undefined => kindOfFile(words.file, text)
  expect(kind(writeAnswersFile(model, answers()))).toBe('answers')
  expect(kind(writeAskFile(model, { ids: ['first'] }))).toBe('ask')
  expect(kind(writeReplyFile(model, { choices: {}, controls: {} }))).toBe('reply')
  expect([kind('{}'), kind('{'), kind('{"format":"whose-job/report"}')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('layAsked returns questions with their options, and controls with their rungs', () => {
  const [question, control, ...others] = buildItQuestions(
    model,
    { ids: ['ticks', 'XA-01', 'gone'] },
    'no idea',
  )
  expect(question).toMatchObject({
    id: 'ticks',
    kind: 'many',
    title: 'ticks?',
    options: model.questions[5]?.options,
  })
  expect(control).toMatchObject({ id: 'XA-01', kind: 'one', title: 'Ask about XA-01' })
  expect(control?.options.map(({ id, label }) => [id, label])).toEqual([
    ['0', 'none'],
    ['0.25', 'little'],
    ['0.5', 'half'],
    ['1', 'all'],
    ['unknown', 'no idea'],
  ])
  expect(others).toEqual([])
})

test('a question keeps its condition only if IT also gets the question it depends on', () => {
  const waiting = tinyModel().questions.find(({ when }) => when)!
  const before = tinyModel().questions.find((one) => controlsOf(one).includes(waiting.when!.control))!
  const laid = (...ids: string[]): Question[] => buildItQuestions(model, { ids }, '')
  expect(laid(waiting.id)[0]?.when).toBeUndefined()
  expect(laid(waiting.id, before.id).map(({ id, when }) => [id, when])).toEqual([
    [before.id, undefined],
    [waiting.id, waiting.when],
  ])
  expect(laid('plan')[0]?.why).toBe('')
  expect(laid(before.id)[0]?.options.find((option) => option.unknown)?.help).toBeUndefined()
  const [where] = controlsOf(before)
  expect(laid(before.id)[0]?.why).toContain(model.controls.find(({ id }) => id === where)?.words.where)
})

const grouped = tinyModel({ questions: [...model.questions.filter(({ id }) => id !== 'ticks'), tinyGroups] })
const listed = (unknown: readonly string[], whole?: readonly string[]): AskedQuestion[] =>
  listQuestions(grouped, answers(), unknown, whole)

test('of a question with groups, IT gets only those that the visitor does not know', () => {
  const request = requestFor(grouped, listed(['XB-02', 'XA-01']))
  expect(request).toEqual({ ids: ['first', 'pairs'], parts: ['XB-02'] })
  const opened = decodeAsk(grouped, words, encodeAsk(grouped, request) ?? '')
  expect(opened).toEqual({ ok: true, ...request })
  expect(readAskFile(grouped, words, writeAskFile(grouped, request))).toEqual({ ok: true, ...request })
  const asked = buildItQuestions(grouped, request, 'no idea')
  expect(asked.map(({ options }) => options.map(({ id }) => id))).toEqual([
    grouped.questions.find(({ id }) => id === 'first')!.options.map(({ id }) => id),
    ['b2-no', 'b2-half', 'b2-all', 'b2-unknown'],
  ])
  expect(asked[1]?.why).toBe(grouped.controls.find(({ id }) => id === 'XB-02')!.words.where)
})

test('IT gets every group of a question that the visitor knows nothing of, or adds', () => {
  expect(requestFor(grouped, listed(['XB-01', 'XB-02']))).toEqual({ ids: ['pairs'] })
  expect(requestFor(grouped, listed(['XA-01'], ['pairs']))).toEqual({ ids: ['first', 'pairs'] })
  expect(requestFor(grouped, [{ id: 'XB-01', parts: [{ text: '', controls: ['XB-01'] }] }])).toEqual({
    ids: ['XB-01'],
  })
})

test('a control that the model no longer has does not narrow a question', () => {
  const opened = decodeAsk(grouped, words, forge({ k: 'q', q: '2026-11', i: 'pairs', p: 'ZZ-99' }))
  expect(opened).toEqual({ ok: true, ids: ['pairs'] })
  expect(buildItQuestions(grouped, { ids: ['pairs'], parts: ['XA-01'] }, '')[0]?.options).toHaveLength(8)
})

test('a link with a retired question asks IT about the control of the question', () => {
  const retired = [
    { id: 'gone', summary: 'Gone', options: { yes: { 'XA-01': 1 }, no: { 'XA-01': 0 } } },
  ] as const
  const next = tinyModel({
    constants: { ...model.constants, quiz: '2027-03', earlier: ['2026-11'] },
    retired: retired.map((one) => ({ ...one })),
  })
  const asked = encodeAsk(
    { ...model, questions: [...model.questions] },
    {
      ids: ['first', 'XA-01'],
      left: { ids: ['gone'], quiz: '2026-11' },
    },
  )
  expect(decodeAsk(next, words, asked ?? '')).toEqual({ ok: true, ids: ['first', 'XA-01'] })
  const only = encodeAsk(model, { ids: ['plan'], left: { ids: ['gone'], quiz: '2026-11' } })
  expect(decodeAsk(next, words, only ?? '')).toEqual({ ok: true, ids: ['plan', 'XA-01'] })
})
