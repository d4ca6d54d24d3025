/** Tests the content of the sheets: their facts, their examples, and their PDFs. */
import { expect, test } from 'vitest'
import { readBrand } from '../../src/brand/read.ts'
import { addNoBreakSpaces } from '../../src/content/no-break-spaces.ts'
import { paperBrand } from '../../src/content/brand.ts'
import { markedParts } from '../../src/content/marks.ts'
import { sheetsOf } from '../../src/content/sheets.ts'
import { filledSheet } from '../../src/core/documents/filled-sheet.ts'
import { blankSheet, type Sheet, type SheetText } from '../../src/core/documents/sheet.ts'
import type { PaperSize } from '../../src/core/documents/paper-size.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { shrinkPdf } from '../../src/paper/pdf/shrink.ts'
import { lintPdf } from '../paper/pdf/lint.ts'
import { openPdf, textOfPdf } from '../paper/pdf/reader.ts'
import { content, testMistakes } from './content.ts'

const { sheets, ui, howTos, matrix } = addNoBreakSpaces(content)
const SIZES: PaperSize[] = ['a4', 'letter']
const paper = paperBrand(readBrand('default'), ui)

/** Returns a text without its marks. */
const plain = (parts: SheetText): string => parts.map(({ text }) => text).join('')

/** Returns all texts of a sheet with inline marks. */
function textsOf({ blocks }: Sheet): SheetText[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block.lead, ...block.items]
    return block.kind === 'table' ? [block.lead, ...block.rows.map(({ title }) => title)] : [block.lead]
  })
}

test('the five sheets belong to the controls whose pages need one', () => {
  expect(Object.fromEntries(sheets.map(({ id, controls }) => [id, controls[0]]))).toEqual({
    'bad-day': 'LR-03',
    'who-does-what': 'GP-03',
    leaver: 'IA-06',
    'identity-check': 'IA-10',
    'call-back': 'GP-01',
  })
  expect(sheetsOf(content, 'IA-06').map(({ id }) => id)).toEqual(['bad-day', 'leaver'])
  expect(sheetsOf(content, 'DE-01')).toEqual([])
})

test('every portal label on a sheet is a label on a how-to page of its controls', () => {
  const problems = sheets.flatMap((sheet) => {
    const pages = howTos.filter(({ control }) => sheet.controls.includes(control))
    const known = new Set(
      markedParts(JSON.stringify(pages)).flatMap(({ kind, text }) => (kind === 'label' ? [text] : [])),
    )
    const said = textsOf(sheet).flatMap((text) => text.filter(({ isLabel }) => isLabel))
    return said.filter(({ text }) => !known.has(text)).map(({ text }) => text)
  })
  expect(problems).toEqual([])
})

test('the sheet who does what has all ten layers, and Microsoft’s have no field', () => {
  const sheet = sheets.find(({ id }) => id === 'who-does-what')!
  const table = sheet.blocks.find(({ id }) => id === 'layers')
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.map(({ id }) => id)).toEqual(matrix.layers.map(({ id }) => id))
  const theirs = matrix.layers.filter(({ cells }) => cells.at(-1)?.owner === 'provider').map(({ id }) => id)
  expect(theirs.length).toBeGreaterThan(0)
  for (const { id, cells } of rows) {
    expect(
      cells.every((cell) => 'fixed' in cell),
      id,
    ).toBe(theirs.includes(id))
  }
})

test('the sheets for payments and duties fit one person and own IT staff', () => {
  const saidIn = (id: string): string[] => {
    const { title, lead, description, blocks } = content.sheets.find((sheet) => sheet.id === id)!
    const inBlocks = blocks.flatMap((block) => {
      if (block.kind === 'fields') return block.fields.map(({ label }) => label)
      if (block.kind === 'list') return block.items.map(plain)
      if (block.kind === 'text') return plain(block.text).split(/(?<=\.) /)
      return block.rows.map((row) => plain(row.title))
    })
    return [title, lead, description, ...inBlocks]
  }
  const ofOthers = saidIn('call-back').filter((text) => /second|deputy|everyone|staff/i.test(text))
  expect(ofOthers.filter((text) => !/\bif\b|^Where several/i.test(text))).toEqual([])
  expect(saidIn('who-does-what').filter((text) => /\bIT provider\b/.test(text))).toEqual([])
  expect(content.ui.sheets.provider).not.toMatch(/provider/)
})

