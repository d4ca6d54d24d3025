import { expect, test } from 'vitest'
import { checklistTable } from '../../../src/core/exchange/checklist-table.ts'
import { tinyModel, tinyWords } from '../tiny.ts'
import { echo } from '../../support/words.ts'

const words = { ...tinyWords, exports: echo('exports') }
const PAGES = 'https://example.com/checklist/'

test('the table has each control once, critical ones first in each area', () => {
  const model = tinyModel()
  const { columns, rows } = checklistTable(model, words, '2026-11-24', PAGES)
  expect(rows.map(([order]) => order)).toEqual(rows.map((_, index) => String(index + 1)))
  expect(rows.map(([, id]) => id).toSorted()).toEqual(model.controls.map(({ id }) => id).toSorted())
  for (const { id, name } of model.areas) {
    const critical = rows.filter((row) => row[3] === name).map((row) => row[4])
    expect(critical).toHaveLength(model.controls.filter(({ area }) => area === id).length)
    expect(critical).toEqual(critical.toSorted().toReversed())
  }
  expect(rows[0]).toHaveLength(columns.length)
  expect(rows.find((row) => row[1] === 'XA-01')?.join()).toContain(`${PAGES}XA-01/`)
})

test('the columns to fill in are empty, but for a date of Microsoft', () => {
  const model = tinyModel()
  const [first, ...others] = model.controls
  const controls = [{ ...first!, deadline: '2026-12-31' }, ...others]
  const { columns, rows } = checklistTable({ ...model, controls }, words, '2026-11-24', PAGES)
  const due = columns.findIndex(({ heading }) => heading === 'due')
  expect(columns[due]?.kind).toBe('date')
  expect(rows.map((row) => row[due]).toSorted()).toEqual(['', '', '', '2026-12-31'])
  for (const heading of ['state', 'assignee', 'proof', 'proofWhere', 'proofSeen']) {
    const at = columns.findIndex((column) => column.heading === heading)
    expect(rows.every((row) => row[at] === '')).toBe(true)
  }
})
