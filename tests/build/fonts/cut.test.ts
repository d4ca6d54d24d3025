import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BrandFonts, readBrandFonts } from '../../../src/brand/brand-fonts.ts'
import { type FontFacts, readFontFacts } from '../../../src/brand/font-tables.ts'
import { cutBrandFonts } from '../../../src/build/fonts/cut.ts'
import { SIZES, cutFolder, pdfFontFolder, replacedFiles } from '../../../src/build/fonts/folder.ts'
import { useBrandFonts } from '../../../src/build/fonts/integration.ts'
import { coverage, readRanges } from '../../../src/paper/pdf/fonts.ts'
import { makePdfInNode } from '../../../src/paper/pdf/node.ts'
import { brand, fullChecklist } from '../../paper/pdf/fixture.ts'
import { lintPdf } from '../../paper/pdf/lint.ts'
import { fontNamesOf, textOfPdf } from '../../paper/pdf/reader.ts'
import { openPress, readWords } from '../../../src/cli/paper.ts'
import { checklistPaper } from '../../support/checklist.ts'
import { aSheet } from '../../support/documents.ts'
import { scaledFont, testFont } from '../../support/fonts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { file, folder } = temporaryFolder()
let fonts: BrandFonts
let cut: string
const factsOf = (name: string): FontFacts => {
  const facts = readFontFacts(readFileSync(join(cut, name)))
  if (typeof facts === 'string') throw new Error(facts)
  return facts
}
const fontsOf = (display?: string): BrandFonts =>
  readBrandFonts(join(folder, 'acme.yml'), { text: { regular: 'regular.ttf', bold: 'bold.ttf' }, display })

beforeAll(async () => {
  file('regular.ttf', await testFont('regular'))
  file('bold.ttf', await testFont('bold'))
  file('display.ttf', await testFont('variable'))
  fonts = fontsOf('display.ttf')
  cut = await cutBrandFonts(fonts, process.cwd())
})

test('a brand’s fonts replace the PDF’s files whose letters they have', () => {
  expect([...replacedFiles(fonts)]).toEqual([
    ['public-sans-400', 'regular'],
    ['public-sans-650', 'bold'],
    ['newsreader-500', 'display'],
    ['newsreader-500-accents', 'display'],
  ])
})

test('the folder has every font of the PDF, with its letters', () => {
  for (const [name, ranges] of Object.entries(coverage)) {
    const { has } = factsOf(`${name}.ttf`)
    for (const [first, last] of readRanges(ranges)) expect([has(first), has(last)]).toEqual([true, true])
  }
  expect(factsOf('public-sans-400.ttf').has(0x192)).toBe(false)
  expect(readFileSync(join(cut, 'public-sans-400-ext.ttf'))).toEqual(
    readFileSync('src/brand/fonts/public-sans-400-ext.ttf'),
  )
})

test('a variable font is fixed, and pages get WOFF2', () => {
  expect(factsOf('newsreader-500.ttf').axes).toEqual({})
  for (const use of ['regular', 'bold', 'display']) {
    const bytes = readFileSync(join(cut, `${use}.woff2`))
    expect(bytes.subarray(0, 4).toString()).toBe('wOF2')
    expect(bytes.length).toBeLessThan(25_000)
  }
})

test('a folder is cut once, and named by the bytes of the fonts', async () => {
  const before = statSync(join(cut, 'regular.woff2')).mtimeMs
  expect(await cutBrandFonts(fontsOf('display.ttf'), process.cwd())).toBe(cut)
  expect(statSync(join(cut, 'regular.woff2')).mtimeMs).toBe(before)
  expect(cut).toBe(join(process.cwd(), cutFolder(fonts)))
  expect(cutFolder(fontsOf())).not.toBe(cutFolder(fonts))
  expect([pdfFontFolder({ fonts }), pdfFontFolder({})]).toEqual([cutFolder(fonts), 'src/brand/fonts'])
})

