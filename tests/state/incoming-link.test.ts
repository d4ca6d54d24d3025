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
  expect(['r=1', 'reply=1', 'rr=1', 'plan', ''].map(isLink)).toEqual([true, true, false, false, false])
})

test('answers from a link move from the hash to `guest` in the history state', () => {
  expect(replaceEntry({ hash: 'r=1a=b', memory: null }, {}, never)).toEqual({
    hash: '',
    memory: { guest: '1a=b' },
  })
})

test('answers from the quiz move from the hash to `own` in the history state', () => {
  expect(replaceEntry({ hash: 'r=1ab', memory: null }, {}, () => true)).toEqual({
    hash: '',
    memory: { own: '1ab' },
  })
})

test('a reply in the hash stays a reply even if the quiz handed over answers', () => {
  expect(replaceEntry({ hash: 'reply=1ab', memory: null }, {}, () => true)).toEqual({
    hash: '',
    memory: { reply: '1ab' },
  })
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
