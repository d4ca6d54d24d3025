import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOwnName } from '../../src/brand/brand.ts'
import { BrandError, chooseBrand, parseBrand, readBrand } from '../../src/brand/read.ts'

const GOOD = {
  name: 'Acme IT',
  legalName: 'Acme IT Ltd',
  site: 'https://check.acme.example',
  accent: '#AA0000',
  mark: 'M0 0h32v32H0z',
  quizName: 'Cloud check',
  about: 'Acme looks after computers.',
}
const parse = (changes: object): ReturnType<typeof parseBrand> =>
  parseBrand('brands/acme.yml', JSON.stringify({ ...GOOD, ...changes }))

describe('a brand file', () => {
  test('takes its id from the name of the file, and a path where none is given', () => {
    expect(parse({})).toMatchObject({
      id: 'acme',
      base: '/',
      accent: '#aa0000',
      site: 'https://check.acme.example',
    })
  })

  test('loses the slash at the end of its address', () => {
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
  ])('with a wrong %s is refused, and the message names file and field', (field, changes) => {
    expect(() => parse(changes)).toThrow(BrandError)
    expect(() => parse(changes)).toThrow(`brands/acme.yml › ${field}`)
  })

  test('that is not YAML is refused', () => {
    expect(() => parseBrand('acme.yml', 'name: [')).toThrow(/acme\.yml: is not valid YAML/)
    expect(() => parseBrand('acme.yml', '')).toThrow(/acme\.yml › the file/)
  })

  test('of any content gives a brand or a BrandError, never another failure', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (yaml) => {
        try {
          parseBrand('any.yml', yaml)
        } catch (error) {
          expect(error).toBeInstanceOf(BrandError)
        }
      }),
    )
  })
})

describe('reading brands', () => {
  test('every brand that comes with the site can be read', () => {
    for (const file of readdirSync('content/brands')) {
      expect(readBrand(file.replace('.yml', '')).name).toBeTruthy()
    }
  })

  test('the default carries the product’s own name, another brand its own', () => {
    expect(isOwnName(readBrand())).toBe(true)
    expect(isOwnName(readBrand('northgate'))).toBe(false)
  })

  test('a path to a file works like an id', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'brand-')), 'acme.yml')
    writeFileSync(file, JSON.stringify(GOOD))
    expect(readBrand(file).id).toBe('acme')
  })

  test('a missing or a huge file is refused with its name', () => {
    expect(() => readBrand('nobody')).toThrow('content/brands/nobody.yml: there is no such file')
    const file = join(mkdtempSync(join(tmpdir(), 'brand-')), 'huge.yml')
    writeFileSync(file, 'a'.repeat(40_000))
    expect(() => readBrand(file)).toThrow('is larger than 32 KB')
  })

  test('the environment picks the brand, the address and the path', () => {
    const brand = chooseBrand({ BRAND: 'northgate', SITE: 'https://other.example/', BASE: '/check/' })
    expect(brand).toMatchObject({ id: 'northgate', site: 'https://other.example', base: '/check/' })
    expect(() => chooseBrand({ BASE: 'check' })).toThrow(
      'BASE in the environment: must begin and end with "/"',
    )
  })
})
