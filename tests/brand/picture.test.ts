import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { structuredData, pictureOf } from '../../src/components/layout/page-metadata.ts'
import { drawSocialPictures, readHead } from '../../src/build/picture/build.ts'
import { SIZE, type PictureContent, drawPicture } from '../../src/build/picture/picture.ts'

const shown: PictureContent = {
  title: 'What is yours',
  brand: { name: 'Northgate', quizName: 'Whose job?', mark: 'M3 3h26v26H3z', accent: '#7a1fa2' },
  cut: {
    rows: 4,
    yours: [4, 2, 1],
    provider: [4, 3, 2],
    words: { you: 'Yours', shared: 'Shared', provider: 'Theirs' },
  },
}
const picture = (more: Partial<PictureContent> = {}) => drawPicture({ ...shown, ...more })
const wordsOf = (content: Partial<PictureContent>) =>
  picture(content).texts.flatMap(({ choices }) => choices.flat().map(({ text }) => text))

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const draw = (...contents: Partial<PictureContent>[]) => drawSocialPictures(contents.map(picture), folder)

type Range = [first: number, last: number]

/** Returns the ranges of true values. */
function rangesOf(values: boolean[]): Range[] {
  const ranges: Range[] = []
  values.forEach((value, at) => {
    if (value && values[at - 1]) ranges.at(-1)![1] = at
    else if (value) ranges.push([at, at])
  })
  return ranges
}

/** Returns the ranges of rows and of columns with dark pixels, in a part of a picture. */
async function inkIn(
  file: string,
  top: number,
  height: number,
): Promise<{ rows: Range[]; columns: Range[] }> {
  const area = { left: 0, top, width: SIZE.width, height }
  const pixels = await sharp(file).extract(area).toColourspace('b-w').raw().toBuffer()
  const isInk = (x: number, y: number): boolean => pixels[y * SIZE.width + x]! < 128
  const xs = Array.from({ length: SIZE.width }, (_, x) => x)
  const ys = Array.from({ length: height }, (_, y) => y)
  return {
    rows: rangesOf(ys.map((y) => xs.some((x) => isInk(x, y)))).map(([a, b]) => [a + top, b + top]),
    columns: rangesOf(xs.map((x) => ys.some((y) => isInk(x, y)))),
  }
}
/** Returns the ranges of the title, which is between the names and the drawing. */
const titleIn = (file: string) => inkIn(file, 110, 275)

const isSame = (one: string, other: string): boolean => readFileSync(one).equals(readFileSync(other))

describe('the preview picture of a page', () => {
  test('is a PNG of 1200 by 630 pixels, small enough for every service', async () => {
    const [file] = await draw({ title: 'A longer title that fills three lines '.repeat(3) })
    const { format, width, height } = await sharp(file).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...SIZE })
    expect(readFileSync(file!).length).toBeLessThan(100_000)
  })

  test('has the same bytes on a machine with other settings for fonts', async () => {
    const title = 'Łódź, ما مسؤوليتك'
    const [here] = await draw({ title })
    const kept = readFileSync(here!)
    rmSync(here!)
    const { env } = process
    process.env = { ...env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), FONTCONFIG_SYSROOT: folder }
    writeFileSync(process.env.FONTCONFIG_FILE!, `<fontconfig><dir>${folder}</dir></fontconfig>`)
    const [there] = await draw({ title }).finally(() => (process.env = env))
    expect(readFileSync(there!).equals(kept)).toBe(true)
  })

  test('is drawn once, and then taken from the cache', async () => {
    const [file] = await draw({ title: 'Once' })
    writeFileSync(file!, 'the cached picture')
    expect(await draw({ title: 'Once' })).toEqual([file])
    expect(readFileSync(file!, 'utf8')).toBe('the cached picture')
  })

  test('changes with the page title, the brand name and the responsibility layers', async () => {
    const files = await draw(
      {},
      { title: 'Something else' },
      { brand: { ...shown.brand, name: 'Southgate' } },
      { cut: { ...shown.cut, yours: [4, 3, 2] } },
    )
    expect(new Set(files.map((file) => readFileSync(file, 'base64'))).size).toBe(4)
  })

  test('uses the brand colour only for the brand’s SVG mark', () => {
    expect(JSON.stringify(picture()).match(/#7a1fa2/g)).toHaveLength(1)
    const own = picture({ brand: { ...shown.brand, quizName: 'Northgate' } })
    expect(JSON.stringify(own)).not.toContain('#7a1fa2')
  })

  test('omits the quiz name beside a long brand name', async () => {
    const long = { ...shown.brand, name: 'Northgate and Southgate IT Services of the Valley '.repeat(2) }
    const quiz = { quizName: 'Another quiz' }
    const [one, two, three, four] = await draw(
      { brand: long },
      { brand: { ...long, ...quiz } },
      {},
      { brand: { ...shown.brand, ...quiz } },
    )
    expect(isSame(one!, two!)).toBe(true)
    expect(isSame(three!, four!)).toBe(false)
  })

  test('has a larger drawing in place of a title that no font supports', () => {
    const { svg } = picture({ title: '誰の仕事' })
    expect(svg).toContain('<rect y="150" width="1200" height="480" fill="url(#shared)"/>')
    expect(picture().svg).not.toContain('<rect y="150"')
  })

  test('omits names and words that no font supports', () => {
    const brand = { ...shown.brand, name: '北門', quizName: 'שלום' }
    const cut = { ...shown.cut, words: { you: '你', shared: 'Shared', provider: 'Theirs' } }
    expect(wordsOf({}).join()).toMatch(/Northgate.*Whose job\?.*What is yours.*Yours/)
    expect(wordsOf({ title: '誰の仕事', brand, cut }).filter((text) => /\w/.test(text))).toEqual([
      'Shared',
      'Theirs',
    ])
  })
})

