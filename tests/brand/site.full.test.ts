import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Brand } from '../../src/brand/brand.ts'
import { readFontFacts } from '../../src/brand/font-tables.ts'
import { chooseBrand, readBrand } from '../../src/brand/read.ts'
import { ui } from '../content/content.ts'
import { fontNamesOf, openPdf, textOfPdf } from '../paper/pdf/reader.ts'
import { testFont } from '../support/fonts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { readWord } from '../paper/word/reader.ts'
import { addressesIn, build, deadEnd, decode, filesIn } from './built.ts'

/** A folder outside the repository, for the brand file, the pictures and the fonts of an IT provider. */
const { file } = temporaryFolder()
file('sun.png', readFileSync('content/brands/brightside.png'))
file(
  'office.png',
  await sharp({ create: { width: 1200, height: 300, channels: 3, background: '#345' } })
    .png()
    .toBuffer(),
)
file('harbour.ttf', await testFont('regular', { hasLayout: true }))
file('harbour-bold.ttf', await testFont('bold', { hasLayout: true }))
const outside = file(
  'harbour.yml',
  readFileSync('content/brands/brightside.yml', 'utf8')
    .replaceAll('Brightside', 'Harbour')
    .replaceAll('brightside.example', 'harbour.example')
    .replace('brightside.png', 'sun.png')
    .replace('changes: left out', 'changes: left out\n  embed: left out')
    .concat(
      'privacy: https://harbour.example/privacy\nconsent: Harbour may write to me.\n',
      'leads: { kind: json, endpoint: https://crm.harbour.example/in }\n',
      'cover: office.png\n',
      'fonts: { text: { regular: harbour.ttf, bold: harbour-bold.ttf } }\n',
    ),
)

const SITES = [
  { name: 'northgate', env: { BRAND: 'northgate' } },
  { name: 'harbour', env: { BRAND: outside, BASE: '/check/' } },
] as const

const namesOf = ({ name, legalName, quizName, site, email }: Brand): string[] => [
  name,
  legalName,
  quizName,
  new URL(site).hostname,
  ...(email ? [email] : []),
]

/** `licences.txt` names the authors of packages and fonts, as the licences MIT, OFL and CC BY require. */
const NAMES_WHO_WROTE_IT = 'licences.txt'

