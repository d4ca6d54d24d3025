import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../../src/core/exchange/base64url.ts'
import { LINK_LIMIT } from '../../../src/core/exchange/link-envelope.ts'
import {
  type Opened,
  type Shared,
  decodeAnswers,
  decodeShare,
  encodeShare,
} from '../../../src/core/exchange/share.ts'
import { summarise } from '../../../src/core/report/summary.ts'
import { anyAnswers, wordless } from '../anything.ts'
import { answers, tinyFileWords, tinyModel, tinyReport } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const open = (payload: string): Opened => decodeShare(model, tinyFileWords, payload)
const link = (shared: Shared): string => encodeShare(model, shared) ?? ''
const bad = { ok: false, problems: ['badLink'] }
const summaryOf = (given: Parameters<typeof answers>[0]): Shared => ({
  kind: 'summary',
  summary: summarise(tinyReport(given)),
})
const some = answers({ choices: { plan: ['small'], first: ['half'] }, controls: { 'XA-02': 'unknown' } })
/** Returns the payload of a forged share link with the given body. */
const forge = (body: unknown): string => `1${encodeBase64Url(JSON.stringify(body))}`

test('answers are the same after encoding and decoding a share link', () => {
  forAll(anyAnswers(model), (before) => {
    expect(open(link({ kind: 'answers', answers: before }))).toEqual({
      ok: true,
      shared: { kind: 'answers', answers: { ...before, statuses: wordless(before.statuses) } },
    })
  })
})

test('a summary is the same after encoding and decoding a summary link', () => {
  forAll(anyAnswers(model), (before) => {
    const shared = summaryOf(before)
    expect(open(link(shared))).toEqual({ ok: true, shared: { ...shared, name: undefined } })
  })
})

test('different answers with the same scores give the same summary link', () => {
  const one = link(summaryOf({ choices: { ticks: ['none'] } }))
  const other = link(summaryOf({ controls: { 'XB-01': 0, 'XB-02': 0 } }))
  expect(one).toBe(other)
})

test('a share link’s payload starts with its version and needs no escaping in a URL', () => {
  expect(link({ kind: 'answers', answers: some, name: 'Søren & Søn' })).toMatch(/^1[\w-]+$/)
})

test('a share link contains the cleaned company name, or no name if none was given', () => {
  const named = link({ kind: 'answers', answers: some, name: ' A\u202eB ' })
  expect(open(named)).toMatchObject({ shared: { name: 'A B' } })
  expect(open(link({ kind: 'answers', answers: some }))).toMatchObject({ shared: { name: undefined } })
  expect(open(link({ ...summaryOf({}), name: 'Cafe' }))).toMatchObject({ shared: { name: 'Cafe' } })
})

test('a company name in a forged share link is cleaned or dropped', () => {
  const body = { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: {} }
  expect(open(forge({ ...body, n: 'x\u202e'.repeat(100) }))).toMatchObject({
    shared: { name: `${'x '.repeat(30).trim()}…` },
  })
  expect(open(forge({ ...body, n: { html: '<b>' } }))).toMatchObject({
    ok: true,
    shared: { name: undefined },
  })
})

test('encodeShare returns undefined if the share link would be too long', () => {
  const choices = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`question-${String(index)}`, ['option']]),
  )
  expect(encodeShare(model, { kind: 'answers', answers: answers({ choices }) })).toBeUndefined()
})

test('a share link that is too long is refused', () => {
  const body = JSON.stringify({ k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: {} })
  expect(open(`1${encodeBase64Url(body + ' '.repeat(9))}`)).toMatchObject({ ok: true })
  expect(open(`1${encodeBase64Url(body + ' '.repeat(LINK_LIMIT))}`)).toEqual(bad)
})

test('a share link of a later link version or question set gives the error “laterLink”', () => {
  expect(open('2abc')).toEqual({ ok: false, problems: ['laterLink'] })
  expect(open(forge({ q: '2027-01', k: 'z' }))).toEqual({ ok: false, problems: ['laterLink'] })
})

test('a share link with one wrong character is refused', () => {
  const whole = link({ kind: 'answers', answers: some, name: 'Harbour' })
  for (let at = 1; at < whole.length; at += 1) {
    for (const by of ['', 'A', 'B', '-', whole.charAt(at) + 'A']) {
      const damaged = whole.slice(0, at) + by + whole.slice(at + 1)
      if (damaged !== whole) expect(open(damaged)).toEqual(bad)
    }
    expect(open(whole.slice(0, at))).toEqual(bad)
  }
})

const summary = { k: 's', q: '2026-11', s: 'full', d: '2026-11-24', u: [4, 0, 0], c: [2, 1, 1], p: [50, 60] }
const pairs = { a: { XA: [50, 60], XB: [0, 0] }, r: { S1: [12, 9.3], S2: [4, 4] } }

test('a forged summary link is accepted if all of its scores are possible', () => {
  expect(open(forge({ ...summary, ...pairs })).ok).toBe(true)
})

