import { type PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib'
import { deflateSync, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { aChecklist, aRow, pdfOf } from './fixture.ts'
import { lintPdf } from './lint.ts'

let sound: Uint8Array

beforeAll(async () => {
  const rows = ['A-1', 'A-2'].map((id) => aRow(id))
  sound = await pdfOf(
    aChecklist([
      { id: 'a', title: 'A', rows },
      { id: 'b', title: 'B', rows: [aRow('B-1')] },
    ]),
  )
})

/** Breaks a valid PDF with `change`. Returns the problems that the lint finds. */
async function broken(change: (pdf: PDFDocument, dicts: PDFDict[]) => void): Promise<string[]> {
  const pdf = await PDFDocument.load(sound, { updateMetadata: false })
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]: [unknown, PDFObject]) => object)
  change(
    pdf,
    objects.filter((object) => object instanceof PDFDict),
  )
  return lintPdf(await pdf.save({ updateFieldAppearances: false }))
}

const key = (name: string) => PDFName.of(name)
const having = (dicts: PDFDict[], entry: string, value: string) =>
  dicts.find((dict) => dict.get(key(entry)) === key(value))!

/** Rewrites the operators in the content stream of a page. */
function rewrite(pdf: PDFDocument, page: number, change: (content: string) => string): void {
  const ref = pdf.getPage(page).node.get(key('Contents'))!
  const stream = pdf.context.lookup(ref) as PDFRawStream
  const content = change(inflateSync(stream.contents).toString('latin1'))
  stream.dict.set(key('Length'), pdf.context.obj(0))
  pdf.context.assign(ref as never, PDFRawStream.of(stream.dict, deflateSync(Buffer.from(content, 'latin1'))))
}

describe('lintPdf', () => {
  it('finds no problem in a valid file', async () => {
    expect(await lintPdf(sound)).toEqual([])
  })

  it.each<[string, (pdf: PDFDocument, dicts: PDFDict[]) => void, RegExp]>([
    ['no language', (pdf) => pdf.catalog.delete(key('Lang')), /no language/],
    ['no mark of a tagged file', (pdf) => pdf.catalog.delete(key('MarkInfo')), /tagged/],
    ['no metadata', (pdf) => pdf.catalog.delete(key('Metadata')), /PDF\/UA-1/],
    ['no tab order', (pdf) => pdf.getPage(0).node.delete(key('Tabs')), /Page 1 has no tab order/],
    ['a figure without words', (_, dicts) => having(dicts, 'S', 'Figure').delete(key('Alt')), /figure/],
    ['a box without words', (_, dicts) => having(dicts, 'Subtype', 'Widget').delete(key('TU')), /read aloud/],
    ['a link without words', (_, dicts) => having(dicts, 'Subtype', 'Link').delete(key('Contents')), /link/],
    ['two main headings', (_, dicts) => having(dicts, 'S', 'H2').set(key('S'), key('H1')), /2 main headings/],
    [
      'a heading level left out',
      (_, dicts) => having(dicts, 'S', 'H2').set(key('S'), key('H4')),
      /H4 follows/,
    ],
    [
      'a list item without a list',
      (_, dicts) => having(dicts, 'S', 'L').set(key('S'), key('Div')),
      /LI stands in Div/,
    ],
    [
      'a box on another page',
      (pdf, dicts) => {
        const form = having(dicts, 'S', 'Form')
        const objr = (pdf.context.lookup(form.get(key('K'))) as PDFArray).lookup(0, PDFDict)
        objr.set(key('Pg'), pdf.getPage(0).ref)
      },
      /another page/,
    ],
    [
      'a box outside the structure',
      (pdf, dicts) => having(dicts, 'S', 'Form').set(key('K'), pdf.context.obj([])),
      /no element/,
    ],
    [
      'a font that is not in the file',
      (_, dicts) => void having(dicts, 'Type', 'FontDescriptor').delete(key('FontFile2')),
      /not embedded/,
    ],
    [
      'a standard font on a page',
      (pdf, dicts) => {
        const viewer = having(dicts, 'BaseFont', 'Helvetica')
        const fonts = pdf.getPage(1).node.Resources()!.lookup(key('Font'), PDFDict)
        fonts.set(key('Helv'), pdf.context.getObjectRef(viewer)!)
      },
      /standard font/,
    ],
    [
      'something painted outside the structure',
      (pdf) => rewrite(pdf, 1, (content) => `${content}\n0 0 10 10 re f\n`),
      /paints 1 things/,
    ],
    [
      'content that no element holds',
      (pdf) => rewrite(pdf, 1, (content) => `${content}\n/P <</MCID 999>> BDC\nEMC\n`),
      /in no element/,
    ],
    [
      'an empty box in place of a letter',
      (pdf) => rewrite(pdf, 1, (content) => content.replace(/\[<..../, '[<0000')),
      /does not have/,
    ],
  ])('finds %s', async (_, change, sentence) => {
    expect(await broken(change)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]))
  })
})
