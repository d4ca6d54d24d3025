import { expect, test } from 'vitest'
import { isLink, readMemory, replaceEntry } from '../../src/state/incoming-link.ts'

const never = (): boolean => false

test.each([null, undefined, 7, 'guest', {}, { guest: 7 }, { other: 'x' }])(
  'the memory %j of a strange entry holds no payload',
  (memory) => {
    expect(readMemory(memory)).toEqual({})
  },
)

test('reads the payload that an entry remembers', () => {
  expect(readMemory({ reply: '1abc', at: 'plan' })).toEqual({ reply: '1abc' })
})

test('takes only answers, summaries and replies for links', () => {
  expect(['r=1', 'reply=1', 'rr=1', 'plan', ''].map(isLink)).toEqual([true, true, false, false, false])
})

test('a link with answers becomes an empty hash and a remembered guest', () => {
  expect(replaceEntry({ hash: 'r=1a=b', memory: null }, {}, never)).toEqual({
    hash: '',
    memory: { guest: '1a=b' },
  })
})

test('answers that the quiz handed over are remembered as own', () => {
  expect(replaceEntry({ hash: 'r=1ab', memory: null }, {}, () => true)).toEqual({
    hash: '',
    memory: { own: '1ab' },
  })
})

test('a reply is never taken for handed over answers', () => {
  expect(replaceEntry({ hash: 'reply=1ab', memory: null }, {}, () => true)).toEqual({
    hash: '',
    memory: { reply: '1ab' },
  })
})

test('a jump inside the page copies what the entry before remembers', () => {
  expect(replaceEntry({ hash: 'plan', memory: null }, { guest: '1ab' }, never)).toEqual({
    hash: 'plan',
    memory: { guest: '1ab' },
  })
})

test('a jump from an entry without a payload is marked as seen', () => {
  const entry = replaceEntry({ hash: 'plan', memory: null }, {}, never)
  expect(entry).toEqual({ hash: 'plan', memory: { guest: null } })
  expect(replaceEntry(entry!, { guest: '1ab' }, never)).toBeUndefined()
})

test('an entry without a hash stays', () => {
  expect(replaceEntry({ hash: '', memory: null }, { guest: '1ab' }, never)).toBeUndefined()
})
