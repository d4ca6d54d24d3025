import { expect, test } from 'vitest'
import { fnv1a } from '../../../src/core/model/fnv1a.ts'

// Test vectors by the authors of FNV-1a: http://www.isthe.com/chongo/src/fnv/test_fnv.c
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %j equals the published test vector', (text, hash) => {
  expect(fnv1a(Buffer.from(text))).toBe(hash)
})
