import { expect, test } from 'vitest'
import { keptTen } from '../../src/state/kept-ten.ts'

test('the stored answers to the ten jobs are read', () => {
  expect(keptTen('{"said":"iiii"}')).toEqual({ said: 'iiii' })
})

test('no stored answer is read while the device is passed on', () => {
  expect(keptTen('{"said":"iiii","passed":true}')).toBeUndefined()
})

test.each([undefined, 'null', '{'])('the stored text %j has no answers', (text) => {
  expect(keptTen(text)).toBeUndefined()
})
