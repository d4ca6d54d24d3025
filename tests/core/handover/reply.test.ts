import type { Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { ItWords } from '../../../src/core/handover/ask.ts'
import { encodeBase64Url } from '../../../src/core/exchange/base64url.ts'
import {
  type ItReply,
  type OpenedReply,
  decodeReply,
  encodeReply,
  readReplyFile,
  toReply,
  writeReplyFile,
} from '../../../src/core/handover/reply.ts'
import { anyAnswers } from '../anything.ts'
import { tinyFileWords, tinyModel, tinyQuestions } from '../tiny.ts'
import { echo } from '../../support/words.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const words: ItWords = {
  file: tinyFileWords,
  ask: echo('ask'),
}
const bad = { ok: false, problems: ['badLink'] }
const open = (payload: string): OpenedReply => decodeReply(model, words, payload)
const forge = (body: unknown): string => `1${encodeBase64Url(JSON.stringify(body))}`
const reply = (changes: Partial<ItReply> = {}): ItReply => ({ choices: {}, controls: {}, ...changes })
const anyReplyOfIt: Arbitrary<ItReply> = anyAnswers(model).map(({ choices, controls }) => ({
  choices,
  controls,
}))

test('a reply is the same after writing and reading a link or a file', () => {
  forAll(anyReplyOfIt, (given) => {
    expect(open(encodeReply(model, given) ?? '')).toEqual({ ok: true, reply: given })
    expect(readReplyFile(model, words, writeReplyFile(model, given))).toEqual({ ok: true, reply: given })
  })
})

test.each<[string, unknown]>([
  ['questions', { k: 'q', q: '2026-11', i: 'first' }],
  ['no answers', { k: 'y', q: '2026-11', v: {} }],
  ['no controls', { k: 'y', q: '2026-11', a: {} }],
  ['a strange option', { k: 'y', q: '2026-11', a: { first: 'maybe' }, v: {} }],
  ['a strange control', { k: 'y', q: '2026-11', a: {}, v: { 1: 'ZZ-01' } }],
])('a forged reply with %s is refused', (_, body) => {
  expect(open(forge(body))).toEqual(bad)
})

test('a damaged reply is refused', () => {
  const payload = encodeReply(model, reply({ choices: { first: ['no'] } })) ?? ''
  expect(open(payload.slice(0, -1))).toEqual(bad)
})

test('the error of an invalid reply file contains the path of the wrong entry', () => {
  const file = { format: 'whose-job/reply', version: 1, quiz: '2026-11' }
  const problemsOf = (data: unknown): unknown => {
    const read = readReplyFile(model, words, JSON.stringify(data))
    return read.ok ? [] : read.problems
  }
  expect(problemsOf({ ...file, answers: { first: ['maybe'] } })).toEqual([
    'answers › first: notOption "maybe", use no, bit, half, all, unknown',
  ])
  expect(problemsOf({ ...file, format: 'whose-job/ask' })).toEqual(['notReply'])
  expect(problemsOf({ ...file, context: {} })).toEqual(['notReply'])
  expect(problemsOf(file)).toEqual([])
})

test('an answer in a reply is dropped if its question has a new meaning', () => {
  const next = tinyModel({
    constants: { ...model.constants, quiz: '2027-03', earlier: ['2026-11'] },
    questions: tinyQuestions.map((one) => (one.id === 'first' ? { ...one, since: '2027-03' } : one)),
  })
  const given = reply({ choices: { first: ['no'], plan: ['small'] } })
  const dropped = { removed: [], changed: ['first'], moved: [] }
  const expected = { ok: true, reply: reply({ choices: { plan: ['small'] } }), dropped }
  expect(decodeReply(next, words, encodeReply(model, given) ?? '')).toEqual(expected)
  expect(readReplyFile(next, words, writeReplyFile(model, given))).toEqual(expected)
})

test('chosen options become a reply with option ids and control values', () => {
  expect(toReply(model, { first: ['half'], ticks: [], 'XB-01': ['0.25'], 'XB-02': ['unknown'] })).toEqual({
    choices: { first: ['half'] },
    controls: { 'XB-01': 0.25, 'XB-02': 'unknown' },
  })
})

test('a reply to a retired question becomes an answer to its control', () => {
  const next = tinyModel({
    constants: { ...model.constants, quiz: '2027-03', earlier: ['2026-11'] },
    questions: tinyQuestions.filter(({ id }) => id !== 'first' && id !== 'second'),
    retired: [{ id: 'first', summary: 'First', options: { no: { 'XA-01': 0 } } }],
  })
  const payload = encodeReply(model, reply({ choices: { first: ['no'] } })) ?? ''
  expect(decodeReply(next, words, payload)).toEqual({
    ok: true,
    reply: reply({ controls: { 'XA-01': 0 } }),
    dropped: { removed: [], changed: [], moved: ['first'] },
  })
})
