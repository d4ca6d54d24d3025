import { expect, test } from 'vitest'
import { ownValue, isBrokenOff, listOf, textOf, ownValueAt } from '../../../src/core/scan/data.ts'

test('the functions `at` and `within` read only own properties of an object', () => {
  expect(ownValue({ a: 1 }, 'a')).toBe(1)
  expect(ownValue(JSON.parse('{"__proto__":{"a":1}}'), 'a')).toBeUndefined()
  for (const data of [{}, [], 'text', null, undefined]) expect(ownValue(data, 'toString')).toBeUndefined()
  expect(ownValueAt({ a: { b: [1] } }, 'a', 'b')).toEqual([1])
  expect(ownValueAt({ a: null }, 'a', 'b')).toBeUndefined()
})

test('listOf accepts only arrays, and textOf only strings and numbers', () => {
  expect(listOf([1])).toEqual([1])
  expect(listOf({ length: 1 })).toEqual([])
  expect([textOf('x'), textOf(7), textOf(true), textOf({})]).toEqual(['x', '7', undefined, undefined])
})

test.each<[string, boolean]>([
  ['{"a":[1,2]}', false],
  ['{"a":"}"}', false],
  ['{"a":"\\"}"}', false],
  ['{"a":"\\\\"}', false],
  ['{"a":"\\\\', true],
  ['{"a":"x\\"', true],
  ['{"a":[', true],
  ['{', true],
  ['}', false],
])('the JSON text %s counts as cut off: %s', (text, expected) => {
  expect(isBrokenOff(text)).toBe(expected)
})
