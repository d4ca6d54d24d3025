/** Tests a document from right to left as pdf.js reads it. The words are Arabic, the names and numbers are not. */
import { describe, expect, it } from 'vitest'
import { plainTable, type PaperDocument } from '../../../../src/core/documents/paper.ts'
import { fontsFor, type PdfFonts } from '../../../../src/paper/pdf/fonts.ts'
import { drawPictures } from '../../../../src/paper/pdf/pictures.ts'
import { ARABIC_FILES } from '../../../../src/paper/pdf/right-to-left/coverage.ts'
import { leftOf } from '../../../../src/paper/pdf/right-to-left/letters.ts'
import { makePaperFromRight } from '../../../../src/paper/pdf/right-to-left/make-paper.ts'
import { makePdfInNode } from '../../../../src/paper/pdf/node.ts'
import { aLeaveBehind, aPaper, aSheet } from '../../../support/documents.ts'
import { drawPiece } from '../draw-piece.ts'
import { brand, readFonts } from '../fixture.ts'
import { lintPdf } from '../lint.ts'
import { contentOf, readObjects, valuesOf } from '../objects.ts'
import { openPdf, textOfPdf } from '../reader.ts'

const arabic = (changes: Partial<PaperDocument> = {}): PaperDocument =>
  aPaper({ language: 'ar-u-nu-latn', dateText: '24 نوفمبر 2026', ...changes })

function fontsOf(page: PaperDocument, whose = brand.name): PdfFonts {
  return readFonts([...fontsFor(leftOf(page, whose).text), ...ARABIC_FILES])
}

async function pdfOf(page: PaperDocument): Promise<Uint8Array> {
  const { names } = leftOf(page, brand.name)
  const pictures = names.length > 0 ? await drawPictures(names, drawPiece) : undefined
  return makePaperFromRight(page, brand, fontsOf(page), { paper: 'a4', pictures })
}

/** Returns the decompressed content of all streams of a PDF. */
async function contentsOf(bytes: Uint8Array): Promise<string> {
  const { pdf } = await readObjects(bytes)
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => contentOf(object))
    .join('\n')
}

/** Returns the left edge of the first text on the first page that has these letters, in points. */
async function leftOfText(bytes: Uint8Array, text: string): Promise<number> {
  const { items } = await (await (await openPdf(bytes)).getPage(1)).getTextContent()
  const item = items.find((one) => 'str' in one && one.str.includes(text))
  return (item as { transform: number[] }).transform[4]!
}

