import { expect, test } from 'vitest'
import { must, mustFind } from '../../../src/core/model/must.ts'

test('returns what the id names', () => {
  expect(must({ a: 0 }, 'a')).toBe(0)
  expect(mustFind([{ id: 'a' }, { id: 'b' }], 'b')).toEqual({ id: 'b' })
})

test('names an id that is missing', () => {
  expect(() => must({ a: 0 }, 'b')).toThrow('"b"')
  expect(() => mustFind([{ id: 'a' }], 'b')).toThrow('"b"')
})
