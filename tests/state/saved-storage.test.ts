import { expect, test, vi } from 'vitest'
import { deviceTexts } from '../../src/state/saved-storage.ts'
import { stubStorage } from './stub-storage.ts'

test('deviceTexts stores texts under its own keys and keeps other keys', () => {
  const storage = stubStorage({ 'whose-job/answers': 'mine\n', other: 'x' })
  const texts = deviceTexts('shelf')
  expect([texts.keys(), texts.read('a')]).toEqual([[], undefined])
  expect(texts.write('a', 'text')).toBe(true)
  expect([texts.keys(), texts.read('a')]).toEqual([['a'], 'text'])
  expect({ ...storage }).toEqual({
    'whose-job/answers': 'mine\n',
    other: 'x',
    'whose-job/shelf/a': 'text\n',
  })
  texts.remove('a')
  expect(texts.keys()).toEqual([])
})

test('blocked storage reads as empty and refuses to store texts, without an error', () => {
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('blocked')
        },
        ownKeys: () => {
          throw new Error('blocked')
        },
      },
    ),
  )
  const texts = deviceTexts('shelf')
  texts.remove('a')
  expect([texts.keys(), texts.read('a'), texts.write('a', 'text')]).toEqual([[], undefined, false])
})

test('deviceTexts reports changes to its own keys and the clearing of all storage', () => {
  const events = new EventTarget()
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events))
  const heard = vi.fn()
  const stop = deviceTexts('shelf').listen(heard)
  const tell = (key: string | null): void => {
    events.dispatchEvent(Object.assign(new Event('storage'), { key }))
  }
  tell('whose-job/answers')
  expect(heard).not.toHaveBeenCalled()
  tell('whose-job/shelf/a')
  tell(null)
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  tell(null)
  expect(heard).toHaveBeenCalledTimes(2)
})

test('unfinished replies are stored separately from saved assessments', () => {
  const storage = stubStorage({ 'whose-job/shelf/a': 'mine\n' })
  const texts = deviceTexts('reply')
  texts.write('b', 'text')
  expect([texts.keys(), deviceTexts('shelf').keys()]).toEqual([['b'], ['a']])
  expect({ ...storage }).toEqual({ 'whose-job/shelf/a': 'mine\n', 'whose-job/reply/b': 'text\n' })
})
