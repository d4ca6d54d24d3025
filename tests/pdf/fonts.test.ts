import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import {
  coverage,
  fontRuns,
  fontsFor,
  readRanges,
  textByFace,
  tidy,
  undrawable,
  type FontFile,
} from '../../src/pdf/fonts.ts'
import { aChecklist, aRow, readFonts } from './fixture.ts'

/** The part of PDFKit's font that says which letters it has. */
interface Glyphs {
  hasGlyphForCodePoint: (code: number) => boolean
}

/** The font files of a checklist with one job of this title. */
const filesFor = (title: string): FontFile[] =>
  fontsFor(textByFace(aChecklist([{ id: 'a', title: 'A', rows: [aRow('A-1', { title })] }]), 'Northgate'))

describe('the font files', () => {
  it.each(Object.keys(coverage) as FontFile[])('%s holds every letter that the table promises', (file) => {
    const kit = new PDFDocument().font(Buffer.from(readFonts([file])[file]!))
    const { font } = (kit as unknown as { _font: { font: Glyphs } })._font
    const promised = readRanges(coverage[file]).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, step) => first + step),
    )
    const missing = promised.filter((code) => !font.hasGlyphForCodePoint(code))
    expect(missing.map((code) => code.toString(16))).toEqual([])
  })
})

describe('which font draws what', () => {
  it('an English checklist needs the three usual fonts', () => {
    expect(filesFor('Close the account').sort()).toEqual([
      'newsreader-500',
      'public-sans-400',
      'public-sans-650',
    ])
  })

  it('a Greek title asks for the bold Greek font only', () => {
    expect(filesFor('Ελλάδα')).toContain('noto-sans-greek-700')
    expect(filesFor('Ελλάδα')).not.toContain('noto-sans-greek-400')
  })

  it('a name in four scripts is cut where the font changes', () => {
    const runs = fontRuns('Łódź Größe Ελλάδα Киев', 'regular')
    expect(runs.map(({ text }) => text).join('')).toBe('Łódź Größe Ελλάδα Киев')
    expect(new Set(runs.map(({ file }) => file))).toEqual(
      new Set(['public-sans-400', 'public-sans-400-ext', 'noto-sans-greek-400', 'noto-sans-cyrillic-400']),
    )
  })

  it('a heading with an accent stays in the serif', () => {
    expect(fontRuns('Sécurité', 'display').every(({ file }) => file.startsWith('newsreader'))).toBe(true)
  })
})

describe('what cannot be drawn', () => {
  it('is named, each letter once', () => {
    expect(undrawable('漢字 and 漢字')).toEqual(['漢', '字'])
    expect(undrawable('مرحبا')).toHaveLength(5)
    expect(undrawable('Łódź Café Größe Ελλάδα Киев\nNguyễn')).toEqual([])
  })

  it('leaves out a letter that was written in two parts', () => {
    expect(undrawable('Cafe\u0301')).toEqual([])
  })

  it('leaves out what is invisible, so that nothing can turn the line around', () => {
    expect(tidy('a\u202eb\u200bc\u00add\u2011e\u2009f\u0000')).toBe('abcd-e f')
  })
})
