import { expect, test } from 'vitest'
import { paperOf } from '../../../src/core/documents/paper-size.ts'

test.each([
  ['en-US', 'letter'],
  ['es-Latn-MX-u-nu-latn', 'letter'],
  ['en-GB', 'a4'],
  ['en', 'a4'],
  ['', 'a4'],
])('the locale “%s” prints on %s', (locale, paper) => {
  expect(paperOf(locale)).toBe(paper)
})
