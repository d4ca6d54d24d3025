import { expect, test } from 'vitest'
import { isLink, readMemory, replaceEntry } from '../../src/state/incoming-link.ts'

const never = (): boolean => false

test.each([null, undefined, 7, 'guest', {}, { guest: 7 }, { other: 'x' }])(
  'the history state %j of an unknown form contains no payload',
  (memory) => {
    expect(readMemory(memory)).toEqual({})
  },
)

test('readMemory returns the payload in the state of a history entry', () => {
  expect(readMemory({ reply: '1abc', at: 'plan' })).toEqual({ reply: '1abc' })
})

test('isLink accepts only hashes with answers, a summary or a reply', () => {
  expect(['r=1', 'own=1', 'reply=1', 'rr=1', 'plan', ''].map(isLink)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ])
})

test.each<[string, string, boolean, object]>([
  ['answers from a link become `guest`', 'r=1a=b', false, { guest: '1a=b' }],
  ['answers from the quiz become `own`', 'r=1ab', true, { own: '1ab' }],
  ['a reply stays a reply after the quiz', 'reply=1ab', true, { reply: '1ab' }],
])('the payload moves from the hash to the history state: %s', (_, hash, isOwn, memory) => {
  expect(replaceEntry({ hash, memory: null }, {}, () => isOwn)).toEqual({ hash: '', memory })
})

test('only answers from a change of the language count as handed over by it', () => {
  const fromLanguage = (isFromLanguage: boolean): boolean => isFromLanguage
  expect(replaceEntry({ hash: 'own=1ab', memory: null }, {}, fromLanguage)?.memory).toEqual({ own: '1ab' })
  expect(replaceEntry({ hash: 'r=1ab', memory: null }, {}, fromLanguage)?.memory).toEqual({ guest: '1ab' })
})

test('a jump inside the page copies the payload of the previous history entry', () => {
  expect(replaceEntry({ hash: 'plan', memory: null }, { guest: '1ab' }, never)).toEqual({
    hash: 'plan',
    memory: { guest: '1ab' },
  })
})

test('after a jump without a payload, the state of the history entry is not null', () => {
  const entry = replaceEntry({ hash: 'plan', memory: null }, {}, never)
  expect(entry).toEqual({ hash: 'plan', memory: { guest: null } })
  expect(replaceEntry(entry!, { guest: '1ab' }, never)).toBeUndefined()
})

test('a history entry without a hash stays unchanged', () => {
  expect(replaceEntry({ hash: '', memory: null }, { guest: '1ab' }, never)).toBeUndefined()
})
