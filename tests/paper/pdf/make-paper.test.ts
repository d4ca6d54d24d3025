/** Tests the PDF of a generic document: its structure, its pages, long texts and names in any script. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { type PaperBlock, type PaperDocument, plainTable } from '../../../src/core/documents/paper.ts'
import type { PaperSize } from '../../../src/core/documents/paper-size.ts'
import { fontsFor, namesIn } from '../../../src/paper/pdf/fonts.ts'
import { makePaperPdf } from '../../../src/paper/pdf/make-paper.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'
import { drawPictures } from '../../../src/paper/pdf/pictures.ts'
import { aPaper } from '../../support/documents.ts'
import { drawPiece } from './draw-piece.ts'
import { brand, readFonts } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { linksOn, openPdf, pagesOf, rolesOf, textOfPdf, textsOfPages } from './reader.ts'

const table = (rows: string[][], columns = ['Control', 'Proof', 'Where']): PaperBlock =>
  plainTable('Claims', columns, rows)

function evidence(blocks: PaperBlock[], changes: Partial<PaperDocument> = {}): PaperDocument {
  return aPaper({
    dateText: 'As of 24 November 2026',
    facts: ['Claims: 3.', 'Model 2.'],
    blocks,
    contact: [{ text: 'Book a call: northgate-it.example/call', url: 'https://northgate-it.example/call' }],
    ...changes,
  })
}

const blocks: PaperBlock[] = [
  { kind: 'heading', level: 2, text: 'Claims' },
  { kind: 'text', text: 'These are claims.' },
  { kind: 'text', text: 'This is grey.', isMuted: true },
  table([
    ['IA-01 Second step', 'Export', 'https://example.com/proof?id=1'],
    ['IA-02 Leavers', 'Photo', 'The binder'],
  ]),
  { kind: 'heading', level: 3, text: 'Limits' },
  { kind: 'list', items: ['No proof of anything.', 'One day.'] },
  { kind: 'list', items: ['First', 'Second'], isNumbered: true },
  { kind: 'links', items: [{ text: 'The site', url: 'https://example.com/' }] },
]

/** A text of several pages, whose words differ. */
const long = Array.from({ length: 2500 }, (_, index) => `w${String(index)}`).join(' ')

async function pdfOf(page: PaperDocument, paper: PaperSize = 'a4'): Promise<Uint8Array> {
  const names = namesIn(page, brand.name)
  const pictures = names.length > 0 ? await drawPictures(names, drawPiece) : undefined
  return makePaperPdf(page, brand, readFonts(fontsFor(paperText(page, brand.name))), {
    paper,
    script: pictures,
  })
}

