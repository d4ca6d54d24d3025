/** Tests the PDF of a sheet: its fields, its tables, and what a viewer types into it. */
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import type { SheetBlock, SheetTable } from '../../../src/core/documents/sheet.ts'
import { fontsFor, namesIn } from '../../../src/paper/pdf/fonts.ts'
import { drawPictures } from '../../../src/paper/pdf/pictures.ts'
import { makePaperPdf } from '../../../src/paper/pdf/make-paper.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'
import { sheetOf } from '../../support/documents.ts'
import { drawPiece } from './draw-piece.ts'
import { brand, pdfOfPaper, readFonts } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { openPdf, rolesOf, textOfPdf } from './reader.ts'

const plain = (text: string) => [{ text, isLabel: false }]
const base = { lead: [], half: false }

function aTable(changes: Partial<SheetTable> = {}): SheetTable {
  return {
    ...base,
    kind: 'table',
    id: 'steps',
    title: 'Steps',
    head: 'Step',
    columns: [
      { id: 'who', name: 'Who', kind: 'who' },
      { id: 'day', name: 'Day', kind: 'date' },
    ],
    isNumbered: true,
    isLayers: false,
    rows: [
      {
        id: 'block',
        title: [...plain('Choose '), { text: 'Block sign-in', isLabel: true }],
        note: 'admin.example: Users',
        cells: [{ example: '' }, { example: '' }],
      },
      { id: 'own', title: plain('Cables'), note: '', cells: [{ fixed: 'Microsoft' }, { fixed: '' }] },
    ],
    ...changes,
  }
}

const blocks: SheetBlock[] = [
  { ...base, kind: 'text', id: 'rule', title: 'Rule', text: plain('Ring back.') },
  {
    ...base,
    ...{ kind: 'fields', id: 'people', title: 'People', half: true },
    fields: [{ id: 'owner', label: 'Owner', kind: 'text', example: '' }],
  },
  {
    ...base,
    ...{ kind: 'list', id: 'hour', title: 'First hour', half: true, isNumbered: false, hasTicks: true },
    items: [plain('Ring the bank.')],
  },
  aTable(),
  aTable({
    ...{ id: 'log', title: 'Log', head: undefined, isNumbered: false },
    columns: [{ id: 'date', name: 'Date', kind: 'date' }],
    rows: [0, 1].map((line) => ({ id: String(line), title: [], note: '', cells: [{ example: '' }] })),
  }),
]

function aPlan(
  changes: Partial<PaperDocument> = {},
  given = blocks,
  provider = 'IT provider',
): PaperDocument {
  const plan = {
    ...{ title: 'Quiz: Plan for Tom & Jerry', heading: 'The plan', dateText: 'Text of 24 November 2026' },
    ...changes,
  }
  return sheetOf(given, plan, { provider })
}

/** A field as a PDF viewer shows it. */
interface Field {
  id: string
  fieldName: string
  alternativeText: string
  fieldType: string
}

async function fieldsOf(bytes: Uint8Array): Promise<Field[]> {
  const page = await (await openPdf(bytes)).getPage(1)
  return ((await page.getAnnotations()) as Field[]).filter(({ fieldType }) => fieldType)
}

