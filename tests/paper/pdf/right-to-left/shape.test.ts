import PDFKit from 'pdfkit'
import { expect, test } from 'vitest'
import type { Kit } from '../../../../src/paper/pdf/document.ts'
import { shapeText } from '../../../../src/paper/pdf/right-to-left/shape.ts'

/** Returns a document with one weight of the typeface. */
const kitIn = (weight: string) =>
  new PDFKit().font(`src/brand/fonts/vazirmatn-${weight}.ttf`).fontSize(10) as unknown as Kit

test('a word keeps its letters after another text had a glyph for two of them', () => {
  const kit = kitIn('700')
  for (const text of ['الا', 'الأسبوع', 'الإعدادات', 'الآن لا', 'الأخير'])
    expect(shapeText(kit, text, true).marks).toEqual([])
})

test('a vowel sign is drawn as a path, at its letter', () => {
  const { marks } = shapeText(kitIn('400'), 'مَن', true)
  expect(marks).toHaveLength(1)
  expect(marks[0]!.x).toBeGreaterThan(0)
})
