import { expect, test } from 'vitest'
import { filledSheet } from '../../../src/core/documents/filled-sheet.ts'
import type { Sheet, SheetRow } from '../../../src/core/documents/sheet.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { echo } from '../../support/words.ts'
import { tinyWords } from '../tiny.ts'

const words = {
  ...tinyWords,
  sheets: {
    ...echo('sheets'),
    print: '{quiz} {title}',
    fromAnswers: 'From {date}',
    madeFor: 'For {name}. {lead}',
    file: 'who-{name}-{date}',
    ...{ statePlace: 'in place', stateOpen: 'open' },
  },
}
const aRow = (id: string, control?: string): SheetRow => ({ id, title: [], note: '', control, cells: [] })
const table = {
  ...{ kind: 'table' as const, title: '', lead: [], half: false, head: 'Row', columns: [] },
  isNumbered: false,
}
const sheet: Sheet = {
  ...{ id: 'who', controls: [], pages: 1, title: 'Who', description: '', lead: 'Put a name.' },
  blocks: [
    { ...table, id: 'layers', isLayers: true, rows: ['data', 'hosts'].map((id) => aRow(id)) },
    {
      ...{ ...table, id: 'duties', isLayers: false },
      rows: [
        ...['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((control, index) => aRow(String(index), control)),
        aRow('without-a-control'),
      ],
    },
  ],
}
const report = {
  date: '2026-11-24',
  name: 'Tom & Jerry',
  matrix: [
    {
      ...{ id: 'data', name: 'Data', owner: 'you', ownerName: 'Yours', state: 'gap', text: '1 of 4 done' },
      controls: [],
    },
    {
      ...{ id: 'hosts', name: 'Hosts', owner: 'provider', ownerName: 'Microsoft’s', state: 'theirs' },
      ...{ text: 'Nothing to do', controls: [] },
    },
  ],
  actions: [
    { id: 'A-2', state: 'a little' },
    { id: 'A-3', state: '' },
    { id: 'A-4', state: 'unknown' },
  ],
  inPlace: [{ id: 'A-1', state: '' }],
} as unknown as Report

const page = filledSheet(sheet, words, { quizTitle: 'Quiz:' }, report)
const statesOf = (index: number) => {
  const block = page.blocks[index]
  return block?.kind === 'table' ? block.rows.map(({ state }) => state) : []
}

test('each layer of your side has its state, and Microsoft’s layers have none', () => {
  expect(statesOf(0)).toEqual(['1 of 4 done', undefined])
})

test('each job has the state of its control, and none if nobody was asked about it', () => {
  expect(statesOf(1)).toEqual(['in place', 'a little', 'open', 'unknown', undefined, undefined])
})

test('a filled sheet names the business and the day of the answers', () => {
  expect(page).toMatchObject({
    names: ['Tom & Jerry'],
    date: '2026-11-24',
    dateText: 'From 24 November 2026',
    lead: 'For Tom & Jerry. Put a name.',
    fileName: 'who-Tom-Jerry-2026-11-24',
  })
  const nameless = filledSheet(sheet, words, { quizTitle: 'Quiz:' }, { ...report, name: undefined })
  expect([nameless.lead, nameless.fileName]).toEqual(['Put a name.', 'who-2026-11-24'])
  expect(nameless.names).toEqual([])
})
