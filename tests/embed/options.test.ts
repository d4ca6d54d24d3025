import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFragment, readOptions } from '../../src/embed/options.ts'

const NAMES =
  'brand accent logo cta cta-label locale start scheme results privacy instance lead for source campaign'.split(
    ' ',
  )
const ADDRESSES = ['logo', 'cta', 'privacy'] as const

/** URLs that must never be opened or loaded, each for a different reason. */
const BAD = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\njavascript:alert(1)',
  'java\nscript:alert(1)',
  'javascript\t:alert(1)',
  '\u0000javascript:alert(1)',
  'javascript://https://acme.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://acme.example/1',
  'blob:null/1',
  'filesystem:https://acme.example/x',
  'file:///etc/passwd',
  'about:blank',
  'view-source:https://acme.example',
  'http://acme.example',
  'HTTP://acme.example',
  'ftp://acme.example',
  'ws://acme.example',
  'wss://acme.example',
  'intent://x',
  '//acme.example',
  '/path',
  'path',
  '?query',
  '#hash',
  '',
  ' ',
  'https:',
  'https://',
  'https://user@acme.example',
  'https://user:word@acme.example',
  'https://:word@acme.example',
  `https://acme.example/${'x'.repeat(3000)}`,
]

test('a host’s texts about the visitor are short and plain', () => {
  const given = { for: ' Harbour\u202e Street ', source: 'news-letter', campaign: 'x'.repeat(99) }
  expect(readOptions(given)).toEqual({
    for: 'Harbour Street',
    source: 'news-letter',
    campaign: 'x'.repeat(60),
  })
  expect(readFragment('#for=A%20%26%20B&source=web').options).toEqual({ for: 'A & B', source: 'web' })
})

describe('URLs', () => {
  test.each(BAD)('the URL %j is refused by every option', (bad) => {
    for (const name of ADDRESSES) expect(readOptions({ [name]: bad })).toEqual({})
  })

  test('readOptions parses an https URL as the browser does, without tabs and spaces', () => {
    expect(readOptions({ logo: ' https://acme.example/a b.svg\t' })).toEqual({
      logo: 'https://acme.example/a%20b.svg',
    })
  })

  test('the call-to-action link can be an email or phone URL, but the logo URL cannot', () => {
    const cta = 'mailto:hello@acme.example'
    expect(readOptions({ cta, logo: cta })).toEqual({ cta })
    expect(readOptions({ cta: 'tel:+442079460000' })).toEqual({ cta: 'tel:+442079460000' })
  })
})

describe('colours, texts and choices', () => {
  test.each([
    '#0b5ff',
    '0b5fff',
    '#0b5fff;background:url(https://evil.example)',
    '#0b5fff}body{display:none',
    'var(--x)',
    'red',
    '#0b5fff\u0000',
    ' #0b5fff',
    '#0b5fff\n',
    'url(x)',
    '#gggggg',
    'expression(1)',
  ])('readOptions rejects %j as an accent colour', (accent) => {
    expect(readOptions({ accent })).toEqual({})
  })

  test('readOptions accepts “#” and six hex digits as an accent colour', () => {
    expect(readOptions({ accent: '#0B5fff' })).toEqual({ accent: '#0B5fff' })
  })

  test('a brand name loses invisible characters and characters beyond its limit', () => {
    expect(readOptions({ brand: ' \u202eAcme\u0007 \u200bIT ' }).brand).toBe('Acme IT')
    expect(Array.from(readOptions({ brand: '🐢'.repeat(80) }).brand ?? '')).toHaveLength(60)
    expect(readOptions({ brand: '\u202e\u0007 ' })).toEqual({})
  })

  test('readOptions keeps markup in a brand name as plain text', () => {
    expect(readOptions({ brand: '<b>x</b>' })).toEqual({ brand: '<b>x</b>' })
  })

  test.each(['../de', 'de/../../x', 'DE', 'x'.repeat(33), '', 'a b', 'de\n'])(
    '%j is rejected for the options locale, start and instance',
    (word) => {
      expect(readOptions({ locale: word, start: word, instance: word })).toEqual({})
    },
  )

  test('the options scheme and results accept only their listed values', () => {
    expect(readOptions({ scheme: 'dark', results: 'answers' })).toEqual({
      scheme: 'dark',
      results: 'answers',
    })
    expect(readOptions({ scheme: 'darker', results: 'all' })).toEqual({})
  })
})

describe('values that are not options', () => {
  test.each([
    [null],
    [undefined],
    [0],
    ['text'],
    [[]],
    [['brand']],
    [() => 'brand'],
    [{ brand: ['Acme'] }],
    [{ accent: { toString: () => '#0b5fff' } }],
    [{ brand: 1 }],
    [{ cta: new URL('https://acme.example') }],
    [JSON.parse('{"__proto__":{"brand":"Evil"}}')],
    [{ constructor: { prototype: { brand: 'Evil' } } }],
    [Object.create({ brand: 'Evil' })],
  ])('the value %j sets no option', (given) => {
    expect(readOptions(given)).toEqual({})
    expect(({} as Record<string, unknown>)['brand']).toBeUndefined()
  })
})

describe('the URL hash', () => {
  test('contains the options in the format of a query string', () => {
    expect(readFragment('#brand=Acme%20IT&accent=%230b5fff&cta=https%3A%2F%2Facme.example%2Fbook')).toEqual({
      options: { brand: 'Acme IT', accent: '#0b5fff', cta: 'https://acme.example/book' },
      secret: undefined,
    })
  })

  test('can contain the secret of the WordPress plugin, which readOptions ignores', () => {
    expect(readFragment('#brand=Acme#?secret=aB3')).toEqual({ options: { brand: 'Acme' }, secret: 'aB3' })
    expect(readFragment('#?secret=aB3').secret).toBe('aB3')
    expect(readFragment('#brand=Acme#?secret=<b>').secret).toBeUndefined()
  })

  test('can contain broken percent-encoding, which affects no other option', () => {
    expect(readFragment(`#brand=Acme&x=${'%'.repeat(8000)}`).options).toEqual({ brand: 'Acme' })
  })
})

test('readOptions returns only known options with valid values and never throws', () => {
  const value = fc.oneof(fc.string(), fc.anything(), fc.constantFrom(...BAD))
  const given = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), value),
  )
  fc.assert(
    fc.property(given, (one) => {
      const read = readOptions(one)
      for (const [name, text] of Object.entries(read)) {
        expect(NAMES).toContain(name)
        expect(typeof text).toBe('string')
        if ((ADDRESSES as readonly string[]).includes(name))
          expect(text).toMatch(name === 'cta' ? /^(?:https:\/\/|mailto:|tel:)/ : /^https:\/\//)
        if (name === 'accent') expect(text).toMatch(/^#[0-9a-f]{6}$/i)
        if (name === 'brand') expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
      }
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 5000 }), (hash) => {
      expect(() => readFragment(hash)).not.toThrow()
    }),
  )
})
