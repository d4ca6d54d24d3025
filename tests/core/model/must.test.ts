import { expect, test } from 'vitest'
import { must, mustFind } from '../../../src/core/model/must.ts'

test('must returns the map entry or the list item with the id', () => {
  expect(must({ a: 0 }, 'a')).toBe(0)
  expect(mustFind([{ id: 'a' }, { id: 'b' }], 'b')).toEqual({ id: 'b' })
})

test('the error of must names the missing id', () => {
  expect(() => must({ a: 0 }, 'b')).toThrow('"b"')
  expect(() => mustFind([{ id: 'a' }], 'b')).toThrow('"b"')
})