test.each<[string, unknown]>([
  ['a list as its body', [1, 2]],
  ['null as its body', null],
  ['no question set', { k: 'a', s: 'quick', a: {}, c: {}, v: {} }],
  ['a question set never issued', { k: 'a', q: '1999-01', s: 'quick', a: {}, c: {}, v: {} }],
  ['no kind', { q: '2026-11' }],
  ['answers without a scope', { k: 'a', q: '2026-11', a: {}, c: {}, v: {} }],
  ['answers that are a list', { k: 'a', q: '2026-11', s: 'quick', a: [], c: {}, v: {} }],
  ['controls that are a list', { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: [] }],
  ['an unknown option', { k: 'a', q: '2026-11', s: 'quick', a: { plan: 'x' }, c: {}, v: {} }],
  ['an option that is not text', { k: 'a', q: '2026-11', s: 'quick', a: { plan: 1 }, c: {}, v: {} }],
  ['an unknown value', { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: { 9: 'XA-01' } }],
  ['controls that are not text', { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: { 1: 5 } }],
  ['an unknown control', { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: { 1: '__proto__' } }],
  ['an unknown fact', { k: 'a', q: '2026-11', s: 'quick', a: {}, c: { who: 1 }, v: {} }],
  ['an unknown scope', { ...summary, ...pairs, s: 'all' }],
  ['a day that does not exist', { ...summary, ...pairs, d: '2026-13-01' }],
  ['a day written another way', { ...summary, ...pairs, d: '24 November 2026' }],
  ['a day that is not text', { ...summary, ...pairs, d: 20261124 }],
  ['too few counts', { ...summary, ...pairs, u: [4, 0] }],
  ['counts that are not a list', { ...summary, ...pairs, u: 4 }],
  ['a fraction as a count', { ...summary, ...pairs, u: [4, 0.5, 0] }],
  ['more controls without a value than controls', { ...summary, ...pairs, u: [4, 3, 2] }],
  ['a critical count above its total', { ...summary, ...pairs, c: [2, 3, 1] }],
  ['more controls at 1 than at 0.5 or better', { ...summary, ...pairs, c: [2, 1, 2] }],
  ['critical counts that are text', { ...summary, ...pairs, c: ['2', '1', '1'] }],
  ['a score above 100', { ...summary, ...pairs, p: [50, 101] }],
  ['a lower bound above the upper bound', { ...summary, ...pairs, p: [60, 50] }],
  ['an area missing', { ...summary, ...pairs, a: { XA: [50, 60] } }],
  ['an area of another model', { ...summary, ...pairs, a: { XA: [50, 60], ZZ: [0, 0] } }],
  ['an area with its bounds in the wrong order', { ...summary, ...pairs, a: { XA: [60, 50], XB: [0, 0] } }],
  ['areas that are a list', { ...summary, ...pairs, a: [] }],
  ['a risk above 25', { ...summary, ...pairs, r: { S1: [26, 9], S2: [4, 4] } }],
  ['a residual risk above the inherent risk', { ...summary, ...pairs, r: { S1: [9, 12], S2: [4, 4] } }],
])('a forged share link with %s is refused', (_, body) => {
  expect(open(forge(body))).toEqual(bad)
})

test('a choice without options in a share link means that the visitor chose no option', () => {
  const body = { k: 'a', q: '2026-11', s: 'quick', a: { plan: '' }, c: {}, v: {} }
  expect(open(forge(body))).toMatchObject({ ok: true, shared: { answers: { choices: { plan: [] } } } })
})

test('a share link that contains a control twice is refused', () => {
  const body = { k: 'a', q: '2026-11', s: 'quick', a: {}, c: {}, v: { 1: 'XA-01', 2: 'XA-01' } }
  expect(open(forge(body))).toEqual(bad)
})

test('a share link whose body is not JSON is refused', () => {
  expect(open(`1${encodeBase64Url('hello')}`)).toEqual(bad)
})

test('decoding a share link never throws', () => {
  forAll(
    fc.oneof(
      fc.string(),
      fc.json().map((text) => `1${encodeBase64Url(text.toWellFormed())}`),
    ),
    (payload) => {
      const opened = open(payload)
      return opened.ok || opened.problems.length === 1
    },
  )
})

test('decodeAnswers returns answers, and nothing for a summary or a damaged link', () => {
  const whole = link({ kind: 'answers', answers: some })
  expect(decodeAnswers(model, tinyFileWords, whole)).toEqual(some)
  expect(decodeAnswers(model, tinyFileWords, `${whole}A`)).toBeUndefined()
  expect(decodeAnswers(model, tinyFileWords, forge({ q: model.constants.quiz, k: 's' }))).toBeUndefined()
  expect(decodeAnswers(model, tinyFileWords, forge({ q: model.constants.quiz, k: 'a' }))).toBeUndefined()
})