describe.each(SITES)('the site of $name', ({ name, env }) => {
  const brand = chooseBrand(env)
  let out = ''
  let said = ''
  let files: string[] = []
  const read = (file: string): string => readFileSync(join(out, file), 'utf8')
  const pages = (): string[] => files.filter((file) => file.endsWith('.html'))

  beforeAll(() => {
    ;({ out, said } = build(`test-${name}`, env))
    files = filesIn(out)
  }, 300_000)

  test('no file except licences.txt names the company of another brand', async () => {
    const own = namesOf(brand)
    const others = ['default', 'northgate', 'brightside']
      .map((id) => readBrand(id))
      .flatMap(namesOf)
      .filter((one) => !own.includes(one))
    expect(others).toContain('whose-job.example')
    const found: string[] = []
    for (const file of files.filter((one) => one !== NAMES_WHO_WROTE_IT)) {
      const raw = readFileSync(join(out, file))
      let text = decode(raw.toString('utf8'))
      if (file.endsWith('.pdf')) {
        const { info, metadata } = await (await openPdf(new Uint8Array(raw))).getMetadata()
        text += (await textOfPdf(new Uint8Array(raw))) + JSON.stringify([info, metadata.getRaw()])
      }
      // In mailto: URLs, spaces and question marks of the text are percent-encoded.
      const spelt = `${text} ${text.replaceAll('%20', ' ').replaceAll('%3F', '?')}`
      for (const other of others) if (spelt.includes(other)) found.push(`${file}: ${other}`)
    }
    expect(found).toEqual([])
    expect(read('index.html')).toContain(brand.quizName)
  })

  test('no link, image, script, font or worker has a broken URL', () => {
    const looked = files.flatMap((file) => {
      if (/\.(?:png|jpg|woff2|ttf|pdf)$/.test(file)) return []
      return addressesIn(file, read(file)).map((address) => deadEnd(out, file, address, brand))
    })
    expect(looked.length).toBeGreaterThan(2000)
    expect([...new Set(looked.filter(Boolean))]).toEqual([])
  })

  test('every page shows the logo with the brand name as its text alternative', () => {
    const image = `<img src="${brand.base}${brand.logo?.light.path ?? ''}" alt="${brand.name}"`
    expect(pages().filter((page) => !read(page).includes(image))).toEqual([])
    const isOnPlate = read('index.html').includes('logo--plate"')
    expect(isOnPlate).toBe(!brand.logo?.dark)
    expect(files.filter((file) => file.startsWith('brand/files/'))).toHaveLength(
      (brand.logo?.dark ? 3 : 2) + (brand.cover ? 1 : 0),
    )
  })

  test('the brand’s service offer appears on the checklist, a guide page and the report', () => {
    for (const page of ['checklist/', 'learn/backup/', 'report/']) {
      const html = decode(read(`${page}index.html`))
      expect(html, page).toContain(`From ${brand.name}`)
      expect(html, page).toContain(brand.offers[0]?.title)
    }
    expect(decode(read('learn/saas/index.html'))).not.toContain(brand.offers[0]?.title)
  })

  test('licences.txt lists all bundled packages and fonts (docs/threats.md, finding 16)', () => {
    const names = read('licences.txt').match(/(?<=^-{72}\n\n).*$/gm)
    expect(names).toEqual(
      expect.arrayContaining([
        'preact',
        'chart.js',
        'pdfkit',
        'uqr',
        'astro',
        'vite',
        '@fontsource/noto-sans',
      ]),
    )
    // The build removes these packages from the bundle of PDFKit.
    for (const gone of ['clone', 'fast-deep-equal', 'tiny-inflate', 'zod']) expect(names).not.toContain(gone)
  })

  test('the build prints the contrast of the accent colour', () => {
    expect(said).toContain(`[brand] ${brand.name}: accent ${brand.accent} asked for.`)
  })
})

