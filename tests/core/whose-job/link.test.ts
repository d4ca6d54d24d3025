import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../../src/core/exchange/base64url.ts'
import { LINK_LIMIT } from '../../../src/core/exchange/link-envelope.ts'
import { decodeTen, encodeTen, openAnswers, payloadIn } from '../../../src/core/whose-job/link.ts'
import { ROLES, unpackSaid } from '../../../src/core/whose-job/people.ts'
import { forAll } from '../../support/for-all.ts'
import { alike, anyPerson } from './tiny.ts'

const words = { badLink: 'badLink', laterLink: 'laterLink' }
const bad = { ok: false, problems: ['badLink'] }
const open = (payload: string) => decodeTen(words, payload)
const forge = (body: unknown): string => `1${encodeBase64Url(JSON.stringify(body))}`
const whole = 'bbimnbimnbi'

test('people and request are the same after encoding and decoding a link', () => {
  const anyShared = fc.record({
    people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
    asks: fc.constantFrom(undefined, ...ROLES),
  })
  forAll(anyShared, (shared) => {
    expect(open(encodeTen(shared))).toEqual({ ok: true, shared })
  })
})

test('a link of two people without names has fewer than 100 characters', () => {
  const link = encodeTen({ people: [alike('business', 'it'), alike('it', 'business')] })
  expect(link.length).toBeLessThan(100)
  expect(link).toMatch(/^1[\w-]+$/)
})

test('four people with the longest names fit into a link', () => {
  const name = 'ﷺ'.repeat(60)
  const people = ROLES.flatMap((role) => [1, 2].map(() => ({ ...alike(role, 'nobody'), name })))
  expect(open(encodeTen({ people }))).toMatchObject({ ok: true })
})

test('the first link of version 1 stays readable', () => {
  const first = '1eyJrIjoidCIsInAiOlsiYmJpbW5iaW1uYmlBbm5hIl0sImEiOiJpIn1B4Fkr'
  expect(open(first)).toEqual({
    ok: true,
    shared: { people: [{ role: 'business', said: unpackSaid('bimnbimnbi'), name: 'Anna' }], asks: 'it' },
  })
})

test('a cut or changed link is refused with a sentence', () => {
  const link = encodeTen({ people: [alike('business', 'it')], asks: 'it' })
  forAll(fc.integer({ min: 0, max: link.length - 1 }), (end) => {
    expect(open(link.slice(0, end))).toEqual(bad)
  })
  forAll(fc.integer({ min: 1, max: link.length - 1 }), (at) => {
    const other = link[at] === 'A' ? 'B' : 'A'
    expect(open(link.slice(0, at) + other + link.slice(at + 1))).toEqual(bad)
  })
})

test('no text throws, and a long one is refused before it is read', () => {
  forAll(fc.string({ maxLength: 60 }), (text) => {
    expect(open(text).ok).toBe(false)
  })
  expect(open(`1${'A'.repeat(LINK_LIMIT)}`)).toEqual(bad)
})

test('a link of a later version says so', () => {
  expect(open('2abc')).toEqual({ ok: false, problems: ['laterLink'] })
})

test.each([
  ['another kind of link', { k: 'a', p: [whole] }],
  ['no list of people', { k: 't', p: { 0: whole } }],
  ['no people', { k: 't', p: [] }],
  ['five people', { k: 't', p: [1, 2, 3, 4, 5].map(() => whole) }],
  ['four people who ask a fifth', { k: 't', p: [1, 2, 3, 4].map(() => whole), a: 'i' }],
  ['an unknown role', { k: 't', p: [whole], a: 'x' }],
  ['a person without all answers', { k: 't', p: [whole, 'bb'] }],
])('a forged link with %s is refused', (_, body) => {
  expect(open(forge(body))).toEqual(bad)
})

test('the payload is found in a pasted message, in a link and alone', () => {
  expect(payloadIn('Hello,\nhttps://check.example/whose-job/#ten=1ab-_c\nBye')).toBe('1ab-_c')
  expect(payloadIn(' 1ab-_c\n')).toBe('1ab-_c')
})

test('openAnswers opens the answers in a message and refuses all other texts', () => {
  const people = [alike('business', 'it'), alike('it', 'business')]
  const payload = encodeTen({ people })
  const openText = (text: string) =>
    openAnswers({ ...words, pasteWrong: 'pasteWrong', pasteAsks: 'asks' }, text)
  const wrong = { ok: false, problems: ['pasteWrong'] }
  expect(openText(`Here: https://x.example/#ten=${payload} Bye`)).toEqual({ ok: true, payload, people })
  expect(openText(payload)).toEqual({ ok: true, payload, people })
  expect(openText(`#ten=${payload.slice(0, -5)}`)).toEqual(bad)
  expect(openText('Hello')).toEqual(wrong)
  const asking = openText(`#ten=${encodeTen({ people, asks: 'it' })}`)
  expect(asking).toEqual({ ok: false, problems: ['asks'] })
})
