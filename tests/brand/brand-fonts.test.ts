import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { NEEDED_LETTERS, readBrandFonts, readFont, typefacesOf } from '../../src/brand/brand-fonts.ts'
import { readFontFacts } from '../../src/brand/font-tables.ts'
import { parseBrand } from '../../src/brand/read.ts'
import { wordFaces } from '../../src/brand/word-faces.ts'
import { coverage, readRanges } from '../../src/paper/pdf/fonts.ts'
import { LETTERS, testFont, withNumber } from '../support/fonts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { file, folder } = temporaryFolder()
const LICENCE = 8
let regular: Uint8Array
let bold: Uint8Array
let variable: Uint8Array

beforeAll(async () => {
  ;[regular, bold, variable] = await Promise.all([
    testFont('regular'),
    testFont('bold'),
    testFont('variable'),
  ])
  file('regular.ttf', regular)
  file('bold.ttf', bold)
  file('variable.ttf', variable)
})

/** Returns the problem of a font file. */
const problemOf = (bytes: Uint8Array | string, name = 'tried.ttf'): string => {
  const found = readFont(file(name, bytes), 'regular')
  return typeof found === 'string' ? found : 'none'
}

test('a font needs the letters of the PDF’s text font', () => {
  expect(NEEDED_LETTERS).toEqual(readRanges(coverage['public-sans-400']))
})

