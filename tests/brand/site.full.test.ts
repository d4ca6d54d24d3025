import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Brand } from '../../src/brand/brand.ts'
import { chooseBrand, readBrand } from '../../src/brand/read.ts'
import { ui } from '../content/content.ts'
import { openPdf, textOfPdf } from '../pdf/reader.ts'
import { addressesIn, build, deadEnd, decode, filesIn } from './built.ts'

/** A brand file as an MSP has it: in a folder of its own, outside the repository, with its logo beside it. */
const folder = mkdtempSync(join(tmpdir(), 'msp-'))
const outside = join(folder, 'harbour.yml')
cpSync('content/brands/brightside.png', join(folder, 'sun.png'))
writeFileSync(
  outside,
  readFileSync('content/brands/brightside.yml', 'utf8')
    .replaceAll('Brightside', 'Harbour')
    .replaceAll('brightside.example', 'harbour.example')
    .replace('brightside.png', 'sun.png')
    .replace('changes: left out', 'changes: left out\n  embed: left out')
    .concat(
      'privacy: https://harbour.example/privacy\nconsent: Harbour may write to me.\n',
      'leads: { kind: json, endpoint: https://crm.harbour.example/in }\n',
    ),
)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

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

/** The licences name who wrote what: MIT, OFL and CC BY ask for it, whoever runs the site. */
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

  test('names no other company, in no page, script, feed, list or PDF', async () => {
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
      // A mail is written in an address: "%20" is a space there.
      const spelt = `${text} ${text.replaceAll('%20', ' ').replaceAll('%3F', '?')}`
      for (const other of others) if (spelt.includes(other)) found.push(`${file}: ${other}`)
    }
    expect(found).toEqual([])
    expect(read('index.html')).toContain(brand.quizName)
  })

  test('every link, picture, script, font and worker arrives, wherever it is served', () => {
    const looked = files.flatMap((file) => {
      if (/\.(?:png|jpg|woff2|ttf|pdf)$/.test(file)) return []
      return addressesIn(file, read(file)).map((address) => deadEnd(out, file, address, brand))
    })
    expect(looked.length).toBeGreaterThan(2000)
    expect([...new Set(looked.filter(Boolean))]).toEqual([])
  })

  test('carries the logo on each page, with the name for those who cannot see it', () => {
    const image = `<img src="${brand.base}${brand.logo?.light.path ?? ''}" alt="${brand.name}"`
    expect(pages().filter((page) => !read(page).includes(image))).toEqual([])
    const isOnPlate = read('index.html').includes('logo--plate"')
    expect(isOnPlate).toBe(!brand.logo?.dark)
    expect(files.filter((file) => file.startsWith('brand/'))).toHaveLength(brand.logo?.dark ? 3 : 2)
  })

  test('the offers stand on the checklist page, the page about their subject and the report, as the brand’s own', () => {
    for (const page of ['checklist/', 'learn/backup/', 'report/']) {
      const html = decode(read(`${page}index.html`))
      expect(html, page).toContain(`From ${brand.name}`)
      expect(html, page).toContain(brand.offers[0]?.title)
    }
    expect(decode(read('learn/saas/index.html'))).not.toContain(brand.offers[0]?.title)
  })

  test('finding 16: the licences name what the bundles contain, workers and fonts included', () => {
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
    // The build leaves these out of PDFKit.
    for (const gone of ['clone', 'fast-deep-equal', 'tiny-inflate', 'zod']) expect(names).not.toContain(gone)
  })

  test('the build says what became of the colour', () => {
    expect(said).toContain(`[brand] ${brand.name}: accent ${brand.accent} asked for.`)
  })
})

describe('a page that a brand can leave out', () => {
  const out = (name: string, file: string): string => join('.cache', `test-${name}`, file)
  const read = (name: string, file: string): string => readFileSync(out(name, file), 'utf8')
  const all = (name: string): string[] =>
    filesIn(out(name, '')).filter((file) => /\.(?:html|xml|txt)$/.test(file))

  test('and does, is not built, not linked, and in no list', () => {
    expect(
      ['changes/index.html', 'changes.xml', 'og/changes.png'].map((file) => existsSync(out('harbour', file))),
    ).toEqual([false, false, false])
    expect(all('harbour').filter((file) => read('harbour', file).includes('/changes'))).toEqual([])
  })

  test('and does, takes the form for embedding with it, but not the script that pages of others load', () => {
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

  test('and keeps to itself, is built, but not linked, not in the sitemap, and kept from search engines', () => {
    expect(read('northgate', 'changes/index.html')).toContain('<meta name="robots" content="noindex">')
    expect(read('northgate', 'sitemap-0.xml')).not.toContain('/changes')
    const linking = all('northgate').filter((file) =>
      /href="[^"]*\/changes\/?"/.test(read('northgate', file)),
    )
    expect(linking).toEqual([])
  })
})

test('a form that sends somewhere opens the policy of the pages for that address, and no other', () => {
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

test('where a brand takes leads, the privacy page says who gets what and when, and no page promises more', () => {
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
