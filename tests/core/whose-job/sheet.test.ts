import { expect, test } from 'vitest'
import { type PaperDocument, plainText } from '../../../src/core/documents/paper.ts'
import type { Sheet, SheetBlock } from '../../../src/core/documents/sheet.ts'
import { comparePeople } from '../../../src/core/whose-job/compare.ts'
import { type UsWords, agreedSheet } from '../../../src/core/whose-job/sheet.ts'
import { content } from '../../content/content.ts'
import { alike, tinyJobs } from './tiny.ts'

const { ui } = content
const sheet = content.sheets.find(({ id }) => id === 'who-does-what')!
const words = { ...ui, checklist: ui.checklist, sheets: ui.sheets }
const jobs = tinyJobs().map((job) => (job.id === 'copy' ? { ...job, controls: ['DP-01'] } : job))

/** Returns the sheet of people who say the same about each job. */
function sheetOf(
  people: Parameters<typeof comparePeople>[1],
  from: Sheet = sheet,
  us?: UsWords,
): PaperDocument {
  return agreedSheet(
    from,
    words,
    { quizTitle: 'Quiz' },
    {
      ...{ title: 'Ten', microsoft: 'Microsoft', date: '2026-11-30', names: ['Anna'] },
      rows: comparePeople(jobs, people),
      said: ({ doers }) => doers.join(),
      us,
    },
  )
}
const rowsOf = (page: PaperDocument, id: string) => {
  const block = page.blocks.find((one) => one.id === id)
  return block?.kind === 'table' ? block.rows : []
}

test('the sheet says who does a job where all agree, in both tables', () => {
  const page = sheetOf([alike('business', 'it'), alike('it', 'it')])
  expect(rowsOf(page, 'ten').find(({ id }) => id === 'copy')).toMatchObject({
    state: 'it,it',
    cells: [{ fixed: ui.sheets.provider }, { tip: expect.any(String) }],
  })
  expect(rowsOf(page, 'duties').find(({ id }) => id === 'backup')?.cells[0]).toEqual({
    fixed: ui.sheets.provider,
  })
  expect(page).toMatchObject({ pages: sheet.pages + 1, names: ['Anna'], date: '2026-11-30' })
})

test('the business is named for what it does itself, and Microsoft for its own job', () => {
  const rows = rowsOf(sheetOf([alike('business', 'business')]), 'ten')
  expect(rows.find(({ id }) => id === 'copy')?.cells[0]).toEqual({ fixed: ui.sheets.we })
  expect(rows.find(({ id }) => id === 'servers')?.cells[0]).toEqual({ fixed: 'Microsoft' })
})

test('a job without agreement has tick boxes to fill in', () => {
  const page = sheetOf([alike('business', 'it'), alike('it', 'business')])
  expect(rowsOf(page, 'ten').find(({ id }) => id === 'copy')?.cells[0]).toHaveProperty('choices')
  expect(rowsOf(page, 'duties').find(({ id }) => id === 'backup')?.cells[0]).toHaveProperty('choices')
})

test('a sheet of one table gets the ten jobs after it, and an empty row stays empty', () => {
  const table = sheet.blocks.find(({ id }) => id === 'duties')!
  const bare = table.kind === 'table' ? { ...table, rows: [{ ...table.rows[0]!, cells: [] }] } : table
  const page = sheetOf([alike('business', 'it')], { ...sheet, blocks: [bare] })
  expect(page.blocks.map(({ id }) => id)).toEqual(['duties', 'ten'])
  expect(rowsOf(page, 'duties')[0]?.cells).toEqual([])
})

test('a sheet for two of the business names no provider, and has no contract', () => {
  const us: UsWords = {
    ...{ title: 'Among us', lead: 'Write names.', outside: 'Outside', it: 'IT' },
    signs: ['Anna', 'Person 2'],
  }
  const note: SheetBlock = { kind: 'text', id: 'note', title: 'Note', lead: [], half: false, text: [] }
  const noted = { ...sheet, blocks: [...sheet.blocks, note] }
  const page = sheetOf([alike('business', 'it'), alike('business', 'it')], noted, us)
  expect(page.blocks.at(-1)).toMatchObject({ kind: 'text', id: 'note' })
  expect(page).toMatchObject({ heading: 'Among us', lead: 'Write names.' })
  expect(JSON.stringify(rowsOf(page, 'duties'))).toContain('"label":"Outside"')
  expect(rowsOf(page, 'ten').find(({ id }) => id === 'copy')?.cells[0]).toEqual({ fixed: 'IT' })
  expect(rowsOf(page, 'heads').map(({ title }) => plainText(title))).toContain('Outside')
  const agreed = page.blocks.find(({ id }) => id === 'agreed')
  expect(agreed?.kind === 'fields' && agreed.fields.map(({ label }) => label)).toEqual([
    ...['Anna', 'Date', 'Person 2', 'Date', 'Next meeting'],
  ])
})