describe('makePaperPdf', () => {
  it.each(['a4', 'letter'] as const)('makes a valid tagged PDF on %s', async (paper) => {
    const bytes = await pdfOf(evidence(blocks), paper)
    expect(await lintPdf(bytes)).toEqual([])
    expect((await openPdf(bytes)).numPages).toBe(1)
  })

  it('has every text of the document', async () => {
    const text = await textOfPdf(await pdfOf(evidence(blocks)))
    const parts = [
      'Evidence',
      'Claims: 3.',
      'These are claims.',
      'This is grey.',
      'IA-02 Leavers',
      '• One day.',
    ]
    for (const part of parts) expect(text.replace(/\s+/g, ' ')).toContain(part)
  })

  it('tags headings, lists, links, the caption and the cells of a table', async () => {
    expect(await rolesOf(await pdfOf(evidence(blocks)))).toMatchObject({
      ...{ H1: 1, H2: 1, H3: 1, Table: 1, Caption: 1, TR: 3, TH: 5, TD: 4, L: 3, LI: 5 },
      // The contact, the link in the table and the link in the list.
      Link: 3,
    })
  })

  it('links the cell with a web address, and no other cell', async () => {
    const rows = ['https://a.example/x', 'javascript:alert(1)', 'See https://b.example'].map(
      (where, index) => [`IA-0${String(index)}`, 'Export', where],
    )
    const pdf = await openPdf(await pdfOf(evidence([table(rows)], { contact: [] })))
    expect(await linksOn(pdf, 1)).toEqual(['https://a.example/x'])
  })

  it('repeats the names of the columns on each page that continues a table', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`Row ${String(index)}`, 'Export', 'The binder'])
    const bytes = await pdfOf(evidence([table(rows, ['Control', 'Proof', 'Whereabouts'])]))
    expect(await lintPdf(bytes)).toEqual([])
    const pdf = await openPdf(bytes)
    expect(pdf.numPages).toBeGreaterThan(2)
    for (const [index, text] of (await textsOfPages(pdf)).entries()) {
      expect(text.split('Whereabouts')).toHaveLength(2)
      expect(text).toContain(`Page ${String(index + 1)} of ${String(pdf.numPages)}`)
    }
    expect(await rolesOf(bytes)).toMatchObject({ TR: 91, Caption: 1 })
  })

  it('keeps a heading and the head of a table on the page of what follows', async () => {
    const fill = Array.from({ length: 3 }, (): PaperBlock => ({ kind: 'text', text: 'word '.repeat(230) }))
    for (let more = 0; more < 60; more += 6) {
      const filler: PaperBlock = { kind: 'text', text: 'word '.repeat(more * 8 + 1) }
      const last: PaperBlock[] = [
        { kind: 'heading', level: 2, text: 'Next part' },
        table([['IA-01', 'Export', 'Binder']]),
      ]
      const pdf = await openPdf(await pdfOf(evidence([...fill, filler, ...last], { facts: [] })))
      for (const text of await textsOfPages(pdf)) {
        expect(text.includes('Next part')).toBe(text.includes('Claims'))
        expect(text.includes('Next part')).toBe(text.includes('IA-01'))
      }
    }
  })

  it('wraps a long text and a long address in a cell, and loses no letter', async () => {
    const url = `https://example.com/${'abcdefghij'.repeat(28)}`
    const what = 'An export of the policy that the administrator made '.repeat(3).trim()
    const bytes = await pdfOf(evidence([table([['IA-01', what, url]])]))
    expect(await lintPdf(bytes)).toEqual([])
    const text = (await textOfPdf(bytes)).replace(/\s+/g, '')
    expect(text).toContain('abcdefghij'.repeat(2))
    expect(text.match(/abcdefghij|[abcdefghij]/g)!.join('').length).toBeGreaterThanOrEqual(280)
  })

  it('splits a paragraph, a list and a row that are longer than a page', async () => {
    const bytes = await pdfOf(evidence([{ kind: 'text', text: long }, table([['IA-01', long, 'Binder']])]))
    expect(await lintPdf(bytes)).toEqual([])
    const words = (await textOfPdf(bytes)).match(/\bw\d+\b/g)!
    expect(words).toHaveLength(5000)
    expect(new Set(words).size).toBe(2500)
  })

  it('ends a table with one strong line, also if its last row has several pages', async () => {
    const pdf = await openPdf(await pdfOf(evidence([table([['IA-01', long, 'Binder']])])))
    const strong: number[] = []
    for (const page of await pagesOf(pdf)) {
      const { fnArray, argsArray } = await page.getOperatorList()
      const isStrong = (code: number, at: number): boolean =>
        code === OPS.setLineWidth && (argsArray[at] as number[])[0] === 1
      strong.push(fnArray.filter(isStrong).length)
    }
    // Each page has a strong line below the names of the columns.
    expect(strong.length).toBeGreaterThan(2)
    expect(strong).toEqual(strong.map((_, index) => (index === strong.length - 1 ? 2 : 1)))
  })

  it('draws names and notes in any script as pictures', async () => {
    const page = evidence([table([['IA-01 Ada', '東京のスクリーンショット', 'مجلد الأدلة']])], {
      names: ['東京', '東京のスクリーンショット', 'مجلد الأدلة'],
      heading: 'Evidence: 東京',
      labels: { page: 'Page {page} of {pages}', runningHead: 'Evidence for 東京' },
    })
    const bytes = await pdfOf(page)
    expect(await lintPdf(bytes.slice())).toEqual([])
    expect(await textOfPdf(bytes)).toContain('東京')
  })

  it.each<[string, PaperBlock[], Partial<PaperDocument>]>([
    ['a document without blocks, facts and contact', [], { facts: [], contact: [], lead: '' }],
    [
      'a table without rows, and rows with fewer cells than columns',
      [table([]), table([['IA-01'], ['IA-02', '', 'Binder']])],
      {},
    ],
  ])('draws %s', async (_, given, changes) => {
    expect(await lintPdf(await pdfOf(evidence(given, changes)))).toEqual([])
  })

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await pdfOf(evidence(blocks)), await pdfOf(evidence(blocks)))).toBe(0)
  })

  it('refuses a letter that no font has and that is in no name', async () => {
    await expect(pdfOf(evidence([{ kind: 'text', text: '漢' }]))).rejects.toThrow('漢')
  })
})
