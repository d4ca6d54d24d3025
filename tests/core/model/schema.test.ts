import { expect, test } from 'vitest'
import { isoDate, questionsWords } from '../../../src/core/model/schema.ts'

test('an answer option’s text is a label, or an object with label, help and heading', () => {
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

test.each([
  ['2026-02-30', 'is not a day that exists'],
  ['2026-13-01', 'is not a day that exists'],
  ['24.11.2026', 'must be a date like "2026-11-24", in quotes'],
  [20261124, 'must be a date like "2026-11-24", in quotes'],
  [new Date(0), 'must be a date like "2026-11-24", in quotes'],
])('the schema isoDate refuses %s: %s', (date, problem) => {
  expect(isoDate.safeParse(date).error?.issues.map(({ message }) => message)).toEqual([problem])
})
