import { expect, test } from 'vitest'
import {
  type Sheet,
  type SheetBlock,
  type SheetTable,
  blankSheet,
  sheetOnPage,
} from '../../../src/core/documents/sheet.ts'
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

const fields = { ...echo('sheets'), field: '{row}: {column}', line: '{title} {n}: {column}' }
const cut: SheetTable = {
  ...{ ...base, kind: 'table', id: 'cut', title: 'Cut', head: 'Step', isNumbered: false, isLayers: false },
  columns: [
    { id: 'who', name: 'Who', kind: 'who' },
    { id: 'day', name: 'Day', kind: 'date' },
  ],
  rows: [
    {
      ...{ id: 'out', title: [{ text: 'Sign out', isLabel: false }], note: '', control: 'XA-01' },
      cells: [{ example: 'both' }, { example: 'May' }],
    },
  ],
}
const log: SheetTable = {
  ...{ ...cut, id: 'log', title: 'Log', head: undefined, columns: [{ id: 'at', name: 'At', kind: 'time' }] },
  rows: ['10:00', '', ''].map((example, id) => ({
    ...{ id: String(id), title: [], note: '', cells: [{ example }] },
  })),
}
const tables = (blocks: SheetBlock[]) =>
  sheetOnPage({ ...sheet, blocks }, fields, (id) => `/${id}/`).flatMap((block) =>
    block.kind === 'table' ? [block] : [],
  )

test('each field of a table has a name of its own, and says its row and its column', () => {
  const [row] = tables([cut])[0]!.rows
  expect(row).toMatchObject({ url: '/XA-01/' })
  expect(row?.cells).toEqual([
    {
      choices: [
        { id: 'cut-out-who-we', tip: 'Sign out: Who: we', label: 'we' },
        { id: 'cut-out-who-provider', tip: 'Sign out: Who: provider', label: 'provider' },
      ],
      example: 'both',
    },
    { id: 'cut-out-day', tip: 'Sign out: Day', example: 'May' },
  ])
  expect(tables([{ ...cut, isLayers: true }])[0]?.rows[0]?.title).toEqual([
    { text: 'Sign out', isLabel: true },
  ])
})

test('a log on a page has the lines of its example and one more', () => {
  const [short] = tables([log])
  expect(short?.rows.map(({ cells }) => cells)).toEqual([
    [{ id: 'log-1-at', tip: 'Log 1: At', example: '10:00' }],
    [{ id: 'log-2-at', tip: 'Log 2: At', example: '' }],
  ])
  const empty = { ...log, rows: log.rows.slice(1) }
  expect(tables([empty])[0]?.rows).toHaveLength(2)
})

test('a list of a sheet has boxes only if its items are to tick', () => {
  const list = { ...base, kind: 'list' as const, id: 'hour', title: 'Hour', isNumbered: false }
  const items = [[{ text: 'Ring', isLabel: false }]]
  const boxesOf = (hasTicks: boolean) =>
    sheetOnPage(
      { ...sheet, blocks: [{ ...list, items, hasTicks }] },
      { ...fields, done: 'Done: {item}' },
      String,
    ).map((block) => (block.kind === 'list' ? block.boxes : []))
  expect(boxesOf(true)).toEqual([[{ id: 'hour-1', tip: 'Done: Ring' }]])
  expect(boxesOf(false)).toEqual([undefined])
})

test('a text of a sheet keeps the language that it is written in', () => {
  const text = { ...base, kind: 'text' as const, id: 'rule', title: 'Rule', text: [], textLanguage: 'en' }
  expect(sheetOnPage({ ...sheet, blocks: [text] }, fields, String)[0]).toMatchObject({ textLanguage: 'en' })
})