test('every phone number in an example is one that nobody can have', () => {
  const numbers = JSON.stringify(sheets).match(/\b0\d{2,4} \d{3,4} \d{3,4}\b/g) ?? []
  expect(numbers.length).toBeGreaterThan(10)
  // Ofcom keeps 020 7946 0000 to 0999 free for drama.
  expect(numbers.filter((number) => !/^020 7946 0\d{3}$/.test(number))).toEqual([])
})

test.each(sheets.flatMap((sheet) => SIZES.map((size) => [sheet.id, size, sheet] as const)))(
  'the blank sheet %s fits its pages on %s paper and has at most 60 KB',
  async (_, size, sheet) => {
    const pdf = await shrinkPdf(
      await makePdfInNode(blankSheet(sheet, ui, paper, '2026-11-25'), paper, size, 'src/brand/fonts'),
    )
    expect(pdf.length).toBeLessThanOrEqual(60_000)
    expect((await openPdf(pdf)).numPages).toBe(sheet.pages)
    expect(await lintPdf(pdf)).toEqual([])
  },
)

test.each(SIZES)('the sheet from the answers of the example fits on two pages of %s paper', async (size) => {
  const answers = { ...content.example.answers }
  const report = writeReport(content.model, ui, answers, {
    today: '2026-11-26',
    name: 'Harbour Street Dental',
  })
  const sheet = sheets.find(({ id }) => id === 'who-does-what')!
  const bytes = await makePdfInNode(filledSheet(sheet, ui, paper, report), paper, size, 'src/brand/fonts')
  expect((await openPdf(bytes)).numPages).toBe(2)
  expect(await lintPdf(bytes)).toEqual([])
  const text = await textOfPdf(bytes)
  for (const { owner, text: state } of report.matrix) {
    if (owner !== 'provider') expect(text).toContain(state.replaceAll('\u00a0', ' '))
  }
})

testMistakes('model/sheets.yml', [
  [
    'sign-out: { place: [LR-03, active-users] }',
    'sign-out: { place: [LR-03, cellar] }',
    'sheets.bad-day.blocks.cut.rows.sign-out.place: "cellar" is not a place on the page of LR-03',
  ],
  [
    'rule: { kind: rule, control: GP-01 }',
    'rule: { kind: rule, control: DE-01 }',
    'sheets.call-back.blocks.rule.control: DE-01 has no rule on its page',
  ],
  [
    'lines: 12',
    'lines: 12\n        layers: true',
    'sheets.identity-check.blocks.log: must have exactly one of rows, layers and lines',
  ],
  ['business: text', 'business: novel', /must be one of text, phone/],
])

testMistakes('en/sheets.yml', [
  [
    '        title: In charge\n',
    '        title: In charge\n        lead: ((e5|Only here.))\n',
    /but a sheet is for every plan/,
  ],
  [/^ {10}police: \{.*\}\n/m, '', 'sheets.bad-day.blocks.ring.example.police: has no words'],
  [
    'data: { who: both,',
    'data: { who: nobody,',
    /layers\.example\.data\.who: must be one of we, provider, or both/,
  ],
  [
    '        title: In charge\n',
    '        title: In charge\n        items: [One]\n',
    /heads\.items: does not fit a block of the kind "table": remove it/,
  ],
  [
    '            alerts: every day\n',
    '            alerts: every day\n            nobody: every day\n',
    /duties\.fixed\.often\.nobody: is no cell of this table: remove it/,
  ],
  [
    /^ {8}items:\n {10}- Write down who asks[^]*?\n(?= {6}log)/m,
    '',
    'sheets.identity-check.blocks.steps.items: is missing: write the words',
  ],
])
