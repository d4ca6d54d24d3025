import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readLogo } from '../../src/brand/logo.ts'
import { fitLogo, problemOfSvg } from '../../src/brand/logo-check.ts'
import { readBrand } from '../../src/brand/read.ts'
import { logoForPicture, paperLogo, paperPath } from '../../src/build/picture/logo.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { folder, file } = temporaryFolder()
const svg = (inside: string, first = 'viewBox="0 0 100 32"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${first}>${inside}</svg>`
/** Returns six SVG elements. Each refers ten times to the previous element: a million shapes in total. */
const bombOf = (reference: (part: string) => string, tag = 'g'): string =>
  [0, 1, 2, 3, 4, 5]
    .map((n) => {
      const inside = n === 0 ? '<path/>' : reference(`p${String(n - 1)}`).repeat(10)
      return `<${tag} id="p${String(n)}">${inside}</${tag}>`
    })
    .join('')
const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()

describe('the check of an SVG logo', () => {
  test.each([
    ['of shapes', svg('<g fill="#123"><path d="M0 0h10v10z"/></g>')],
    ['with a gradient of its own', svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>')],
    ['that uses a part twice', svg('<symbol id="b"/><use href="#b"/><use xlink:href="#b"/>')],
    [
      'with a comment and a declaration',
      `<?xml version="1.0"?><!-- <script> -->${svg('<style>.a{fill:red}</style>')}`,
    ],
    ['that declares UTF-8', `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svg('<path/>')}`],
    [
      'with a clip path by class, as Illustrator writes it',
      svg(
        '<style>.a{clip-path:url(#c)}.b,.d{fill:url(#e)}</style><clipPath id="c"><rect class="d"/></clipPath>' +
          '<linearGradient id="e"><stop/></linearGradient><g class="a"><path class="b"/></g>',
      ),
    ],
    [
      'with a mask that uses a shape, as Sketch writes it',
      svg('<defs><path id="p"/></defs><mask id="m"><use href="#p"/></mask><g mask="url(#m)"><path/></g>'),
    ],
    ['with a width and a height', svg('', 'width="100px" height="20"')],
  ])('accepts an SVG %s', (_, text) => {
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
    ['text', svg('<text>Acme</text>'), 'turn the letters into outlines, or give a PNG file'],
    ['a fill from elsewhere', svg('<rect fill="url(https://evil.example/a)"/>'), 'evil.example'],
    ['a style sheet from elsewhere', svg('<style>@import "https://evil.example";</style>'), 'style sheet'],
    ['an escaped style', svg('<style>.a{fill:u\\72l(//evil.example)}</style>'), 'style sheet'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'document type'],
    ['a letter by number', svg('<path d="&#x61;"/>'), 'entity'],
    ['a style sheet of its own file', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'document type'],
    ['no size', svg('', ''), 'viewBox'],
    ['a size of nothing', svg('', 'viewBox="0 0 0 0"'), 'viewBox'],
  ])('rejects an SVG with %s, and the error says how to fix the file', (_, text, said) => {
    expect(problemOfSvg(text)).toContain(said)
  })

  test.each([
    [
      'another encoding',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('<title>\u001b$B<!--\u001b(B</title><script/>')}`,
      'UTF-8',
    ],
    ['UTF-7', `<?xml version='1.0' encoding='utf-7'?>${svg('<path/>')}`, 'UTF-8'],
    ['an encoding after a space', ` <?xml version="1.0"?>${svg('<path/>')}`, 'UTF-8'],
    ['an escape character', svg('<title>\u001b$B</title><path/>'), 'control character'],
    ['an image set', svg('<rect style="fill:image-set(\'//e.example/a\' 1x)"/>'), 'image-set('],
    ['an image function', svg('<style>.a{mask:image("//e.example/a")}</style>'), 'image('],
    ['a source function', svg('<style>.a{mask:src("//e.example/a")}</style>'), 'src('],
    ['a value from elsewhere', svg('<style>.a{mask:var(--b)}</style>'), 'var('],
    ['many uses', svg(`<path id="a"/>${'<use href="#a"/>'.repeat(101)}`), '100 <use>'],
    ['nested uses', svg(bombOf((part) => `<use href="#${part}"/>`)), '10000 shapes'],
    ['nested masks', svg(bombOf((part) => `<g mask="url(#${part})"/>`, 'mask')), '10000 shapes'],
    [
      'nested masks by class',
      svg(
        `<style>${[0, 1, 2, 3, 4, 5].map((n) => `.p${String(n)}{mask:url(#p${String(n)})}`).join('')}</style>` +
          bombOf((part) => `<g class="${part}"/>`, 'mask'),
      ),
      '10000 shapes',
    ],
    ['nested uses behind a “>”', svg(bombOf((part) => `<use x=">" href="#${part}"/>`)), '10000 shapes'],
    ['a part by another spelling', svg('<path id="a"/><use href="#%61"/>'), '“#%61”'],
    ['an inherited mask', svg('<g style="mask:inherit"/>'), 'mask:inherit'],
    ['a part in itself', svg('<g id="a"><use href="#a"/></g>'), 'contains itself'],
    [
      'references by a rule for all',
      svg('<style>g{mask:url(#m)}</style><mask id="m"><path/></mask><g/>'),
      'by other than a class',
    ],
    [
      'a reference in a nested rule',
      svg('<style>.a{mask:url(#m);g{fill:red}}</style><mask id="m"><path/></mask><g/>'),
      'by other than a class',
    ],
  ])('rejects an SVG with %s (docs/threats.md, finding 13)', (_, text, said) => {
    expect(problemOfSvg(text)).toContain(said)
  })
})

describe('a logo file', () => {
  test('is scaled to at most 27 pixels high and 180 pixels wide', () => {
    expect(fitLogo({ width: 200, height: 54 })).toEqual({ width: 100, height: 27 })
    expect(fitLogo({ width: 1000, height: 50 })).toEqual({ width: 180, height: 9 })
  })

  test('has a URL that changes with its content', () => {
    const read = (fill: string) => readLogo(file('a.svg', svg(`<path fill="${fill}"/>`)), 'logo')
    const [one, other] = [read('red'), read('blue')]
    expect(one).toMatchObject({ kind: 'svg', width: 84.38, height: 27 })
    expect(one).not.toMatchObject({ path: (other as { path: string }).path })
  })

  test('with the extension .png is rejected if it is too small, too large or not a PNG', async () => {
    expect(readLogo(file('a.png', await png(400, 108)), 'logo')).toMatchObject({ kind: 'png', width: 100 })
    expect(readLogo(file('b.png', await png(100, 27)), 'logo')).toContain('at least 54 high')
    expect(readLogo(file('c.png', await png(400, 1200)), 'logo')).toContain('at most 3000 by 1000')
    expect(readLogo(file('d.png', svg('<path/>')), 'logo')).toContain('is not a PNG')
    expect(readLogo(file('e.png', new Uint8Array(120_000)), 'logo')).toContain('larger than 100 KB')
    expect(readLogo(file('f.png', await png(2000, 100)), 'logo')).toMatchObject({ width: 180, height: 9 })
  })

  test('is rejected if its encoding is not UTF-8 (docs/threats.md, finding 13)', () => {
    const bytes = Buffer.from(svg('<title>M\xfcller</title>'), 'latin1')
    expect(readLogo(file('latin.svg', bytes), 'logo')).toContain('latin.svg is not saved as UTF-8')
    const wide = Buffer.from(`\ufeff${svg('<path/>')}`, 'utf16le')
    expect(readLogo(file('wide.svg', wide), 'logo')).toContain('wide.svg is not saved as UTF-8')
  })

  test('the error for a missing logo file contains its path', () => {
    expect(readLogo(join(folder, 'none.svg'), 'logo')).toContain('none.svg is not there')
  })
})

describe('the pixel version of a logo', () => {
  const brand = readBrand('northgate')

  test('is a JPEG on a white background for the PDF, or undefined without a logo', async () => {
    const bytes = await paperLogo(brand)
    const { format, height, hasAlpha } = await sharp(bytes).metadata()
    expect({ format, height, hasAlpha }).toEqual({ format: 'jpeg', height: 108, hasAlpha: false })
    expect(bytes?.length).toBeLessThan(20_000)
    const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
    expect([...corner]).toEqual([255, 255, 255])
    expect(await paperLogo(readBrand())).toBeUndefined()
  })

  test('the JPEG for the PDF is in the folder `brand/files` of the site', () => {
    expect(brand.logo && paperPath(brand.logo)).toMatch(/^brand\/files\/logo-paper-[\da-f]{8}\.jpg$/)
  })

  test('keeps its proportions in the preview picture of a page', async () => {
    const { width, height, address } = brand.logo
      ? await logoForPicture(brand.logo, 54)
      : { width: 0, height: 0, address: '' }
    expect(width / height).toBeCloseTo(178 / 32, 1)
    expect(address).toMatch(/^data:image\/png;base64,/)
  })
})
