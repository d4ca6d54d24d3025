import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { evidenceTable } from '../../../src/core/exchange/evidence-table.ts'
import { PROOF, tinyReport, tinyWords } from '../tiny.ts'
import { echo } from '../../support/words.ts'

const words = {
  ...tinyWords,
  evidence: { ...echo('evidence'), byProduct: 'by product {product}', done: '{source}; done by {who}' },
}
const rowsOf = (given: Partial<Answers>): readonly (readonly string[])[] =>
  evidenceTable(tinyReport(given), words).rows
const ALL = { 'XA-01': 1, 'XA-02': 0.5, 'XB-01': 0, 'XB-02': 'unknown' } as const

test('the evidence list has a row for each control with its proof', () => {
  const records = { 'XA-01': { who: 'Ada', proof: PROOF }, 'XB-01': { proof: { ...PROOF, what: '=1+1' } } }
  const { columns, rows } = evidenceTable(tinyReport({ controls: ALL, records }), words)
  expect(columns.map(({ heading }) => heading)).toEqual([
    ...['id', 'control', 'area', 'state', 'value', 'source', 'proof', 'where', 'seen'],
  ])
  expect(columns.at(-1)?.kind).toBe('date')
  expect(rows).toEqual([
    ['XA-01', 'Do XA-01', 'Area A', 'full', 'all', 'byAnswer; done by Ada', 'Export', 'Binder', PROOF.date],
    ['XA-02', 'Do XA-02', 'Area A', 'partly', 'half', 'byAnswer', '', '', ''],
    ['XB-01', 'Do XB-01', 'Area B', 'none', '', '', '=1+1', 'Binder', PROOF.date],
    ['XB-02', 'Do XB-02', 'Area B', 'unknown', '', '', '', '', ''],
  ])
})

test('a claim about another product names the product and quotes no answer', () => {
  const statuses = { 'XA-01': { kind: 'covered', by: 'Guard', full: true } } as const
  expect(rowsOf({ controls: ALL, statuses })[0]?.slice(3, 6)).toEqual(['full', '', 'by product Guard'])
})

test('a control that is not in place has the decision about it', () => {
  const statuses = { 'XB-01': { kind: 'accepted', until: '2027-03-31', why: 'cost' } } as const
  expect(rowsOf({ controls: ALL, statuses })[2]?.slice(3, 6)).toEqual([
    ...['accepted until 31 March 2027 because cost', '', ''],
  ])
})

test('an area without a name and a control without an answer have empty cells', () => {
  const report = tinyReport({ controls: ALL })
  const inPlace = report.inPlace.map((control) => ({ ...control, said: undefined }))
  const { rows } = evidenceTable({ ...report, inPlace, areas: [] }, words)
  expect(rows[0]?.slice(2, 5)).toEqual(['', 'full', ''])
})