describe('the check of a font', () => {
  test('accepts a TrueType font with all letters', () => {
    expect(problemOf(regular)).toBe('none')
    expect(readFontFacts(regular)).toMatchObject({
      ...{ family: 'Noto Sans', postScript: 'NotoSans-Regular', isBold: false, axes: {} },
    })
    expect(readFontFacts(bold)).toMatchObject({ postScript: 'NotoSans-Bold', isBold: true })
  })

  test.each([
    ['a text', 'Acme Sans', 'is not a font'],
    ['an empty file', '', 'is not a font'],
    ['a font with other outlines', 'OTTO and more', 'convert it to TrueType outlines'],
    ['a collection', 'ttcf and more', 'export one of them'],
    ['a font of the web', 'wOF2 and more', 'the TrueType file that it was made from'],
    ['an older font of the web', 'wOFF and more', 'the TrueType file that it was made from'],
    ['the start of a font alone', 'true', 'is not a font'],
  ])('refuses %s and says what to do', (_, bytes, said) => {
    expect(problemOf(bytes)).toContain(`tried.ttf ${said === 'is not a font' ? said : ''}`)
    expect(problemOf(bytes)).toContain(said)
  })

  test.each([
    ['embedding', 0x0002, 'forbids embedding'],
    ['cutting', 0x0100, 'forbids cutting'],
    ['everything but bitmaps', 0x0208, 'its bitmaps only'],
  ])('refuses a font that forbids %s', (_, bits, said) => {
    const problem = problemOf(withNumber(regular, 'OS/2', LICENCE, bits))
    expect(problem).toContain(said)
    expect(problem).toContain(`0x${bits.toString(16).padStart(4, '0')}`)
  })

  test.each([0x0000, 0x0004, 0x0008, 0x000a])('accepts the licence bits %i', (bits) => {
    expect(problemOf(withNumber(regular, 'OS/2', LICENCE, bits))).toBe('none')
  })

  test('lists missing letters, the first ten of many', async () => {
    const without = (letters: RegExp): Promise<Uint8Array> =>
      testFont('regular', { letters: LETTERS.replace(letters, '') })
    expect(problemOf(await without(/[ß€]/g))).toContain('need: ß €. Take')
    expect(problemOf(await without(/[À-Þ]/g))).toContain('need: À Á Â Ã Ä Å Æ Ç È É and 21 more. Take')
    expect(problemOf(await without(/[ \u00a0]/g))).toContain('the space the no-break space')
  })

  test('refuses a font that lacks a table', () => {
    const broken = Uint8Array.from(regular)
    const at = Buffer.from(broken.buffer).indexOf('glyf')
    broken.set(Buffer.from('glxf'), at)
    expect(problemOf(broken)).toContain('lacks the table glyf')
  })

  test('refuses names that a PDF or Word cannot show', () => {
    const renamed = (id: number, to: number): Uint8Array => {
      const copy = Uint8Array.from(regular)
      const at = Buffer.from(copy.buffer).indexOf('name')
      const table = new DataView(copy.buffer, new DataView(copy.buffer).getUint32(at + 8))
      for (let entry = 6; entry < 6 + table.getUint16(2) * 12; entry += 12)
        if (table.getUint16(entry + 6) === id) table.setUint16(entry + 6, to)
      return copy
    }
    expect(problemOf(renamed(6, 99))).toContain('has no PostScript name')
    // The name of the version has spaces.
    expect(problemOf(renamed(5, 6))).toContain('has no PostScript name')
    expect(problemOf(renamed(1, 99))).toContain('does not say the name of its typeface')
  })

  test('refuses a file that is missing, a folder or too large', () => {
    expect(readFont(`${folder}/nowhere.ttf`, 'bold')).toContain('is not there')
    expect(readFont(folder, 'bold')).toContain('is a folder')
    expect(problemOf(new Uint8Array(2_100_000))).toContain('is larger than 2048 KB')
  })

  test('reads a damaged font without an error', () => {
    for (let at = 0; at < 400; at += 3) {
      const damaged = Uint8Array.from(regular)
      damaged.fill(0xff, at, at + 3)
      const facts = readFontFacts(damaged)
      if (typeof facts !== 'string') expect(typeof facts.has(0x41)).toBe('boolean')
    }
    for (const length of [5, 12, 100, 1000, 5000])
      expect(typeof readFont(file('short.ttf', regular.slice(0, length)), 'regular')).toBe('string')
  })

  test('finds a letter in a list of glyphs, to which the table adds a number', () => {
    // A table `cmap` of the format 4 with one segment from A to B. Its list of glyphs is 0 and 5, and 3 is added to each but 0.
    const copy = new Uint8Array(regular.length + 64)
    copy.set(regular)
    const at = Buffer.from(copy.buffer).indexOf('cmap')
    const view = new DataView(copy.buffer)
    view.setUint32(at + 8, regular.length)
    view.setUint32(at + 12, 64)
    const table = new DataView(copy.buffer, regular.length)
    for (const [index, value] of [0, 1, 3, 1, 0, 12].entries()) table.setUint16(index * 2, value)
    for (const [index, value] of [
      4, 40, 0, 4, 4, 1, 0, 0x42, 0xffff, 0, 0x41, 0xffff, 3, 1, 4, 0, 0, 5,
    ].entries())
      table.setUint16(12 + index * 2, value)
    const facts = readFontFacts(copy)
    const ours = readFontFacts(regular)
    if (typeof facts === 'string' || typeof ours === 'string') throw new Error('The font has no facts.')
    expect([0x40, 0x41, 0x42, 0x43].map(facts.has)).toEqual([false, false, true, false])
    const widths = new DataView(regular.buffer, regular.byteOffset)
    const hmtx = Buffer.from(regular).indexOf('hmtx')
    const perEm = widths.getUint16(widths.getUint32(Buffer.from(regular).indexOf('head') + 8) + 18)
    expect(facts.widthOf(0x42)).toBe(widths.getUint16(widths.getUint32(hmtx + 8) + 8 * 4) / perEm)
  })

  test('finds letters beyond the first plane of Unicode', () => {
    // A table `cmap` of the format 12, behind the font.
    const copy = new Uint8Array(regular.length + 64)
    copy.set(regular)
    const at = Buffer.from(copy.buffer).indexOf('cmap')
    const view = new DataView(copy.buffer)
    view.setUint32(at + 8, regular.length)
    view.setUint32(at + 12, 64)
    const table = new DataView(copy.buffer, regular.length)
    table.setUint16(2, 1)
    for (const [place, value] of [
      [4, (3 << 16) | 10],
      [8, 12],
      [12, 12 << 16],
      [24, 1],
      [28, 0x1f600],
      [32, 0x1f602],
      [36, 7],
    ] as const)
      table.setUint32(place, value)
    const facts = readFontFacts(copy)
    if (typeof facts === 'string') throw new Error(facts)
    expect([0x41, 0x1f5ff, 0x1f600, 0x1f602, 0x1f603].map(facts.has)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })
})

describe('the fonts of a brand file', () => {
  const base = {
    ...{ name: 'Acme IT', legalName: 'Acme IT Ltd', site: 'https://check.acme.example', accent: '#aa0000' },
    ...{ mark: 'M0 0h32v32H0z', quizName: 'Cloud check', about: 'Acme looks after computers.' },
  }
  const fontsOf = (fonts: unknown) =>
    parseBrand(`${folder}/acme.yml`, JSON.stringify({ ...base, fonts })).fonts!
  const pair = { regular: 'regular.ttf', bold: 'bold.ttf' }

  test('are those of this project without the field', () => {
    expect(parseBrand(`${folder}/acme.yml`, JSON.stringify(base)).fonts).toBeUndefined()
  })

  test('have the bold text for headings without a font for them', () => {
    const fonts = fontsOf({ text: pair })
    expect([fonts.regular.postScript, fonts.bold.postScript]).toEqual(['NotoSans-Regular', 'NotoSans-Bold'])
    expect([fonts.display, fonts.hasDisplay]).toEqual([fonts.bold, false])
    expect(typefacesOf(fonts)).toEqual(['Noto Sans'])
    expect(wordFaces(fonts)).toEqual({ text: 'Noto Sans', display: 'Noto Sans', isDisplayBold: true })
  })

  test('may be a variable font, which is fixed at the weight of each use', () => {
    const fonts = fontsOf({ text: 'variable.ttf', display: 'variable.ttf' })
    expect([fonts.regular, fonts.bold, fonts.display].map(({ axes }) => axes)).toEqual([
      { wght: 400, opsz: 18 },
      { wght: 650, opsz: 18 },
      { wght: 500, opsz: 48 },
    ])
    expect(wordFaces(fonts)).toMatchObject({ isDisplayBold: false })
  })

  test.each([
    ['fonts.text: ', { text: 'regular.ttf' }, 'has no bold weight'],
    ['fonts.text: ', { text: 'regular.woff2' }, 'must be the name of a TrueType file'],
    ['fonts.text: ', { text: { regular: 'regular.ttf' } }, 'must be "regular" and "bold"'],
    ['fonts.text: ', { text: '../regular.ttf' }, 'must be the name of a TrueType file'],
    ['fonts.text: ', { display: 'bold.ttf' }, 'is missing'],
    ['fonts.text.bold: ', { text: { ...pair, bold: 'nowhere.ttf' } }, 'is not there'],
    ['fonts.display: ', { text: pair, display: 'nowhere.otf' }, 'is not there'],
    ['fonts.display: ', { text: pair, display: 7 }, 'must be the name of a font file'],
    ['fonts.headings: ', { text: pair, headings: 'bold.ttf' }, 'is not a field'],
  ])('are refused with the field %s', (field, fonts, said) => {
    expect(() => fontsOf(fonts)).toThrow(`› ${field}`)
    expect(() => fontsOf(fonts)).toThrow(said)
  })

  test('are never fonts whose licence bits forbid it', () => {
    file('forbidden.ttf', withNumber(bold, 'OS/2', LICENCE, 0x0002))
    expect(() => readBrandFonts(`${folder}/acme.yml`, { text: { ...pair, bold: 'forbidden.ttf' } })).toThrow(
      /› fonts\.text\.bold: .*forbidden\.ttf forbids embedding/,
    )
  })
})

test('our own fonts are fonts', () => {
  const facts = readFontFacts(readFileSync('src/brand/fonts/public-sans-400.ttf'))
  expect(facts).toMatchObject({ family: expect.stringContaining('Public Sans') as string })
})
