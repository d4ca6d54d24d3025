import { expect, test } from 'vitest'
import { must, mustFind } from '../../../src/core/model/must.ts'

test('must and mustFind return the entry with the given id', () => {
  expect(must({ a: 0 }, 'a')).toBe(0)
  expect(mustFind([{ id: 'a' }, { id: 'b' }], 'b')).toEqual({ id: 'b' })
})

test('the errors of must and mustFind name the missing id', () => {
  expect(() => must({ a: 0 }, 'b')).toThrow('"b"')
  expect(() => mustFind([{ id: 'a' }], 'b')).toThrow('"b"')
})
