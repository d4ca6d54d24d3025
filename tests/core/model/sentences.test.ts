import { expect, test, vi } from 'vitest'
import { firstSentence } from '../../../src/core/model/sentences.ts'

test.each([
  ['One fact. Another fact.', 'One fact.'],
  ['Is it one? Yes.', 'Is it one?'],
  ['Version 2.5 is old. So is 2.4.', 'Version 2.5 is old.'],
  ['No full stop', 'No full stop'],
  ['', ''],
])('the first sentence of “%s” is “%s”', (text, first) => {
  expect(firstSentence(text, 'en-GB')).toBe(first)
})

test('firstSentence returns the whole text in a browser without Intl.Segmenter', () => {
  vi.stubGlobal('Intl', {})
  expect(firstSentence('One fact. Another fact.', 'en-GB')).toBe('One fact. Another fact.')
})
