import { expect, test } from 'vitest'
import { encodeTen } from '../../src/core/whose-job/link.ts'
import { storedTen } from '../../src/state/stored-ten.ts'
import { alike } from '../core/whose-job/tiny.ts'
import { stubStorage } from './stub-storage.ts'

const owner = alike('business', 'it')
const provider = alike('it', 'business')
const stored = (text: string) => {
  stubStorage({ 'whose-job/whose-job': `${text}\n` })
  return storedTen()
}

test('storedTen returns all people of the last comparison', () => {
  const all = encodeTen({ people: [owner, provider] })
  expect(stored(JSON.stringify({ said: 'iiiiiiiiii', all }))).toEqual([owner, provider])
})

test('storedTen returns the one who has answered all ten jobs', () => {
  expect(stored(JSON.stringify({ said: 'iiiiiiiiii' }))).toEqual([owner])
  expect(stored(JSON.stringify({ said: 'iiiiiiiiii', all: '1abc' }))).toEqual([owner])
})

test('storedTen never returns the answers of a link that asks for others', () => {
  const all = encodeTen({ people: [owner, provider], asks: 'it' })
  expect(stored(JSON.stringify({ said: 'iii', all }))).toEqual([])
})

test.each(['', '{', 'null', '7', '{"said":"iii"}', '{"said":7,"all":7}', '{"said":"xxxxxxxxxx"}'])(
  'storedTen returns no one for the stored text %s',
  (text) => {
    expect(stored(text)).toEqual([])
  },
)

test('storedTen returns no one without stored answers', () => {
  stubStorage({})
  expect(storedTen()).toEqual([])
})
