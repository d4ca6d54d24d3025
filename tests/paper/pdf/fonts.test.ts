import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import {
  coverage,
  fontRuns,
  fontsFor,
  readRanges,
  tidy,
  undrawable,
  type FontFile,
  type LatinFile,
} from '../../../src/paper/pdf/fonts.ts'
import { aRow, listOf, readFonts } from './fixture.ts'
import { checklistPaper } from '../../support/checklist.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'

/** The field of PDFKit's font object that lists the font's characters. */
interface Glyphs {
  hasGlyphForCodePoint: (code: number) => boolean
}

/** Returns the font files for a checklist whose only control has this title. */
const filesFor = (title: string): FontFile[] =>
  fontsFor(paperText(checklistPaper(listOf(aRow('A-1', { title }))), 'Northgate'))

describe('the font files', () => {
  it.each(Object.keys(coverage) as LatinFile[])(
    '%s contains every character that the coverage table lists',
    (file) => {
      const kit = new PDFDocument().font(Buffer.from(readFonts([file])[file]!))
      const { font } = (kit as unknown as { _font: { font: Glyphs } })._font
      const promised = readRanges(coverage[file]).flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, step) => first + step),
      )
      const missing = promised.filter((code) => !font.hasGlyphForCodePoint(code))
      expect(missing.map((code) => code.toString(16))).toEqual([])
    },
  )
})

describe('the font of a character', () => {
  it('an English checklist needs the three default fonts', () => {
    expect(filesFor('Close the account').sort()).toEqual([
      'newsreader-500',
      'public-sans-400',
      'public-sans-650',
    ])
  })

  it('a Greek title needs the Greek fonts, and no other ones', () => {
    expect(
      filesFor('Ελλάδα')
        .filter((file) => !filesFor('A').includes(file))
        .toSorted(),
    ).toEqual(['noto-sans-greek-400', 'noto-sans-greek-700'])
  })

  it('a name in four scripts is split where the font changes', () => {
    const runs = fontRuns('Łódź Größe Ελλάδα Киев', 'regular')
    expect(runs.map(({ text }) => text).join('')).toBe('Łódź Größe Ελλάδα Киев')
    expect(new Set(runs.map(({ file }) => file))).toEqual(
      new Set(['public-sans-400', 'public-sans-400-ext', 'noto-sans-greek-400', 'noto-sans-cyrillic-400']),
    )
  })

  it('a heading with an accented letter uses the serif font', () => {
    expect(fontRuns('Sécurité', 'display').every(({ file }) => file.startsWith('newsreader'))).toBe(true)
  })
})

describe('characters without a font', () => {
  it('are listed once each', () => {
    expect(undrawable('漢字 and 漢字')).toEqual(['漢', '字'])
    expect(undrawable('مرحبا')).toHaveLength(5)
    expect(undrawable('Łódź Café Größe Ελλάδα Киев\nNguyễn')).toEqual([])
  })

  it('do not include a letter that is composed of two characters', () => {
    expect(undrawable('Cafe\u0301')).toEqual([])
  })

  it('do not include invisible characters, because tidy removes them', () => {
    expect(tidy('a\u202eb\u200bc\u00add\u2011e\u2009f\u0000')).toBe('abcd-e f')
  })
})
