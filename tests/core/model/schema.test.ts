import { expect, test } from 'vitest'
import { questionsWords } from '../../../src/core/model/schema.ts'

test('an option can be written as its label alone, or with help and a heading', () => {
  const words = questionsWords.parse({
    q: {
      title: 'Q?',
      summary: 'Q',
      why: 'because',
      options: { a: 'Yes', b: { label: 'No', help: 'Not yet.' } },
    },
  })
  expect(words['q']?.options).toEqual({
    a: { label: 'Yes', help: undefined, group: undefined },
    b: { label: 'No', help: 'Not yet.' },
  })
})
