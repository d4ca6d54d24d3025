import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { type EvidenceSheetWords, evidenceSheet } from '../../../src/core/documents/evidence.ts'
import { type PaperDocument, plainTable, plainText } from '../../../src/core/documents/paper.ts'
import { anyAnswers, withMarks, withRecords } from '../anything.ts'
import { BRAND, PROOF, tinyModel, tinyReport, tinyWords } from '../tiny.ts'
import { textsOf } from '../../support/documents.ts'
import { echo } from '../../support/words.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const words: EvidenceSheetWords = {
  ...tinyWords,
  evidence: {
    ...echo('evidence'),
    titleFor: '{quiz} evidence for {name}',
    headingFor: 'evidence: {name}',
    claims: 'claims {n}, proven {proven}',
    unknowns: 'unknown {n}',
    versions: 'model {model}, quiz {quiz}',
    quoted: '{value}: "{said}"',
    byProduct: 'by product {product}',
    byScanner: '{tool} of {date}',
    byScannerUndated: '{tool} undated',
    done: '{source}; done by {who}',
    outLead: 'out {list}',
    file: 'evidence-{name}-{date}',
    asOf: 'as of {date}',
  },
}
const proof = { ...PROOF, where: 'https://example.com/p' }
const sheetOf = (given: Partial<Answers>, name?: string): PaperDocument =>
  evidenceSheet(tinyReport(given, { name }), words, BRAND)
const rowsOf = ({ blocks }: PaperDocument, caption: string): string[][] | undefined =>
  blocks
    .filter((block) => block.kind === 'table' && block.caption === caption)
    .map((block) => (block.kind === 'table' ? textsOf(block) : []))[0]
const ALL = { 'XA-01': 1, 'XA-02': 0.5, 'XB-01': 0.25, 'XB-02': 0 } as const

test('the evidence sheet lists each claim with its source and its proof', () => {
  const sheet = sheetOf({
    controls: ALL,
    marks: { 'XA-02': { tool: 'scubagear', date: '2026-05-04' }, 'XB-01': { tool: 'prowler' } },
    records: {
      'XA-01': { who: 'Ada', proof },
      'XA-02': { proof: PROOF },
      'XB-01': { who: 'Bo' },
    },
  })
  expect(rowsOf(sheet, 'proven')).toEqual([
    ['XA-01 Do XA-01', 'full: "all"', 'byAnswer; done by Ada', 'Export', proof.where, '3 November 2026'],
    ['XA-02 Do XA-02', 'partly: "half"', 'scubagear of 4 May 2026', 'Export', 'Binder', '3 November 2026'],
  ])
  expect(rowsOf(sheet, 'unproven')).toEqual([
    ['XB-01 Do XB-01', 'partly: "little"', 'prowler undated; done by Bo'],
  ])
  expect(rowsOf(sheet, 'open')).toEqual([['XB-02 Do XB-02', 'none']])
  expect(sheet.facts).toEqual(['claims 3, proven 2', 'full', 'model 1, quiz 2026-11'])
})

test('a claim about another product names the product and quotes no answer', () => {
  const covered = (by: string) => ({ kind: 'covered', by, full: true }) as const
  const sheet = sheetOf({ controls: ALL, statuses: { 'XA-01': covered('Guard'), 'XB-02': covered('') } })
  expect(rowsOf(sheet, 'unproven')).toEqual(
    expect.arrayContaining([
      ['XA-01 Do XA-01', 'full', 'by product Guard'],
      ['XB-02 Do XB-02', 'full', 'byProductUnnamed'],
    ]),
  )
})

test('the evidence sheet names what is unknown, open, accepted or not applicable', () => {
  const sheet = sheetOf({
    controls: { 'XA-01': 'unknown', 'XA-02': 0 },
    context: { teams: false },
    statuses: { 'XA-02': { kind: 'accepted', until: '2027-03-31', why: '' } },
  })
  expect(sheet.blocks).toEqual([
    { kind: 'heading', level: 2, text: 'claimed' },
    { kind: 'text', text: 'claimedNone' },
    { kind: 'heading', level: 2, text: 'notClaimed' },
    { kind: 'heading', level: 3, text: 'unknown' },
    { kind: 'text', text: 'unknownLead' },
    { kind: 'list', items: ['XA-01 Do XA-01', 'XB-01 Do XB-01'] },
    plainTable('open', ['control', 'state'], [['XA-02 Do XA-02', 'accepted until 31 March 2027']]),
    { kind: 'heading', level: 3, text: 'out' },
    { kind: 'text', text: 'out XB-02' },
    { kind: 'heading', level: 2, text: 'cannot' },
    { kind: 'list', items: ['limits1', 'limits2', 'limits3', 'limits4', 'limits5'] },
  ])
  expect(sheet.facts).toContain('unknown 2')
})

test('the evidence sheet lists the proofs of controls that are unknown or not in place', () => {
  const sheet = sheetOf({
    controls: { 'XA-01': 'unknown', 'XA-02': 0, 'XB-01': 1 },
    records: { 'XA-01': { proof }, 'XA-02': { proof: PROOF }, 'XB-01': { proof } },
  })
  expect(rowsOf(sheet, 'noted')).toEqual([
    ['XA-01 Do XA-01', 'Export', proof.where, '3 November 2026'],
    ['XA-02 Do XA-02', 'Export', 'Binder', '3 November 2026'],
  ])
})

test('with everything in place, the evidence sheet has no part about other controls', () => {
  const sheet = sheetOf({ controls: { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } })
  expect(JSON.stringify(sheet)).not.toContain('notClaimed')
})

test('title, heading and file name of the evidence sheet contain the company name', () => {
  expect(sheetOf({ controls: ALL }, 'Żółć & Søn')).toMatchObject({
    title: 'Quiz: evidence for Żółć & Søn',
    heading: 'evidence: Żółć & Søn',
    dateText: 'as of 24 November 2026',
    fileName: 'evidence-Żółć-Søn-2026-11-24',
    names: ['Żółć & Søn'],
  })
  expect(sheetOf({ controls: ALL })).toMatchObject({ title: 'title', heading: 'heading', names: [] })
})

test('every text that a person typed is in the names of the evidence sheet', () => {
  const sheet = sheetOf({
    controls: ALL,
    records: { 'XA-01': { who: '東京', proof }, 'XB-02': { who: 'Bo' } },
  })
  expect(sheet.names.toSorted()).toEqual(['Bo', 'Export', proof.where, '東京'].toSorted())
})

test('every control of the report is once in the lists of the evidence sheet', () => {
  const anyNoted = anyAnswers(model)
    .chain(withMarks)
    .chain((one) => withRecords(model, one))
  forAll(anyNoted, (given) => {
    const report = tinyReport(given)
    const { blocks } = evidenceSheet(report, words, BRAND)
    // This table repeats controls of the other lists, with their proofs.
    const others = blocks.filter((block) => block.kind !== 'table' || block.caption !== 'noted')
    const named = others.flatMap((block) => {
      if (block.kind === 'table') return textsOf(block).map(([first = '']) => first)
      return block.kind === 'list' ? block.items.map(plainText) : []
    })
    const ids = named.flatMap((text) => /^X[AB]-0\d/.exec(text)?.[0] ?? [])
    expect(ids.toSorted()).toEqual([...report.actions, ...report.inPlace].map(({ id }) => id).toSorted())
    for (const block of blocks) {
      if (block.kind === 'table')
        for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length)
    }
  })
})