describe('the title in a preview picture', () => {
  test('has a smaller font size if it is much longer', async () => {
    const files = await draw({ title: 'nx' }, { title: 'nnnnn '.repeat(12) }, { title: 'nnnnn '.repeat(17) })
    const heights = (await Promise.all(files.map(titleIn))).map(({ rows }) => rows[0]![1] - rows[0]![0])
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    expect(new Set(heights).size).toBe(3)
  })

  test('has at most three lines inside the picture at any length', async () => {
    // These letters leave rows without ink between two lines.
    const words = fc.array(fc.stringMatching(/^[acemnorsuvwxz]{1,40}$/), { minLength: 1, maxLength: 40 })
    const titles = fc.sample(words, 12).map((all) => all.join(' '))
    for (const file of await draw(...titles.map((title) => ({ title })))) {
      const { rows, columns } = await titleIn(file)
      expect(rows.length).toBeLessThanOrEqual(3)
      expect(rows[0]![0]).toBeGreaterThanOrEqual(128)
      expect(rows.at(-1)![1]).toBeLessThanOrEqual(366)
      expect(columns[0]![0]).toBeGreaterThanOrEqual(71)
      expect(columns.at(-1)![1]).toBeLessThanOrEqual(SIZE.width - 68)
    }
  })

  test('ends in an ellipsis if it needs more than three lines', async () => {
    const [file] = await draw({ title: 'nnnnnnnn '.repeat(30) })
    const last = (await titleIn(file!)).rows[2]!
    const base = (await inkIn(file!, last[1] - 5, 6)).columns.slice(-3)
    const upper = (await inkIn(file!, last[0], 12)).columns.at(-1)!
    expect(base.every(([first]) => first > upper[1])).toBe(true)
  })

  test('has lines of similar length', async () => {
    const [file] = await draw({ title: 'nnnnn '.repeat(4) })
    const { rows } = await titleIn(file!)
    const ends = await Promise.all(
      rows.map(async ([top, bottom]) => (await inkIn(file!, top, bottom - top)).columns.at(-1)![1]),
    )
    expect(ends).toHaveLength(2)
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(20)
  })

  test('never breaks at a no-break space', async () => {
    const [broken, whole] = await draw(
      { title: 'nnnnnnnnnnnn xnnnnnnnnnnn' },
      { title: 'nnnnnnnnnnnn\u00a0xnnnnnnnnnnn' },
    )
    expect((await titleIn(broken!)).rows).toHaveLength(2)
    expect((await titleIn(whole!)).rows).toHaveLength(1)
  })

  test('shows markup as text', async () => {
    const [markup, plain] = await draw({ title: '<b>n</b> & n' }, { title: 'n & n' })
    expect((await titleIn(markup!)).columns.length).toBeGreaterThan((await titleIn(plain!)).columns.length)
  })
})