describe('an optional page', () => {
  const out = (name: string, file: string): string => join('.cache', `test-${name}`, file)
  const read = (name: string, file: string): string => readFileSync(out(name, file), 'utf8')
  const all = (name: string): string[] =>
    filesIn(out(name, '')).filter((file) => /\.(?:html|xml|txt)$/.test(file))

  test('is neither built nor linked if the brand sets it to “left out”', () => {
    expect(
      ['changes/index.html', 'changes.xml', 'og/changes.png'].map((file) => existsSync(out('harbour', file))),
    ).toEqual([false, false, false])
    expect(all('harbour').filter((file) => /\/changes["\/.]/.test(read('harbour', file)))).toEqual([])
  })

  test('the site has the embed loader even if the brand leaves out the embed page', () => {
    expect(['embed/index.html', 'og/embed.png'].map((file) => existsSync(out('harbour', file)))).toEqual([
      false,
      false,
    ])
    expect(filesIn(out('harbour', '')).filter((file) => file.includes('ConfigureApp'))).toEqual([])
    expect(all('harbour').filter((file) => /\/embed\/["#<]/.test(read('harbour', file)))).toEqual([])
    expect(existsSync(out('harbour', 'embed/v1.js'))).toBe(true)
    expect(filesIn(out('northgate', '')).some((file) => file.includes('ConfigureApp'))).toBe(true)
    expect(read('northgate', 'embed/index.html')).toContain('<meta name="robots" content="noindex">')
  })

  test('is built but not linked if the brand sets it to “unlisted”', () => {
    expect(read('northgate', 'changes/index.html')).toContain('<meta name="robots" content="noindex">')
    expect(read('northgate', 'sitemap-0.xml')).not.toContain('/changes')
    const linking = all('northgate').filter((file) =>
      /href="[^"]*\/changes\/?"/.test(read('northgate', file)),
    )
    expect(linking).toEqual([])
  })
})

test('a brand’s cover picture is in the checklist and in the data of the report', () => {
  const out = join('.cache', 'test-harbour')
  const picture = filesIn(out).find((file) => /^brand\/files\/cover-[\da-f]{8}\.jpg$/.test(file)) ?? ''
  const bytes = readFileSync(join(out, picture))
  expect(readFileSync(join(out, 'checklist/microsoft-365.pdf')).includes(bytes)).toBe(true)
  expect(decode(readFileSync(join(out, 'report/index.html'), 'utf8'))).toContain(`/check/${picture}`)
})

describe('a site with fonts of its brand', () => {
  const out = join('.cache', 'test-harbour')
  const read = (file: string): string => readFileSync(join(out, file), 'utf8')

  test('loads them early, each once, and no font of ours', () => {
    const home = read('index.html')
    const early = [...home.matchAll(/<link rel="preload" href="\/check\/([^"]+)" as="font"/g)].map(
      ([, found = '']) => found,
    )
    expect(early).toHaveLength(2)
    for (const font of early) {
      expect(font).toMatch(/^_astro\/(?:regular|bold|display)\.[\w-]+\.woff2$/)
      expect(existsSync(join(out, font))).toBe(true)
      expect(home).toContain(`src:url('/check/${font}')`)
    }
    expect(home).toContain("--f-text:'Brand Text'")
  })

  test('has PDFs with them, made with the site and in the browser', async () => {
    const names = await fontNamesOf(readFileSync(join(out, 'checklist/microsoft-365.pdf')))
    expect(names).toEqual(expect.arrayContaining(['NotoSans-Regular_latin', 'NotoSans-Bold_latin']))
    expect(names.filter((name) => name.includes('public-sans'))).toEqual([])
    const fonts = filesIn(join(out, '_astro')).filter((file) => /^public-sans-400\.[\w-]+\.ttf$/.test(file))
    expect(fonts).toHaveLength(1)
    const served = readFontFacts(readFileSync(join(out, '_astro', fonts[0] ?? '')))
    expect(served).toMatchObject({ family: 'Noto Sans' })
  })

  test('names them in licences.txt and in Word files', () => {
    expect(read('licences.txt')).toContain('\n\nFonts of the publisher\n\nNoto Sans\n\n')
    const { files } = readWord(new Uint8Array(readFileSync(join(out, 'checklist/everyday.docx'))))
    expect(files['word/styles.xml']).toContain('w:ascii="Noto Sans"')
  })
})

test('the Content-Security-Policy allows requests only to the contact form’s endpoint', () => {
  const policy = (name: string): string =>
    decode(
      /http-equiv="content-security-policy" content="([^"]*)"/i.exec(
        readFileSync(join('.cache', `test-${name}`, 'index.html'), 'utf8'),
      )?.[1] ?? '',
    )
  expect(policy('harbour')).toContain("connect-src 'self' https://crm.harbour.example;")
  expect(policy('harbour')).toContain("form-action 'self';")
  expect(policy('northgate')).toContain("connect-src 'self' https://northgate-it.example;")
})

test('the privacy page names the company that receives the contact form', () => {
  for (const [name, host] of [
    ['northgate', 'northgate-it.example'],
    ['harbour', 'crm.harbour.example'],
  ] as const) {
    const read = (file: string): string => decode(readFileSync(join('.cache', `test-${name}`, file), 'utf8'))
    const privacy = read('privacy/index.html')
    for (const part of [ui.leadSite.title, ui.leadSite.answers, ui.leadSite.before, host])
      expect(privacy, name).toContain(part)
    expect(privacy).not.toContain(ui.site.privacyLead)
    expect(read('index.html')).not.toContain(ui.home.private)
    expect(read('report/index.html')).toContain('data/lead.en.json?v=')
  }
})
