import PDFKit from 'pdfkit'
import { expect, test } from 'vitest'
import type { Kit } from '../../../../src/paper/pdf/document.ts'
import { shapeText } from '../../../../src/paper/pdf/right-to-left/shape.ts'

test('a word keeps its letters after another text had a glyph for two of them', () => {
  const kit = new PDFKit()
  kit.font('src/brand/fonts/vazirmatn-700.ttf').fontSize(10)
  for (const text of ['الا', 'الأسبوع', 'الإعدادات', 'الآن لا', 'الأخير'])
    expect(shapeText(kit as unknown as Kit, text, true).marks).toEqual([])
})

test('a vowel sign is drawn as a path, at its letter', () => {
  const kit = new PDFKit()
  kit.font('src/brand/fonts/vazirmatn-400.ttf').fontSize(10)
  const { marks } = shapeText(kit as unknown as Kit, 'مَن', true)
  expect(marks).toHaveLength(1)
  expect(marks[0]!.x).toBeGreaterThan(0)
})
