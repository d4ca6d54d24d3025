import { expect, test } from 'vitest'
import { withoutDirectionMarks } from '../../../src/paper/word/without-direction-marks.ts'

test('a document for Word has no isolates in its texts', () => {
  const page = {
    title: 'لـ \u2068Acme\u2069',
    rows: [{ text: '\u2066.docx\u2069', done: true }],
    more: undefined,
    none: null,
  }
  expect(withoutDirectionMarks(page)).toEqual({
    title: 'لـ Acme',
    rows: [{ text: '.docx', done: true }],
    more: undefined,
    none: null,
  })
})

test.each([
  ['ar-u-nu-latn', 'ar'],
  ['ar-EG-u-ca-gregory-nu-latn', 'ar-EG'],
  ['he-IL', 'he-IL'],
])('the language %s of a document for Word is %s', (language, expected) => {
  expect(withoutDirectionMarks({ language })).toEqual({ language: expected })
})
