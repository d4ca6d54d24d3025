import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { expect, it } from 'vitest'
import { readBrand } from '../../../src/brand/read.ts'
import { checklistPaper } from '../../support/checklist.ts'
import { makePdfInNode } from '../../../src/paper/pdf/node.ts'
import { paperLogo } from '../../../src/build/picture/logo.ts'
import { aRow, brand, listOf } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { rolesOf, textOfPdf } from './reader.ts'

const list = listOf(aRow('A-1'), aRow('A-2'))
const make = (logo?: Uint8Array) => makePdfInNode(checklistPaper(list), brand, 'a4', 'src/brand/fonts', logo)

it.each(['northgate', 'brightside'])(
  'the logo of %s is on the cover once, with the name as its text alternative',
  async (id) => {
    const jpeg = await paperLogo(readBrand(id))
    const bytes = await make(jpeg)
    expect(await lintPdf(bytes)).toEqual([])
    const pdf = await PDFDocument.load(bytes)
    const pictures = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFRawStream)
      .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
    expect(pictures).toHaveLength(1)
    expect(pictures[0]?.contents).toEqual(jpeg)
    expect(String(pictures[0]?.dict.get(PDFName.of('Height')))).toBe('108')
    const alts = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFDict ? String(object.get(PDFName.of('Alt')) ?? '') : ''))
    expect(alts.filter((alt) => alt.includes('Northgate IT'))).toHaveLength(1)
    // The cover must not print the brand name beside a logo that contains the name.
    expect(await textOfPdf(bytes)).not.toMatch(/^Northgate IT/)
  },
)

it('the cover shows the brand’s SVG mark and name if the brand has no logo', async () => {
  const bytes = await make()
  expect(await textOfPdf(bytes)).toMatch(/^Northgate IT/)
  expect((await rolesOf(bytes))['Figure']).toBe(1)
})
