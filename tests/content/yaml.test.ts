import { expect, test, vi } from 'vitest'
import { onceForText } from '../../src/content/yaml.ts'

test('onceForText makes a result again only after the text of the file has changed', () => {
  const make = vi.fn((file: string, text: string) => `${file}: ${text}`)
  const once = onceForText(make)
  expect([once('a', '1'), once('a', '1'), once('b', '1')]).toEqual(['a: 1', 'a: 1', 'b: 1'])
  expect(make).toHaveBeenCalledTimes(2)
  expect([once('a', '2'), once('a', '1')]).toEqual(['a: 2', 'a: 1'])
  expect(make).toHaveBeenCalledTimes(4)
})

test('onceForText keeps no result of a text that cannot be read', () => {
  const once = onceForText((_, text) => {
    if (text === '') throw new Error('empty')
    return text
  })
  once('a', '1')
  expect(() => once('a', '')).toThrow('empty')
  expect(() => once('a', '')).toThrow('empty')
  expect(once('a', '1')).toBe('1')
})
