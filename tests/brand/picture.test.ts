import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { structuredData, pictureOf } from '../../src/components/layout/page-metadata.ts'
import { readHead } from '../../src/build/picture/build.ts'
import { breakText, setLine } from '../../src/build/picture/letters.ts'
import {
  SIZE,
  type PictureContent,
  drawPicture,
  makePicture,
  setTitle,
} from '../../src/build/picture/picture.ts'

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

describe('the preview picture of a page', () => {
  test('is a PNG of 1200 by 630 pixels, and the same texts give the same bytes', async () => {
    const [one, other] = await Promise.all([makePicture(shown), makePicture(shown)])
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const { format, width, height } = await sharp(one).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...SIZE })
  })

  test('is small enough for every service that shows link previews', async () => {
    expect(
      (await makePicture({ ...shown, title: 'A longer title that fills three lines '.repeat(3) })).length,
    ).toBeLessThan(100_000)
  })

  test('contains no reference to a font or to another file', () => {
    expect(picture()).not.toMatch(/<text|font-family|href|<image|<style/)
  })

  test('changes with the page title, the brand name and the responsibility layers', () => {
    const others = [
      picture({ title: 'Something else' }),
      picture({ brand: { ...shown.brand, name: 'Southgate' } }),
      picture({ cut: { ...shown.cut, yours: [4, 3, 2] } }),
    ]
    expect(new Set([picture(), ...others]).size).toBe(4)
  })

  test('uses the brand colour only for the brand’s SVG mark', () => {
    expect(picture().match(/#7a1fa2/g)).toHaveLength(1)
    const own = picture({ brand: { ...shown.brand, quizName: 'Northgate' } })
    expect(own).not.toContain('#7a1fa2')
  })

  test('omits the quiz name beside a long brand name', () => {
    const long = { ...shown.brand, name: 'Northgate and Southgate IT Services of the Valley '.repeat(2) }
    const other = { ...long, quizName: 'Another quiz' }
    expect(picture({ brand: long })).toBe(picture({ brand: other }))
  })

  test('has a larger drawing in place of a title that no font supports', () => {
    const svg = picture({ title: 'ما مسؤوليتك' })
    expect(svg).toBe(picture({ title: '誰の仕事' }))
    expect(svg).toContain('<rect y="150" width="1200" height="480" fill="url(#shared)"/>')
  })

  test('starts the drawing at the right for a language from right to left', () => {
    expect(picture({ isRtl: true })).toContain('<g transform="translate(1200 0) scale(-1 1)">')
    expect(
      picture({ isRtl: true, cut: { ...shown.cut, words: { you: 'A', shared: 'B', provider: 'C' } } }),
    ).toBe(picture({ isRtl: true }))
  })

  test('can be drawn even if no font supports the title and the brand name', async () => {
    const svg = picture({ title: '誰の仕事', brand: { ...shown.brand, name: '北門' } })
    await expect(sharp(Buffer.from(svg)).metadata()).resolves.toMatchObject(SIZE)
  })
})

describe('the title in a preview picture', () => {
  test('has a smaller font size if it is much longer', () => {
    const sizes = ['Short', 'What the provider does not bring back', 'Who does what '.repeat(6)].map(
      (title) => setTitle(title).size,
    )
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(1)
  })

  test('has at most three lines inside the picture at any length', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zäöüéß,?]{1,40}$/), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, (all) => {
        const { size, lines } = setTitle(all.join(' '))
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) {
          const { width } = setLine(line, { face: 'display', size, tracking: -0.022 })
          expect(width).toBeLessThanOrEqual(SIZE.width - 144)
        }
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('ends in an ellipsis if it needs more than three lines', () => {
    expect(setTitle('responsibility '.repeat(30)).lines.at(-1)).toMatch(/[a-z]…$/)
  })

  test('never breaks at a no-break space', () => {
    const style = { face: 'display', size: 100 } as const
    expect(breakText('Keep Microsoft\u00a0365 safe', style, 700).join('|')).toContain('Microsoft\u00a0365')
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
