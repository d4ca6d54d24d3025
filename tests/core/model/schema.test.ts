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

test.each(['2026-02-30', '2026-13-01'])(
  'the schema isoDate refuses %s, because that day does not exist',
  (date) => {
    expect(isoDate.safeParse(date).error?.issues.map(({ message }) => message)).toEqual([
      'is not a day that exists',
    ])
  },
)

test.each(['24.11.2026', 20261124, new Date(0)])(
  'the schema isoDate refuses %s, because it is not an ISO date in quotes',
  (date) => {
    expect(isoDate.safeParse(date).error?.issues.map(({ message }) => message)).toEqual([
      'must be a date like "2026-11-24", in quotes',
    ])
  },
)
