import { expect, test } from 'vitest'
import {
  type Everyday,
  type EverydayAction,
  minutesOf,
  timeInWords,
} from '../../../src/core/documents/everyday.ts'
import { BRAND, TODAY, tinyModel, tinyWords } from '../tiny.ts'
import { echo } from '../../support/words.ts'
import { everydaySays } from '../../support/checklist.ts'

function job(number: number, changes: Partial<EverydayAction> = {}): EverydayAction {
  return {
    id: `job-${String(number)}`,
    number,
    minutes: 30,
    controls: ['XA-01'],
    frameworks: {},
    sources: [],
    title: `Job ${String(number)}`,
    do: 'Do it',
    done: 'It is done',
    why: 'Because',
    ...changes,
  }
}

const everyday: Everyday = {
  groups: [
    {
      id: 'first',
      name: 'First',
      actions: [job(1, { frameworks: { iso: ['1', '2'], own: ['3'], odd: ['4'] } }), job(2, { minutes: 45 })],
    },
    { id: 'last', name: 'Last', actions: [job(3, { controls: ['XA-01', 'XB-01'] })] },
  ],
}
const words = {
  ...tinyWords,
  everyday: {
    ...echo('everyday'),
    printTitle: '{quiz} jobs',
    printLead: '{n} jobs',
    printOf: 'jobs, {total}',
    printSentence: 'Tick',
    printAlt: 'bands: {list}',
    printFile: 'jobs',
    done: 'Done when',
    helps: 'Helps with',
  },
}
const FACTS = { date: TODAY, controls: tinyModel().controls }
const list = everydaySays(everyday, words, BRAND, { printed: ['iso', 'odd'], ...FACTS })

test('a duration of two hours or more is shown in hours and minutes', () => {
  expect(minutesOf([])).toBe(0)
  expect([60, 119, 120, 125].map((minutes) => timeInWords(minutes, 'en-GB'))).toEqual([
    '60 minutes',
    '119 minutes',
    '2 hours',
    '2 hours 5 minutes',
  ])
})

test('the cover of the everyday jobs shows their number, their minutes and empty bars', () => {
  expect(list).toMatchObject({
    kind: 'blank',
    title: 'Quiz: jobs',
    fileName: 'jobs',
    cover: {
      lead: '3 jobs',
      figure: '3',
      of: 'jobs, 105 minutes',
      bands: [
        { name: 'First', value: 0, text: '75 minutes' },
        { name: 'Last', value: 0, text: '30 minutes' },
      ],
      alt: 'bands: First 2 75 minutes, Last 1 30 minutes',
    },
    labels: { runningHead: 'Quiz: jobs' },
  })
})

test('a checklist row shows an everyday job, its minutes and its controls’ titles', () => {
  expect(list.sections.map(({ title, rows }) => [title, rows.map(({ title: name }) => name)])).toEqual([
    ['First', ['1. Job 1', '2. Job 2']],
    ['Last', ['3. Job 3']],
  ])
  expect(list.sections[1]?.rows[0]).toMatchObject({
    id: 'job-3',
    why: 'Do it',
    terms: ['30 minutes'],
    details: [
      { label: 'Done when', text: 'It is done' },
      { label: 'Helps with', text: 'Do XA-01 · Do XB-01' },
    ],
    done: false,
    tick: 'tick 3 Job 3',
  })
})

test('the references show section numbers of printed frameworks for each everyday job', () => {
  expect(list.references?.items).toEqual([{ id: '1', text: 'ISO 1, 2 · odd 4' }])
  const none = everydaySays(everyday, words, BRAND, { printed: [], ...FACTS })
  expect(none.references).toBeUndefined()
})
