import { expect, test } from 'vitest'
import { type Sheet, blankSheet } from '../../../src/core/documents/sheet.ts'
import { echo } from '../../support/words.ts'
import { tinyWords } from '../tiny.ts'

const words = {
  ...tinyWords,
  sheets: { ...echo('sheets'), asOf: 'As of {date}', print: '{quiz} {title}' },
}
const base = { lead: [], half: false }
const sheet: Sheet = {
  id: 'plan',
  controls: ['XA-01'],
  pages: 1,
  title: 'The plan',
  description: 'A plan',
  lead: 'Print it',
  blocks: [
    {
      ...{ ...base, kind: 'fields', id: 'people', title: 'People' },
      fields: [{ id: 'owner', label: 'Owner', kind: 'text', example: 'Maria' }],
    },
    {
      ...{
        ...base,
        kind: 'table',
        id: 'steps',
        title: 'Steps',
        head: 'Step',
        isNumbered: true,
        isLayers: false,
      },
      columns: [
        { id: 'often', name: 'How often', kind: 'text' },
        { id: 'day', name: 'Day', kind: 'date' },
      ],
      rows: [{ id: 'one', title: [], note: '', cells: [{ fixed: 'each quarter' }, { example: '27 Nov' }] }],
    },
    { ...base, kind: 'list', id: 'list', title: 'List', items: [], isNumbered: false, hasTicks: false },
  ],
}

test('a blank sheet keeps printed texts and contains nothing of the example', () => {
  const page = blankSheet(sheet, words, { quizTitle: 'Quiz:' }, '2026-11-24')
  expect(JSON.stringify(page)).not.toMatch(/Maria|27 Nov/)
  expect(JSON.stringify(page)).toContain('each quarter')
  expect(JSON.stringify(sheet)).toContain('Maria')
})

test('a blank sheet has the quiz in its title and the day of its text', () => {
  expect(blankSheet(sheet, words, { quizTitle: 'Quiz:' }, '2026-11-24')).toMatchObject({
    names: [],
    title: 'Quiz: The plan',
    heading: 'The plan',
    dateText: 'As of 24 November 2026',
    fileName: 'plan',
  })
})
