import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/core/model/input-error.ts'
import { isOwnName } from '../../src/brand/brand.ts'
import { routePatternOf } from '../../src/brand/optional-pages.ts'
import { iconOf } from '../../src/brand/logo-svg.ts'
import { isForProviders, standingAt } from '../../src/brand/pages.ts'
import { sendingTo } from '../../src/brand/policy.ts'
import { chooseBrand, parseBrand, readBrand } from '../../src/brand/read.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { file } = temporaryFolder()

const GOOD = {
  name: 'Acme IT',
  legalName: 'Acme IT Ltd',
  site: 'https://check.acme.example',
  accent: '#AA0000',
  mark: 'M0 0h32v32H0z',
  quizName: 'Cloud check',
  about: 'Acme looks after computers.',
}
const offer = { title: 'A', text: 'B', label: 'C', url: 'https://a.example' }
const sending = { consent: 'Yes', privacy: 'https://a.example', email: 'a@a.example' }
const parse = (changes: object): ReturnType<typeof parseBrand> =>
  parseBrand('brands/acme.yml', JSON.stringify({ ...GOOD, ...changes }))

describe('parseBrand', () => {
  test('takes the id of the brand from the name of its file', () => {
    expect(parse({})).toMatchObject({ id: 'acme', base: '/', accent: '#aa0000', site: GOOD.site })
  })

  test('removes the slash at the end of the site URL', () => {
    expect(parse({ site: 'https://check.acme.example/' }).site).toBe('https://check.acme.example')
  })

  test.each([
    ['accent', { accent: 'red' }],
    ['accent', { accent: '#f00; } body { display: none' }],
    ['mark', { mark: '"><script>alert(1)</script>' }],
    ['site', { site: 'acme.example' }],
    ['site', { site: 'https://acme.example/check' }],
    ['base', { base: 'check' }],
    ['base', { base: '/../' }],
    ['booking.url', { booking: { label: 'Call', text: 'Talk to us', url: 'javascript:alert(1)' } }],
    ['links.0.url', { links: [{ label: 'Terms', url: 'http://acme.example' }] }],
    ['name', { name: 'a'.repeat(61) }],
    ['name', { name: 'Acme\u202Egnp' }],
    ['quizName', { quizName: undefined }],
    ['phone', { phone: 'call us' }],
    ['email', { email: 'nobody' }],
    ['colour', { colour: '#ff0000' }],
    ['booking.colour', { booking: { label: 'Call', text: 'Talk', url: 'https://a.example', colour: 'red' } }],
    ['logo', { logo: '/etc/passwd' }],
    ['logo', { logo: '../other/logo.svg' }],
    ['logo', { logo: 'logo.gif' }],
    ['logo.light', { logo: 'nowhere.svg' }],
    ['logo: is missing', { mark: undefined }],
    ['languages', { languages: [] }],
    ['languages.0', { languages: ['../en'] }],
    ['privacy', { privacy: 'http://acme.example' }],
    ['offers.0.controls.0', { offers: [{ ...offer, controls: ['DP01'] }] }],
    ['offers.0.controls', { offers: [{ ...offer, controls: [] }] }],
    ['leads.endpoint', { leads: { kind: 'json' } }],
    ['leads.endpoint', { leads: { kind: 'json', endpoint: 'http://acme.example' } }],
    ['leads', { leads: { kind: 'pigeon' } }],
    ['leads.properties', { leads: { kind: 'json', endpoint: 'https://a.example', properties: {} } }],
    [
      'leads.properties.score',
      { leads: { kind: 'hubspot', endpoint: 'https://a.example', properties: { score: 'Cloud score' } } },
    ],
    ['nextCheck: must be "quarter", "half-year" or "year"', { nextCheck: 'month' }],
    ['consent: is missing', { ...sending, leads: { kind: 'mailto' }, consent: undefined }],
    ['privacy: is missing', { ...sending, leads: { kind: 'mailto' }, privacy: undefined }],
    ['email: is missing', { ...sending, leads: { kind: 'mailto' }, email: undefined }],
    ['statistics', { statistics: { kind: 'pigeon', url: 'https://a.example', site: 'a.example' } }],
    ['statistics.url', { statistics: { kind: 'plausible', url: 'http://a.example', site: 'a.example' } }],
    ['statistics.site', { statistics: { kind: 'plausible', url: 'https://a.example' } }],
    ['statistics.site', { statistics: { kind: 'matomo', url: 'https://a.example/matomo.php', site: 'a' } }],
    ['statistics.site', { statistics: { kind: 'umami', url: 'https://a.example/api/send', site: '7' } }],
    [
      'statistics.script',
      { statistics: { kind: 'matomo', url: 'https://a.example', site: '7', script: 'https://a.example' } },
    ],
    ['allowedHosts.0', { allowedHosts: ['https://www.acme.example'] }],
    ['allowedHosts.0', { allowedHosts: ['www.acme.example/path'] }],
    ['allowedHosts.0', { allowedHosts: ['*.acme.example'] }],
    ['allowedHosts', { allowedHosts: [] }],
    ['pages.home', { pages: { home: 'left out' } }],
    ['pages.embed', { pages: { embed: 'no' } }],
  ])('rejects an invalid brand field, and the error names file and field: %s', (field, changes) => {
    expect(() => parse(changes)).toThrow(InputError)
    expect(() => parse(changes)).toThrow(`brands/acme.yml › ${field}`)
  })

  test.each([
    [{ languages: 'en' }, 'languages: must be a list, like [one, two].'],
    [{ booking: 'https://acme.example' }, 'booking: must be fields with values'],
    [{ about: 7 }, 'about: must be text.'],
  ])('the error for a value of the wrong type names the expected type: %j', (changes, sentence) => {
    expect(() => parse(changes)).toThrow(`brands/acme.yml › ${sentence}`)
  })

  test('the error for a missing brand field says which kind of value is expected', () => {
    expect(() => parse({ accent: undefined })).toThrow('acme.yml › accent: is missing, it must be a colour')
  })

  test('the quiz title ends with a colon unless the quiz name ends in punctuation', () => {
    expect(parse({}).quizTitle).toBe('Cloud check:')
    expect(parse({ quizName: 'Whose job?' }).quizTitle).toBe('Whose job?')
  })

  test('sets embed and sales pages to “unlisted” unless the brand is the default brand', () => {
    const rest = { changes: 'listed', clients: 'left out', brand: 'left out' }
    expect(parse({}).pages).toEqual({ embed: 'unlisted', sales: 'unlisted', ...rest })
    expect(parse({ name: 'A', quizName: 'A' }).pages).toEqual({ embed: 'listed', sales: 'listed', ...rest })
    const pages = { embed: 'listed', changes: 'left out' }
    expect(parse({ pages }).pages).toMatchObject(pages)
  })

  test('only a brand file that names the page for clients has it', () => {
    expect(parse({ pages: { clients: 'unlisted' } }).pages.clients).toBe('unlisted')
    expect(parse({ name: 'A', quizName: 'A', pages: { clients: 'listed' } }).pages.clients).toBe('listed')
  })

  test('allowedHosts lists the sites that may show the contact form', () => {
    const allowedHosts = ['www.acme.example', 'localhost']
    expect(parse({ allowedHosts }).allowedHosts).toEqual(allowedHosts)
    expect(parse({}).allowedHosts).toBeUndefined()
  })

  test('the Content-Security-Policy allows requests only to the contact form’s endpoint', () => {
    const leads = (kind: string) => ({
      ...sending,
      leads: kind === 'mailto' ? { kind } : { kind, endpoint: 'https://forms.example/a/b?c=d' },
    })
    expect(sendingTo(parse({}))).toEqual({ connect: "'self'", form: "'self'" })
    expect(sendingTo(parse(leads('mailto')))).toEqual({ connect: "'self'", form: "'self'" })
    expect(sendingTo(parse(leads('json')))).toEqual({
      connect: "'self' https://forms.example",
      form: "'self'",
    })
    expect(sendingTo(parse(leads('form')))).toEqual({
      connect: "'self' https://forms.example",
      form: "'self' https://forms.example",
    })
  })

  test('the Content-Security-Policy allows requests to the statistics endpoint', () => {
    const statistics = { kind: 'matomo', url: 'https://stats.example/matomo.php', site: '7' }
    expect(sendingTo(parse({ statistics }))).toEqual({
      connect: "'self' https://stats.example",
      form: "'self'",
    })
    const both = { ...sending, statistics, leads: { kind: 'form', endpoint: 'https://forms.example/a' } }
    expect(sendingTo(parse(both))).toEqual({
      connect: "'self' https://forms.example https://stats.example",
      form: "'self' https://forms.example",
    })
    const same = { ...both, leads: { kind: 'json', endpoint: 'https://stats.example/in' } }
    expect(sendingTo(parse(same)).connect).toBe("'self' https://stats.example")
  })

  test('isForProviders is true for the pages for IT providers alone', () => {
    const paths = ['embed/', 'sales/', 'sales/present/', 'changes/', 'quiz/', '']
    expect(paths.filter(isForProviders)).toEqual(['embed/', 'sales/', 'sales/present/'])
  })

  test('rejects text that is not YAML', () => {
    expect(() => parseBrand('acme.yml', 'name: [')).toThrow(/acme\.yml: is not valid YAML/)
    expect(() => parseBrand('acme.yml', '')).toThrow(/acme\.yml › the file/)
  })

  test('returns a brand or throws an InputError for any file content', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (yaml) => {
        try {
          parseBrand('any.yml', yaml)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
    )
  })
})