describe('a font that is wider than ours', () => {
  test('is smaller on pages and in the PDF', async () => {
    file('bold.ttf', scaledFont(await testFont('bold'), 1.2))
    const wide = fontsOf()
    const root = process.cwd()
    const sizes = JSON.parse(readFileSync(join(await cutBrandFonts(wide, root), SIZES), 'utf8')) as Record<
      string,
      number
    >
    expect(sizes['bold']).toBeLessThan(0.9)
    expect(sizes['display']).toBeLessThan(sizes['bold']!)
    const [made, ours] = [`${root}/${cutFolder(wide)}`, 'src/brand/fonts'].map((from) =>
      readFontFacts(readFileSync(join(from, 'public-sans-650.ttf'))),
    ) as [FontFacts, FontFacts]
    const widthIn = ({ widthOf }: FontFacts): number =>
      Array.from('Who does what?').reduce((sum, letter) => sum + widthOf(letter.codePointAt(0)!), 0)
    expect(widthIn(made) / widthIn(ours)).toBeCloseTo(1, 1)
  })

  test('is refused if it would be too small to read', async () => {
    file('bold.ttf', scaledFont(await testFont('bold'), 1.8))
    await expect(cutBrandFonts(fontsOf(), process.cwd())).rejects.toThrow(
      /bold\.ttf: is \d+% wider than our typeface/,
    )
    expect(existsSync(cutFolder(fontsOf()))).toBe(false)
  })
})

test('a font with damaged outlines is refused', async () => {
  const damaged = Uint8Array.from(await testFont('bold'))
  const at = Buffer.from(damaged.buffer).indexOf('head')
  const head = new DataView(damaged.buffer).getUint32(at + 8)
  damaged.fill(0, head, head + 54)
  file('bold.ttf', damaged)
  await expect(cutBrandFonts(fontsOf(), process.cwd())).rejects.toThrow('bold.ttf: is damaged')
})

test('a PDF embeds the brand’s fonts, and its text can be copied', async () => {
  const pdf = await makePdfInNode(checklistPaper(fullChecklist()), brand, 'a4', cut)
  const names = await fontNamesOf(pdf)
  expect(names).toEqual(
    expect.arrayContaining([
      'NotoSans-Regular_latin',
      'NotoSans-Bold_latin',
      expect.stringMatching(/^Newsreader.*_display-latin$/),
    ]),
  )
  expect(names.filter((name) => name.startsWith('public-sans'))).toEqual([])
  expect(await lintPdf(pdf)).toEqual([])
  expect(await textOfPdf(pdf)).toContain('The groundwork is there.')
})

test('a sheet to fill in contains the brand’s font for its fields', async () => {
  const pdf = await makePdfInNode(aSheet(), brand, 'a4', cut)
  expect(await lintPdf(pdf)).toEqual([])
  const names = await fontNamesOf(pdf)
  expect(names.filter((name) => name === 'NotoSans-Regular_latin')).toHaveLength(2)
})

test('the command line makes PDFs with the brand’s fonts', async () => {
  const yaml = readFileSync('content/brands/brightside.yml', 'utf8')
  const acme = file(
    'acme.yml',
    yaml.replace(
      /^logo:.*$/m,
      'mark: M0 0h32v32H0z\nfonts: { text: { regular: regular.ttf, bold: bold.ttf } }',
    ),
  )
  file('bold.ttf', await testFont('bold'))
  const words = await readWords(acme)
  const { make, whose } = await openPress(words, 'a4')
  expect(await fontNamesOf(await make(checklistPaper(fullChecklist())))).toContain(
    'NotoSans-Bold_display-latin',
  )
  expect(whose.faces).toMatchObject({ text: 'Noto Sans' })
  expect((await openPress(await readWords('northgate'), 'a4')).whose).not.toHaveProperty('faces')
})

describe('the Vite plugin', () => {
  const plugin = () =>
    useBrandFonts('/site', cut, ['public-sans-400']) as unknown as {
      resolveId: (source: string, importer?: string) => string | undefined
      load: (id: string) => string | undefined
    }
  const importer = '/site/src/paper/pdf/addresses.ts'

  test('resolves imports of replaced fonts to the folder, and no other import', () => {
    const { resolveId } = plugin()
    expect(resolveId('../../brand/fonts/public-sans-400.ttf?url&no-inline', importer)).toBe(
      `${cut}/public-sans-400.ttf?url&no-inline`,
    )
    for (const source of [
      '../../brand/fonts/noto-sans-greek-400.ttf?url&no-inline',
      './public-sans-400.ttf?url',
      '../brand/read.ts',
    ])
      expect(resolveId(source, importer)).toBeUndefined()
    expect(resolveId('../../brand/fonts/public-sans-400.ttf?url')).toBeUndefined()
  })

  test('gives the pages the addresses and sizes of the fonts', () => {
    const { load } = plugin()
    expect(load('/site/src/brand/theme.ts')).toBeUndefined()
    const code = load('/site/src/brand/page-fonts.ts')
    expect(code).toContain(`import regular from "${cut}/regular.woff2?url&no-inline"`)
    expect(code).toMatch(/display: \{ address: display, size: [\d.]+ \}/)
  })
})