describe('a document from right to left', () => {
  it('passes the automatic checks, and says its language and its direction', async () => {
    const bytes = await pdfOf(arabic({ title: '\u2068Whose job?\u2069 قائمة' }))
    expect(await lintPdf(bytes)).toEqual([])
    const pdf = await openPdf(bytes)
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> }
    expect(info).toMatchObject({ Title: 'Whose job? قائمة', Language: 'ar' })
    expect(await pdf.getViewerPreferences()).toMatchObject({ Direction: 'R2L', DisplayDocTitle: true })
  })

  it.each([
    'قد لا يمكن الوصول إلى البريد',
    'اسألها أولًا، وليلًا عند الآخرين',
    'عبّئها مثلًا، وجُرّبها',
    'پچگی ٹڈ',
  ])('gives its text letter by letter: %s', async (lead) => {
    expect(await textOfPdf(await pdfOf(arabic({ lead })))).toContain(lead)
  })

  it('gives the same letters after other documents in the same process', async () => {
    const lead = 'أغلق حساب من يترك العمل في اليوم نفسه، وما تحتفظ به وفيه'
    for (const before of ['مدرسة سنة أ إ آ ؤ ئ', lead])
      expect(await textOfPdf(await pdfOf(arabic({ lead: before })))).toContain(before)
  })

  it('gives brackets, Latin names and numbers in the order of the words', async () => {
    const lead = 'الوصول المشروط (Conditional Access) في Microsoft 365 E5: «20%» أو [2026].'
    const text = await textOfPdf(await pdfOf(arabic({ lead })))
    expect(text.replaceAll(' ', '')).toContain(lead.replaceAll(' ', ''))
  })

  it('says the whole text to screen readers', async () => {
    const lead = 'اطلب خطوة تحقق ثانية من الجميع. '.repeat(12).trim()
    const texts = await valuesOf(await pdfOf(arabic({ lead })), 'ActualText')
    expect(texts.map((text) => text.trim())).toContain(lead)
  })

  it('begins at the right: the title, the first column and the fields', async () => {
    const table = plainTable('جدول', ['المهمة', 'الإثبات'], [['نسخة', 'صورة']])
    const bytes = await pdfOf(arabic({ heading: 'ورقة', blocks: [table] }))
    expect(await leftOfText(bytes, 'ورقة')).toBeGreaterThan(400)
    expect(await leftOfText(bytes, 'نسخة')).toBeGreaterThan(await leftOfText(bytes, 'صورة'))
    const latin = await pdfOfLatin(aSheet())
    const sheet = await pdfOf({ ...aSheet(), language: 'ar' })
    const [fromLeft, fromRight] = [await boxesOf(latin), await boxesOf(sheet)]
    expect(fromRight.length).toBe(fromLeft.length)
    fromRight.forEach(([left, , right], index) => {
      expect(left).toBeLessThan(right!)
      expect(left).toBeCloseTo(595.28 - fromLeft[index]![2]!, 1)
    })
  })

  it('has what someone types at the right', async () => {
    const page = await (await openPdf(await pdfOf({ ...aSheet(), language: 'ar' }))).getPage(1)
    const fields = (await page.getAnnotations()) as { fieldType?: string; textAlignment?: number }[]
    const sides = fields.filter(({ fieldType }) => fieldType === 'Tx').map((one) => one.textAlignment)
    expect(new Set(sides)).toEqual(new Set([2]))
  })

  it('draws a code as from left to right, in a box that is turned back', async () => {
    const page = aLeaveBehind()
    const bytes = await pdfOf({ ...page, language: 'ar' })
    expect(await lintPdf(bytes)).toEqual([])
    const [own, latin] = [await contentsOf(bytes), await contentsOf(await pdfOfLatin(page))]
    // The turned box follows the code's own state, and its squares are all of one fill.
    const code = /q\n(?:-1 0 0 1 [\d.]+ 0 cm\n)?(?:[\d.]+ [\d.]+ [\d.]+ [\d.]+ re\n){50,}/
    expect(code.exec(own)?.[0]).toMatch(/^q\n-1 0 0 1/)
    expect(code.exec(latin)?.[0]).not.toContain('cm')
  })

  it('shows a name of another script as a picture', async () => {
    const page = arabic({ names: ['東京 شركة שלום'], heading: 'تقرير 東京 شركة שלום', lead: 'שלום Ltd' })
    const bytes = await pdfOf({ ...page, names: [...page.names, 'שלום'] })
    expect(await lintPdf(bytes)).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image')
  })

  it('is refused if a font is missing, or has no letter', async () => {
    const page = arabic()
    const make = (fonts: PdfFonts, changes: Partial<PaperDocument> = {}) =>
      makePaperFromRight({ ...page, ...changes }, brand, fonts, { paper: 'a4' })
    const { 'vazirmatn-400': _, ...fewer } = fontsOf(page)
    await expect(make(fewer)).rejects.toThrow('These fonts are missing: vazirmatn-400.')
    await expect(make(fontsOf(page), { lead: 'ܫ' })).rejects.toThrow('no letters for ܫ')
  })

  it('is the same file each time, also in Node', async () => {
    const page = arabic({ lead: 'أولًا' })
    const first = await pdfOf(page)
    expect(Buffer.compare(first, await pdfOf(page))).toBe(0)
    expect(Buffer.compare(first, await makePdfInNode(page, brand, 'a4', 'src/brand/fonts'))).toBe(0)
  })
})

const pdfOfLatin = (page: PaperDocument): Promise<Uint8Array> =>
  makePdfInNode(page, brand, 'a4', 'src/brand/fonts')

/** Returns the boxes of the fields on the first page. */
async function boxesOf(bytes: Uint8Array): Promise<number[][]> {
  const annotations = await (await (await openPdf(bytes)).getPage(1)).getAnnotations()
  return (annotations as { rect: number[]; fieldType?: string }[])
    .filter(({ fieldType }) => fieldType !== undefined)
    .map(({ rect }) => rect)
}
