import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { fitLogo, problemOfSvg, readLogo } from '../../src/brand/logo.ts'
import { readBrand } from '../../src/brand/read.ts'
import { logoForPicture, paperLogo, paperPath } from '../../src/picture/logo.ts'

const folder = mkdtempSync(join(tmpdir(), 'logo-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const svg = (inside: string, first = 'viewBox="0 0 100 32"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${first}>${inside}</svg>`
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()

describe('an SVG', () => {
  test.each([
    ['of shapes', svg('<g fill="#123"><path d="M0 0h10v10z"/></g>')],
    ['with a gradient of its own', svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>')],
    ['that uses a part twice', svg('<symbol id="b"/><use href="#b"/><use xlink:href="#b"/>')],
    [
      'with a comment and a declaration',
      `<?xml version="1.0"?><!-- <script> -->${svg('<style>.a{fill:red}</style>')}`,
    ],
    ['with a width and a height', svg('', 'width="100px" height="20"')],
  ])('%s is taken', (_, text) => {
    expect(problemOfSvg(text)).toBeUndefined()
  })

  test.each([
    ['a script', svg('<script>alert(1)</script>'), 'script'],
    ['a script with odd spelling', svg('<ScRiPt>alert(1)</ScRiPt>'), 'ScRiPt'],
    ['a script under another name', svg('<svg:script>alert(1)</svg:script>'), 'svg:script'],
    ['a foreign object', svg('<foreignObject><p>hi</p></foreignObject>'), 'foreignObject'],
    ['a handler', svg('<path onload="alert(1)"/>'), 'script'],
    ['a handler without a space', svg('<path d=""onclick=alert(1) />'), 'script'],
    ['an animation', svg('<animate attributeName="href" to="javascript:alert(1)"/>'), 'animate'],
    ['a link', svg('<a href="https://evil.example"><path/></a>'), '<a>'],
    ['a part from elsewhere', svg('<use href="https://evil.example/a.svg#b"/>'), 'evil.example'],
    ['a part from elsewhere, unquoted', svg('<use href=//evil.example/a.svg#b />'), 'evil.example'],
    ['a picture', svg('<image href="data:image/png;base64,AA"/>'), 'PNG'],
    ['text', svg('<text>Acme</text>'), 'outlines'],
    ['a fill from elsewhere', svg('<rect fill="url(https://evil.example/a)"/>'), 'evil.example'],
    ['a style sheet from elsewhere', svg('<style>@import "https://evil.example";</style>'), 'style sheet'],
    ['an escaped style', svg('<style>.a{fill:u\\72l(//evil.example)}</style>'), 'style sheet'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'document type'],
    ['a letter by number', svg('<path d="&#x61;"/>'), 'entity'],
    ['a style sheet of its own file', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'document type'],
    ['no size', svg('', ''), 'viewBox'],
    ['a size of nothing', svg('', 'viewBox="0 0 0 0"'), 'viewBox'],
  ])('with %s is refused, with what to do', (_, text, said) => {
    expect(problemOfSvg(text)).toContain(said)
  })
})

describe('the file of a logo', () => {
  test('is shown 27 pixels high, or 180 wide where it is long', () => {
    expect(fitLogo({ width: 200, height: 54 })).toEqual({ width: 100, height: 27 })
    expect(fitLogo({ width: 1000, height: 50 })).toEqual({ width: 180, height: 9 })
  })

  test('has an address that changes with its content', () => {
    const read = (fill: string) => readLogo(file('a.svg', svg(`<path fill="${fill}"/>`)), 'logo')
    const [one, other] = [read('red'), read('blue')]
    expect(one).toMatchObject({ kind: 'svg', width: 84.38, height: 27 })
    expect(one).not.toMatchObject({ path: (other as { path: string }).path })
  })

  test('that is a PNG has bounds: sharp, not a photograph, and a PNG indeed', async () => {
    expect(readLogo(file('a.png', await png(400, 108)), 'logo')).toMatchObject({ kind: 'png', width: 100 })
    expect(readLogo(file('b.png', await png(100, 27)), 'logo')).toContain('at least 54 high')
    expect(readLogo(file('c.png', await png(400, 1200)), 'logo')).toContain('at most 3000 by 1000')
    expect(readLogo(file('d.png', svg('<path/>')), 'logo')).toContain('is not a PNG')
    expect(readLogo(file('e.png', new Uint8Array(120_000)), 'logo')).toContain('larger than 100 KB')
    expect(readLogo(file('f.png', await png(2000, 100)), 'logo')).toMatchObject({ width: 180, height: 9 })
  })

  test('that is not there is named', () => {
    expect(readLogo(join(folder, 'none.svg'), 'logo')).toContain('none.svg is not there')
  })
})

describe('a logo as pixels', () => {
  const brand = readBrand('northgate')

  test('is a sharp JPEG on white for the PDF, and none for a brand without one', async () => {
    const bytes = await paperLogo(brand)
    const { format, height, hasAlpha } = await sharp(bytes).metadata()
    expect({ format, height, hasAlpha }).toEqual({ format: 'jpeg', height: 108, hasAlpha: false })
    expect(bytes?.length).toBeLessThan(20_000)
    const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
    expect([...corner]).toEqual([255, 255, 255])
    expect(await paperLogo(readBrand())).toBeUndefined()
  })

  test('lies beside the others', () => {
    expect(brand.logo && paperPath(brand.logo)).toMatch(/^brand\/logo-paper-[\da-f]{8}\.jpg$/)
  })

  test('keeps its proportions in the picture of a page', async () => {
    const { width, height, address } = brand.logo
      ? await logoForPicture(brand.logo, 54)
      : { width: 0, height: 0, address: '' }
    expect(width / height).toBeCloseTo(178 / 32, 1)
    expect(address).toMatch(/^data:image\/png;base64,/)
  })
})