test('the time between two checks is a year, unless the brand file says another', () => {
  expect([parse({}).nextCheck, parse({ nextCheck: 'quarter' }).nextCheck]).toEqual(['year', 'quarter'])
})

describe('reading brands', () => {
  test('every brand in the repository is valid', () => {
    for (const file of readdirSync('content/brands').filter((name) => name.endsWith('.yml')))
      expect(readBrand(file.replace('.yml', '')).name).toBeTruthy()
  })

  test('the template your-brand.yml is valid with and without its commented-out fields', () => {
    const text = readFileSync('docs/hosts/your-brand.yml', 'utf8')
    expect(parseBrand('docs/hosts/your-brand.yml', text)).toMatchObject({ name: 'Acme IT', offers: [] })
    // The files of a logo, a cover picture and fonts are not there.
    const all = text.replace(/^# (?=\w+:|  )/gm, '').replace(/^(?:logo|cover|fonts): .*$/gm, '')
    expect(parseBrand('docs/hosts/your-brand.yml', all)).toMatchObject({
      offers: [{ controls: ['DP-01', 'DP-02'] }],
      leads: { kind: 'mailto' },
      pages: { embed: 'left out' },
    })
  })

  test('isOwnName is true only for the default brand', () => {
    expect(isOwnName(readBrand())).toBe(true)
    expect(isOwnName(readBrand('northgate'))).toBe(false)
  })

  test('readBrand accepts the path of a brand file', () => {
    expect(readBrand(file('acme.yml', GOOD)).id).toBe('acme')
  })

  test('readBrand rejects a brand file in Latin-1 or UTF-16', () => {
    const refusal = 'is not in UTF-8. Open it in an editor'
    expect(() => readBrand(file('latin.yml', Buffer.from('name: Müller IT', 'latin1')))).toThrow(refusal)
    expect(() => readBrand(file('wide.yml', Buffer.from('\ufeffname: Müller IT', 'utf16le')))).toThrow(
      refusal,
    )
  })
  test('readBrand rejects a missing brand file and a brand file larger than 32 KB', () => {
    expect(() => readBrand('nobody')).toThrow('content/brands/nobody.yml: there is no such file')
    expect(() => readBrand(file('huge.yml', 'a'.repeat(40_000)))).toThrow('is larger than 32 KB')
  })

  test('environment variables set the brand, the site URL and the base path', () => {
    const brand = chooseBrand({ BRAND: 'northgate', SITE: 'https://other.example/', BASE: '/check/' })
    expect(brand).toMatchObject({ id: 'northgate', site: 'https://other.example', base: '/check/' })
    expect(() => chooseBrand({ BASE: 'check' })).toThrow(
      'BASE in the environment: must begin and end with "/"',
    )
  })
})

describe('an optional page', () => {
  test('gets its URL path from its file name', () => {
    const files = ['_changes.astro', '_changes.xml.ts', '_embed/index.astro', '_embed/oembed.json.ts']
    expect(files.map(routePatternOf)).toEqual(['/changes', '/changes.xml', '/embed', '/embed/oembed.json'])
  })

  test('the brand’s setting for an optional page also applies to its subpages', () => {
    const pages = parse({ pages: { changes: 'left out' } }).pages
    const paths = ['changes/', 'changes.xml', 'embed/oembed.json', 'learn/saas/', '']
    const standings = ['left out', 'left out', 'unlisted', 'listed', 'listed']
    expect(paths.map((path) => standingAt(pages, path))).toEqual(standings)
  })
})

test('the favicon shows the mark of the brand, or else the first letter of its name', () => {
  expect(iconOf(parse({}))).toContain('M0 0h32v32H0z')
  expect(iconOf({ ...parse({}), name: '„émile“', mark: undefined })).toContain('>É<')
  expect(iconOf(readBrand())).not.toContain('<text')
})