describe('the PDF of a sheet', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await pdfOfPaper(aPlan())
  })

  it('is valid, with tables, lists and headings', async () => {
    expect(await lintPdf(bytes)).toEqual([])
    // A header row and two rows in each table.
    expect(await rolesOf(bytes)).toMatchObject({ H1: 1, H2: 5, Table: 2, TR: 6, L: 2, Form: 7 })
  })

  it('says the row and the column of each field to a screen reader', async () => {
    expect(
      (await fieldsOf(bytes)).map(({ fieldType, alternativeText }) => [fieldType, alternativeText]),
    ).toEqual([
      ['Tx', 'People: Owner'],
      ['Btn', 'Done: Ring the bank.'],
      ['Btn', 'Choose Block sign-in: Who: We'],
      ['Btn', 'Choose Block sign-in: Who: IT provider'],
      ['Tx', 'Choose Block sign-in: Day'],
      ['Tx', 'Log, line 1: Date'],
      ['Tx', 'Log, line 2: Date'],
    ])
  })

  it('prints a text instead of a field where Microsoft does the job', async () => {
    expect(await textOfPdf(bytes)).toContain('Microsoft')
    expect((await fieldsOf(bytes)).filter(({ fieldName }) => fieldName.startsWith('steps-own'))).toEqual([])
  })

  it('shows letters that are not in its printed text when someone types them', async () => {
    const pdf = await openPdf(bytes)
    const typed = 'Zoë Quixßłö'
    const owner = (await fieldsOf(bytes)).find(({ fieldName }) => fieldName === 'people-owner')!
    pdf.annotationStorage.setValue(owner.id, { value: typed })
    const saved = await openPdf(await pdf.saveDocument())
    const fields = (await saved.getFieldObjects()) as unknown as Record<string, { value: string }[]>
    expect(fields['people-owner']?.[0]?.value).toBe(typed)
    const operators = await (await saved.getPage(1)).getOperatorList({ annotationMode: 1 })
    const glyphs = JSON.stringify(operators.argsArray)
    for (const letter of 'ZëQxßö') expect(glyphs).toContain(`"unicode":"${letter}"`)
  })

  it('writes the long label of a tick box in one line, so that it stays in its row', async () => {
    const long = await pdfOfPaper(aPlan({}, blocks, 'Prestataire informatique'))
    const { items } = await (await (await openPdf(long)).getPage(1)).getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : ''))).toContain('Prestataire informatique')
  })

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await pdfOfPaper(aPlan()), bytes)).toBe(0)
  })
})

it('a sheet of two pages has page numbers, and one that is too long is rejected', async () => {
  const rows = Array.from({ length: 24 }, (_, index) => ({
    ...aTable().rows[0]!,
    id: `row-${String(index)}`,
  }))
  const long = ['first', 'second'].map((id) => aTable({ id, rows }))
  const text = await textOfPdf(await pdfOfPaper(aPlan({ pages: 2 }, long)))
  expect(text).toContain('Page 2 of 2')
  await expect(pdfOfPaper(aPlan({}, long))).rejects.toThrow('too long for its pages')
})

it.each<[string, (dicts: PDFDict[]) => void, RegExp]>([
  [
    'a heading of a table without a scope',
    (dicts) => dicts.find((dict) => nameIn(dict, 'S') === 'TH')?.delete(PDFName.of('A')),
    /heading of a table has no scope/,
  ],
  [
    'a cell outside of a row',
    (dicts) => dicts.find((dict) => nameIn(dict, 'S') === 'TR')?.set(PDFName.of('S'), PDFName.of('P')),
    /TH stands in P/,
  ],
  [
    'a field without a look',
    (dicts) => dicts.find((dict) => nameIn(dict, 'FT') === 'Tx')?.delete(PDFName.of('AP')),
    /has no look/,
  ],
  [
    'a field without a font to type in',
    (dicts) => dicts.find((dict) => nameIn(dict, 'FT') === 'Tx')?.delete(PDFName.of('DA')),
    /has no font to type in/,
  ],
])('the lint of a PDF finds %s', async (_, change, problem) => {
  const pdf = await PDFDocument.load(await pdfOfPaper(aPlan()), { updateMetadata: false })
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  change(objects.filter((object) => object instanceof PDFDict))
  const problems = await lintPdf(await pdf.save({ updateFieldAppearances: false }))
  expect(problems.join(' ')).toMatch(problem)
})

/** Returns the name in an entry of a PDF dictionary, without its slash. */
function nameIn(dict: PDFDict, entry: string): string {
  return dict.get(PDFName.of(entry))?.toString().slice(1) ?? ''
}

it('makePaperPdf draws a name that the fonts lack as a picture', async () => {
  const given = aPlan({ lead: 'Made for 東京.', names: ['東京'] })
  const pictures = await drawPictures(namesIn(given, brand.name), drawPiece)
  const fonts = readFonts(fontsFor(paperText(given, brand.name)))
  const bytes = await makePaperPdf(given, brand, fonts, { paper: 'a4', script: pictures })
  expect(await textOfPdf(bytes.slice())).toContain('Made for 東京')
  expect(await lintPdf(bytes)).toEqual([])
})
