import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readRanges } from '../../../../src/paper/pdf/fonts.ts'
import { ARABIC_FILES, arabicCoverage } from '../../../../src/paper/pdf/right-to-left/coverage.ts'
import {
  fileAt,
  isFromRight,
  leftOf,
  withoutArabic,
} from '../../../../src/paper/pdf/right-to-left/letters.ts'
import { aPaper } from '../../../support/documents.ts'
import { readFonts } from '../fixture.ts'

interface Glyphs {
  hasGlyphForCodePoint: (code: number) => boolean
}

describe('the fonts for Arabic', () => {
  it.each(ARABIC_FILES)('%s contains every character that the table lists', (file) => {
    const kit = new PDFDocument().font(Buffer.from(readFonts([file])[file]!))
    const { font } = (kit as unknown as { _font: { font: Glyphs } })._font
    const promised = readRanges(arabicCoverage[file]).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, step) => first + step),
    )
    expect(promised.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([])
  })

  it('draw Arabic letters, and the signs between them', () => {
    expect(fileAt('ب', 'regular', true)).toBe('vazirmatn-400')
    expect(fileAt(' ', 'bold', true)).toBe('vazirmatn-700')
    expect(fileAt('(', 'display', true)).toBe('vazirmatn-700-signs')
    expect(fileAt('٣', 'regular', false)).toBe('vazirmatn-400')
  })

  it('leave Latin letters, and what is between them, to the usual fonts', () => {
    expect(fileAt('A', 'regular', false)).toBe('public-sans-400')
    expect(fileAt(' ', 'regular', false)).toBe('public-sans-400')
    expect(fileAt('€', 'regular', true)).toBe('public-sans-400')
  })
})

describe('what is left for the usual fonts', () => {
  it('is a text without Arabic letters', () => {
    expect(withoutArabic('من 20، Microsoft؟')).toBe(' 20 Microsoft')
  })

  it('has the names between Arabic letters that only a picture shows', () => {
    const page = { ...aPaper(), names: ['شركة 東京 للتجارة', 'مقهى'], heading: 'شركة 東京 للتجارة' }
    const { text, names } = leftOf(page, 'שלום')
    expect(names.toSorted()).toEqual(['שלום', '東京'].toSorted())
    expect(text).not.toMatch(/[東ש\u0600-\u06ff]/)
  })
})

it('a language from right to left is one whose letters the fonts have', () => {
  expect(['ar', 'ar-u-nu-latn', 'fa', 'ur-PK'].every(isFromRight)).toBe(true)
  expect(['en', 'he', 'arn', 'de'].some(isFromRight)).toBe(false)
})