describe('the preview picture of a page in Arabic', () => {
  const words = { you: 'عليك', shared: 'مشتركة', provider: 'على Microsoft' }
  const arabic = { isRtl: true, title: 'ا سبب', cut: { ...shown.cut, words } }

  test('has the drawing, the mark, the title and the first word at the right', async () => {
    expect(picture(arabic).svg).toContain('<g transform="translate(1200 0) scale(-1 1)">')
    const [file] = await draw(arabic)
    const parts = [await inkIn(file!, 60, 28), await titleIn(file!), await inkIn(file!, 500, 24)]
    for (const { columns } of parts) {
      expect(columns.at(-1)![1]).toBeGreaterThan(SIZE.width - 80)
      expect(columns.at(-1)![1]).toBeLessThan(SIZE.width - 68)
    }
  })

  test('has the name of the quiz at the left of the brand’s name', async () => {
    const [file] = await draw({ ...arabic, brand: { ...shown.brand, name: 'iii', quizName: 'mmm' } })
    const { columns } = await inkIn(file!, 60, 28)
    const widths = columns.map(([first, last]) => last - first)
    expect(widths[0]).toBeGreaterThan(2 * widths.at(-2)!)
  })

  test('has three words in Arabic', () => {
    expect(wordsOf(arabic)).toEqual(expect.arrayContaining(Object.values(words)))
  })

  test('joins the letters of a word, and starts a line with the first word', async () => {
    const [file] = await draw(arabic)
    const widths = (await titleIn(file!)).columns.map(([first, last]) => last - first)
    expect(widths).toHaveLength(2)
    expect(widths[0]).toBeGreaterThan(3 * widths[1]!)
  })

  test('keeps a name and a number apart if the content isolates the name', async () => {
    const [isolated, together] = await draw(
      { ...arabic, title: 'ا \u2068n 1\u2069 24 ا' },
      { ...arabic, title: 'ا n 1 24 ا' },
    )
    expect(isSame(isolated!, together!)).toBe(false)
  })

  test('has the letters of an English title in their order', async () => {
    const [english, inArabic] = await draw({ title: 'Who?' }, { ...arabic, title: 'Who?' })
    const widthsIn = async (file?: string) =>
      (await titleIn(file!)).columns.map(([first, last]) => last - first)
    expect(await widthsIn(inArabic)).toEqual(await widthsIn(english))
  })
})

describe('the HTML head of a page', () => {
  test('readHead returns the preview picture’s URL, and the title with decoded entities', () => {
    const html =
      '<meta property="og:title" content="Yours &#38; &quot;theirs&quot;"><meta property="og:image" content="https://a.example/b/og/x.png">'
    expect(readHead(html)).toEqual({ address: 'https://a.example/b/og/x.png', title: 'Yours & "theirs"' })
  })

  test('readHead returns undefined for a page without a preview picture', () => {
    expect(readHead('<meta property="og:title" content="Not here">')).toBeUndefined()
  })

  test('pictureOf returns a different file path for the preview picture of each page', () => {
    expect(['', 'learn/', 'learn/saas/'].map(pictureOf)).toEqual([
      'og/home.png',
      'og/learn.png',
      'og/learn/saas.png',
    ])
  })
})

describe('the structured data of a page', () => {
  const page = {
    brand: { name: 'Northgate', legalName: 'Northgate Ltd' },
    language: 'en',
    title: 'Rented whole',
    description: 'About </script> it',
    home: 'https://a.example/b/',
    picture: 'https://a.example/b/og/learn/saas.png',
    parents: { learn: 'Guide' },
  }
  const kinds = (text = '') =>
    (JSON.parse(text) as { '@graph': { '@type': string }[] })['@graph'].map((one) => one['@type'])

  test('describes the site on the home page, and breadcrumbs on other pages', () => {
    expect(kinds(structuredData({ ...page, path: '' }))).toEqual(['WebSite'])
    expect(kinds(structuredData({ ...page, path: 'learn/saas/' }))).toEqual(['BreadcrumbList', 'Article'])
    expect(structuredData({ ...page, path: 'learn/' })).toBeUndefined()
  })

  test('contains the name and URL of every breadcrumb', () => {
    expect(structuredData({ ...page, path: 'learn/saas/' })).toContain(
      '"name":"Guide","item":"https://a.example/b/learn/"',
    )
  })

  test('contains no “<”, so no text can end the script element', () => {
    expect(structuredData({ ...page, path: 'learn/saas/' })).not.toContain('<')
  })

  test('contains the review date of an article', () => {
    expect(structuredData({ ...page, path: 'learn/saas/', reviewed: '2026-11-24' })).toContain(
      '"dateModified":"2026-11-24"',
    )
  })
})
