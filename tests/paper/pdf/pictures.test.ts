import { describe, expect, it } from 'vitest'
import { checklistPaper } from '../../support/checklist.ts'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import { openDocument, type Kit } from '../../../src/paper/pdf/document.ts'
import { fontsFor, namesIn } from '../../../src/paper/pdf/fonts.ts'
import { makePaperPdf } from '../../../src/paper/pdf/make-paper.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'
import {
  cutName,
  drawPictures,
  fromLeft,
  isRightToLeft,
  missingLetters,
  orderLine,
} from '../../../src/paper/pdf/pictures.ts'
import { styles } from '../../../src/paper/pdf/styles.ts'
import { setText } from '../../../src/paper/pdf/text.ts'
import { drawPiece } from './draw-piece.ts'
import { aRow, brand, listOf, readFonts } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { dictsOf, PDFName, valuesOf } from './objects.ts'
import { openPdf, textOfPage } from './reader.ts'

const LONG = '株式会社東京電力ホールディングス国際事業開発本部第二営業部大阪'

/** Returns a checklist that is made for a business. */
function listFor(name: string): PaperDocument {
  const plain = listOf(aRow('A-1'))
  return checklistPaper({
    ...plain,
    names: [name],
    cover: { ...plain.cover, lead: `Your checklist, made for ${name}. It covers your part.` },
    labels: { ...plain.labels, runningHead: `Checklist for ${name}` },
  })
}

async function pdfFor(name: string): Promise<Uint8Array> {
  const list = listFor(name)
  const pictures = await drawPictures(namesIn(list, brand.name), drawPiece)
  const fonts = readFonts(fontsFor(paperText(list, brand.name)))
  return makePaperPdf(list, brand, fonts, { paper: 'a4', script: pictures })
}

/** Opens an empty document that shows pictures of a name. */
async function kitFor(name: string): Promise<Kit> {
  const fonts = readFonts(['public-sans-400'])
  const date = new Date('2026-11-24')
  const kit = openDocument({ title: 'A', author: 'B', language: 'en', date, paper: 'a4', fonts })
  kit.script = await drawPictures([name], drawPiece)
  return kit
}

describe('a PDF for a name that the fonts lack', () => {
  it.each(['東京', 'شركة النور', 'ACME 東京 GmbH', LONG])('is valid PDF/UA: %s', async (name) => {
    expect(await lintPdf(await pdfFor(name))).toEqual([])
  })

  it.each(['東京', 'شركة النور', 'ACME 東京 GmbH'])('lets a viewer find the name: %s', async (name) => {
    const pdf = await openPdf(await pdfFor(name))
    expect(await textOfPage(pdf, 1)).toContain(`made for ${name}. It covers`)
    expect(await textOfPage(pdf, 2)).toContain(`Checklist for ${name}`)
  })

  it('gives a screen reader the whole paragraph in logical order', async () => {
    const texts = await valuesOf(await pdfFor('شركة النور'), 'ActualText')
    expect(texts).toEqual(['Your checklist, made for شركة النور. It covers your part.'])
  })

  it('contains the name as a picture, once in each colour, with one opacity', async () => {
    const images = (await dictsOf(await pdfFor('東京'))).filter(
      (dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    )
    expect(images).toHaveLength(3)
    expect(new Set(images.map((dict) => String(dict.get(PDFName.of('SMask')))))).toHaveLength(2)
  })

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await pdfFor('東京'), await pdfFor('東京'))).toBe(0)
  })

  it('is refused without pictures', async () => {
    const list = listFor('東京')
    const fonts = readFonts(fontsFor(paperText(list, brand.name)))
    await expect(makePaperPdf(list, brand, fonts, { paper: 'a4' })).rejects.toThrow('no letters for 東 京')
  })
})

describe('the pictures of a name', () => {
  it('are smaller in a line that is narrower than the picture', async () => {
    const block = setText(await kitFor('東京東京東京'), '東京東京東京', 30, styles.lead)
    expect(block.lines).toHaveLength(1)
    expect(block.width).toBeCloseTo(30)
  })

  it('allow a line break between two pieces of a long name', async () => {
    const block = setText(await kitFor(LONG), LONG, 130, styles.lead)
    expect(block.lines.map(({ runs }) => runs.length)).toEqual([1, 1])
  })

  it('go from right to left if one line shows two pieces of an Arabic name', async () => {
    const pictures = await drawPictures(
      ['شركة النور للتجارة العامة والمقاولات والاستيراد والتصدير'],
      drawPiece,
    )
    const marks = pictures.mark('شركة النور للتجارة العامة والمقاولات والاستيراد والتصدير')
    const line = Array.from(`a${marks}b`).map((text) => ({ file: text, text, width: 1, style: styles.lead }))
    const [, first, , second] = line
    expect(orderLine(line, pictures.isRtl).map(({ text }) => text)).toEqual([
      'a',
      second!.text,
      ' ',
      first!.text,
      'b',
    ])
  })
})

describe('cutName', () => {
  it('keeps a short name in one piece', () => {
    expect(cutName('ACME 東京 GmbH')).toEqual(['ACME 東京 GmbH'])
  })

  it('cuts a long name between two words, and keeps its letters', () => {
    const pieces = cutName(LONG)
    expect(pieces).toHaveLength(2)
    expect(pieces.join('')).toBe(LONG)
  })
})

describe('the direction of a name', () => {
  it.each([
    ['(شركة)', true],
    ['שלום ACME', true],
    ['ACME שלום', false],
    ['東京', false],
  ])('is that of its first letter: %s', (name, isRtl) => {
    expect(isRightToLeft(name)).toBe(isRtl)
  })

  it.each([
    ['ACME 東京', 'ACME 東京'],
    ['שלום', 'םולש'],
    ['ACME שלום Ltd', 'ACME םולש Ltd'],
    ['שלום 2020 (ACME)', '(ACME) 2020 םולש'],
  ])('puts the letters of %s in the order on the line', (name, seen) => {
    expect(fromLeft(name).join('')).toBe(seen)
  })
})

it('missingLetters lists the letters for which the device draws a box', async () => {
  expect(await missingLetters(['東', 'ꙮ', '\u0301'], drawPiece)).toEqual(['ꙮ'])
})
