import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, resolveReplies } from '../../../src/core/answers/answers.ts'
import type { ItWords } from '../../../src/core/handover/ask.ts'
import { pack } from '../../../src/core/exchange/base64url.ts'
import {
  type ItReply,
  type OpenedReply,
  decodeReply,
  encodeReply,
  mergeReply,
  readReplyFile,
  toReply,
  takeTheirs,
  writeReplyFile,
} from '../../../src/core/handover/reply.ts'
import { anyAnswers } from '../anything.ts'
import { answers, tinyFileWords, tinyGroups, tinyModel, tinyQuestions } from '../tiny.ts'
import { echo } from '../../support/words.ts'

const model = tinyModel()
const words: ItWords = {
  file: tinyFileWords,
  ask: echo('ask'),
}
const bad = { ok: false, problems: ['badLink'] }
const open = (payload: string): OpenedReply => decodeReply(model, words, payload)
const forge = (body: unknown): string => `1${pack(JSON.stringify(body))}`
const reply = (changes: Partial<ItReply> = {}): ItReply => ({ choices: {}, controls: {}, ...changes })
const anyReplyOfIt: Arbitrary<ItReply> = anyAnswers(model).map(({ choices, controls }) => ({
  choices,
  controls,
}))

test('a reply is the same after writing and reading a link or a file', () => {
  fc.assert(
    fc.property(anyReplyOfIt, (given) => {
      expect(open(encodeReply(model, given) ?? '')).toEqual({ ok: true, reply: given })
      expect(readReplyFile(model, words, writeReplyFile(model, given))).toEqual({ ok: true, reply: given })
    }),
    { numRuns: 2000 },
  )
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

const merge = (mine: Partial<Answers>, theirs: Partial<ItReply>) =>
  mergeReply(model, answers(mine), reply(theirs))

test('a reply from IT answers the questions that are unanswered or unknown', () => {
  const mine = { choices: { first: ['unknown'] }, controls: { 'XB-01': 'unknown' as const } }
  const theirs = {
    choices: { first: ['half'], plan: ['small'] },
    controls: { 'XB-01': 0.5, 'XB-02': 1 } as const,
  }
  expect(merge(mine, theirs)).toEqual({
    answers: answers(theirs),
    filled: ['plan', 'first', 'XB-01', 'XB-02'],
    clashes: [],
  })
})

test('“I don’t know” in a reply changes no answer', () => {
  const mine = { choices: { first: ['no'] }, controls: { 'XB-01': 1 as const } }
  const theirs = {
    choices: { first: ['unknown'], ticks: ['unknown'] },
    controls: { 'XB-01': 'unknown' as const },
  }
  expect(merge(mine, theirs)).toEqual({ answers: answers(mine), filled: [], clashes: [] })
})

test('a reply with the chosen options in another order does not clash with the answer', () => {
  const mine = { choices: { ticks: ['b1-half', 'b2-half'] }, controls: { 'XA-01': 1 as const } }
  const theirs = { choices: { ticks: ['b2-half', 'b1-half'] }, controls: { 'XA-01': 1 as const } }
  expect(merge(mine, theirs)).toMatchObject({ filled: [], clashes: [] })
})

test('a reply with a different answer clashes, and the visitor’s answer stays', () => {
  const mine = { choices: { first: ['no'] }, controls: { 'XB-01': 1 as const } }
  const theirs = { choices: { first: ['half'] }, controls: { 'XB-01': 0.5 as const } }
  const merged = merge(mine, theirs)
  expect(merged).toEqual({
    answers: answers(mine),
    filled: [],
    clashes: [
      { id: 'first', mine: ['no'], theirs: ['half'] },
      { id: 'XB-01', mine: 1, theirs: 0.5 },
    ],
  })
  expect(takeTheirs(model, merged.answers, merged.clashes)).toEqual(answers(theirs))
  expect(takeTheirs(model, merged.answers, [])).toEqual(answers(mine))
  expect(takeTheirs(model, merged.answers, [{ id: 'gone', mine: [], theirs: ['x'] }])).toEqual(answers(mine))
})

test('an answer in a reply replaces “I don’t know” for the controls that it sets', () => {
  const merged = merge(
    { controls: { 'XB-01': 'unknown', 'XA-01': 'unknown' } },
    { choices: { ticks: ['b1-all'] } },
  )
  expect(merged.answers.controls).toEqual({ 'XA-01': 'unknown' })
  expect(resolveReplies(model, merged.answers)['XB-01']).toBe(1)
})

test('a value set for a single control clashes with a different answer in the reply', () => {
  const merged = merge(
    { controls: { 'XB-01': 0.25, 'XB-02': 0.5 } },
    { choices: { ticks: ['b1-all', 'b2-half'] } },
  )
  expect(merged).toMatchObject({ filled: ['ticks'], clashes: [{ id: 'XB-01', mine: 0.25, theirs: 1 }] })
  expect(takeTheirs(model, merged.answers, merged.clashes).controls['XB-01']).toBe(1)
})

test('choosing the IT person’s answer removes the status "covered" of the control', () => {
  const statuses = { 'XB-01': { kind: 'covered', by: '', full: true } } as const
  const merged = merge({ statuses }, { controls: { 'XB-01': 0.5 } })
  expect(merged.clashes).toEqual([{ id: 'XB-01', mine: 1, theirs: 0.5 }])
  const taken = takeTheirs(model, merged.answers, merged.clashes)
  expect(resolveReplies(model, taken)['XB-01']).toBe(0.5)
})

test('merging the same reply a second time causes no clashes of answers', () => {
  fc.assert(
    fc.property(anyAnswers(model), anyReplyOfIt, (mine, theirs) => {
      const merged = mergeReply(model, mine, theirs)
      const taken = takeTheirs(model, merged.answers, merged.clashes)
      const again = mergeReply(model, taken, { choices: theirs.choices, controls: {} })
      expect([again.filled, again.clashes.filter(({ id }) => id in theirs.choices)]).toEqual([[], []])
      for (const [id, reply] of Object.entries(theirs.controls)) {
        if (reply !== 'unknown') expect(resolveReplies(model, taken)[id]).toBe(reply)
      }
      expect(taken.context).toEqual(mine.context)
    }),
    { numRuns: 1000 },
  )
})

test('chosen options become a reply with option ids and control values', () => {
  expect(toReply(model, { first: ['half'], ticks: [], 'XB-01': ['0.25'], 'XB-02': ['unknown'] })).toEqual({
    choices: { first: ['half'] },
    controls: { 'XB-01': 0.25, 'XB-02': 'unknown' },
  })
})

const paired = tinyModel({ questions: [...tinyQuestions, tinyGroups] })
const mergePairs = (mine: string[], theirs: string[], controls: Answers['controls'] = {}) =>
  mergeReply(paired, answers({ choices: { pairs: mine }, controls }), reply({ choices: { pairs: theirs } }))

test('a reply fills only groups of options without a choice or with “I don’t know”', () => {
  const { answers: merged, filled, clashes } = mergePairs(['b1-half', 'b2-unknown'], ['b1-half', 'b2-all'])
  expect([merged.choices['pairs'], filled, clashes]).toEqual([['b1-half', 'b2-all'], ['pairs'], []])
})

test('“I don’t know” in a reply changes no group of options', () => {
  const { answers: merged, filled, clashes } = mergePairs(['b1-half', 'b2-no'], ['b1-unknown', 'b2-unknown'])
  expect([merged.choices['pairs'], filled, clashes]).toEqual([['b1-half', 'b2-no'], [], []])
})

test('a reply can fill one group of options and clash in another group', () => {
  const { answers: merged, filled, clashes } = mergePairs(['b1-half', 'b2-unknown'], ['b1-all', 'b2-no'])
  const [mine, theirs] = [
    ['b1-half', 'b2-no'],
    ['b1-all', 'b2-no'],
  ]
  expect([merged.choices['pairs'], filled, clashes]).toEqual([
    mine,
    ['pairs'],
    [{ id: 'pairs', mine, theirs }],
  ])
  expect(takeTheirs(paired, merged, clashes).choices['pairs']).toEqual(theirs)
})

test('“I don’t know” for an option group does not clash with the value of one control', () => {
  expect(mergePairs(['b1-half', 'b2-no'], ['b1-unknown', 'b2-no'], { 'XB-01': 1 }).clashes).toEqual([])
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
