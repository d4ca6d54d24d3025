import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { FILE, fieldProblems, lacks, readFile, writeFile } from '../../src/brand/draft.ts'
import {
  type BrandDraft,
  type DraftOffer,
  brandDraftOf,
  withLanguages,
} from '../../src/brand/draft-fields.ts'
import { parseBrand, readBrand } from '../../src/brand/read.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const required = {
  ...{ name: 'Acme IT', legalName: 'Acme IT Ltd', quizName: 'Cloud check', site: 'https://acme.example' },
  ...{ accent: '#7a1fa2', about: 'We help.', mark: 'M3 29V3h26z' },
}
const draft = (more: object = {}): BrandDraft => brandDraftOf({ ...required, ...more })

/**
 * A text that every text field of a brand takes: one line with any letters, also those that YAML must quote. Not
 * `__proto__`: the title of an offer is the key of its translation, and Zod drops this key from every record.
 */
const line = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.constantFrom('yes', '12', 'a: b', '# x', '- y', 'null', '"'),
    )
    .map((text) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim())
    .filter((text) => text !== '' && text !== '__proto__' && text.length <= maxLength)
const address = fc.webPath().map((path) => `https://acme.example/${path.slice(1, 90).replace(/%.?$/, '')}`)
const brands = fc.record(
  {
    name: line(60),
    legalName: line(120),
    quizName: line(60),
    about: line(400),
    booking: fc.record({ text: line(200), label: line(40), url: address }),
    email: fc.constant('hello@acme.example'),
    phone: fc.constantFrom('+44 20 7946 0000', '0207 946 000'),
    consent: line(600),
    privacy: address,
    leads: fc.oneof(
      fc.constant({ kind: 'mailto' }),
      fc.record({ kind: fc.constantFrom('json', 'form', 'hubspot'), endpoint: address }),
    ),
    languages: fc.uniqueArray(fc.constantFrom('en', 'de', 'fr', 'ar'), { minLength: 1 }),
    offers: fc.array(
      fc.record(
        {
          ...{ title: line(60), text: line(240), label: line(40), url: address },
          controls: fc.constantFrom(['DP-01'], ['IA-01', 'IA-02']),
          price: line(60),
        },
        { requiredKeys: ['title', 'text', 'label', 'url', 'controls'] },
      ),
      { minLength: 1, maxLength: 6 },
    ),
  },
  { requiredKeys: ['name', 'legalName', 'quizName', 'about', 'email', 'consent', 'privacy'] },
)

/** Texts in another language, for the offers of a brand and its other texts. */
const translated = fc.record(
  {
    ...{ name: line(60), legalName: line(120), quizName: line(60), about: line(400), consent: line(600) },
    booking: fc.record({ text: line(200), label: line(40), url: address }, { requiredKeys: ['text'] }),
    offer: fc.record(
      { title: line(60), text: line(240), price: line(60), label: line(40), url: address },
      { requiredKeys: ['label'] },
    ),
  },
  { requiredKeys: ['about'] },
)

test('the build reads back what the page writes, field by field', () => {
  fc.assert(
    fc.property(brands, fc.option(translated), (typed, other) => {
      const data: object = { ...required, ...typed, ...wordsFor(typed, other) }
      const written = writeFile('', brandDraftOf(data))
      expect(fieldProblems(written)).toEqual([])
      expect(parseBrand(FILE, written)).toMatchObject(data)
      const again = readFile(FILE, bytesOf(written))
      expect(again.draft).toEqual(brandDraftOf(data))
      expect(writeFile(again.base, again.draft)).toBe(written)
    }),
  )
})

/** Returns the field `words` with texts for the second language of a brand. */
function wordsFor(
  {
    languages = [],
    booking: has,
    offers = [],
  }: Partial<Record<'languages' | 'offers', unknown[]>> & { booking?: object },
  other: ({ booking?: object; offer?: object } & object) | null,
): object {
  const [, second] = languages as string[]
  if (second === undefined || other === null) return {}
  const { booking, offer, ...plain } = other
  const titles = (offers as { title: string }[]).map(({ title }) => [title, offer] as const)
  return {
    words: {
      [second]: {
        ...plain,
        ...(has && booking && { booking }),
        ...(titles.length > 0 && offer && { offers: Object.fromEntries(titles) }),
      },
    },
  }
}

test.each(['docs/hosts/your-brand.yml', 'content/brands/northgate.yml', 'content/brands/all-languages.yml'])(
  '%s means the same after it is opened and written',
  (file) => {
    const { base, draft: opened } = readFile(file, readFileSync(file))
    expect(parseBrand(file, writeFile(base, opened))).toEqual(readBrand(file))
  },
)

test('fields without an input, comments and the writing of other texts stay', () => {
  const base = [
    '# ours',
    'name: Acme IT # the name',
    'base: /check/',
    "accent: '#7a1fa2'",
    'statistics: { kind: plausible, url: https://p.example/api, site: acme.example }',
    'leads: { kind: hubspot, endpoint: https://api.hsforms.com/1, properties: { score: s } }',
    'ours: unknown',
    '',
  ].join('\n')
  const { draft: opened } = readFile(FILE, bytesOf(base))
  const named = { ...opened, texts: { ...opened.texts, legalName: 'Acme IT Ltd' } }
  expect(writeFile(base, named)).toBe(`${base}legalName: Acme IT Ltd\n`)
  const other = { ...opened, texts: { ...opened.texts, 'leads.kind': 'json' } }
  expect(writeFile(base, other)).toContain('leads: { kind: json, endpoint: https://api.hsforms.com/1 }')
})

test('an empty part of a draft is not in the file', () => {
  const full = writeFile(
    '',
    draft({ booking: { text: 'T', label: 'L', url: 'https://a.example' }, leads: { kind: 'mailto' } }),
  )
  expect(full).toContain('booking:')
  const text = writeFile(full, draft())
  expect(text).not.toMatch(/booking|leads|offers|languages|logo/)
  expect(writeFile('', draft({ leads: { kind: 'mailto', endpoint: 'https://left.example' } }))).not.toContain(
    'left',
  )
})

test('a text of several lines becomes one line', () => {
  expect(writeFile('', draft({ about: ' One.\n  Two. ' }))).toContain('about: One. Two.\n')
})

test.each([
  ['https://acme.example/check', { site: 'https://acme.example', base: '/check/' }],
  [' https://acme.example/it/check/ ', { site: 'https://acme.example', base: '/it/check/' }],
  ['https://acme.example', { site: 'https://acme.example' }],
  ['https://acme.example/', { site: 'https://acme.example/' }],
  ['https://acme.example/Check?x', { site: 'https://acme.example/Check?x' }],
  ['acme', { site: 'acme' }],
])('the path in the address %j of a site is a field of its own', (site, fields) => {
  const { site: at, base } = parsed(writeFile('', draft({ site }))) as Partial<Record<string, string>>
  expect({ site: at, ...(base !== undefined && { base }) }).toEqual(fields)
})

test('another path in the address of a site replaces the one in the file', () => {
  const base = 'site: https://acme.example\nbase: /old/\n'
  expect(typed(base, (one) => one)).toBe(base)
  expect(typed(base, withText('site', 'https://acme.example/new'))).toBe(base.replace('old', 'new'))
})

test('an address without a path removes the path of the file', () => {
  const base = 'site: https://acme.example\nbase: /old/\n'
  expect(typed(base, withText('site', 'https://acme.example'))).toBe('site: https://acme.example\n')
})

test('a path that no site can have stays for the sentence about it', () => {
  const base = 'site: https://acme.example\nbase: old\n'
  expect(typed(base, withText('site', 'https://acme.example.org'))).toContain('base: old\n')
})

test('the path of a site is beside its address', () => {
  expect(writeFile('', draft({ site: 'https://acme.example/check' }))).toContain(
    'site: https://acme.example\nbase: /check/\n',
  )
})

test('the logo is one name, or a name for each background', () => {
  expect(writeFile('', draft({ logo: 'a.svg' }))).toContain('logo: a.svg\n')
  const two = writeFile('logo: a.svg\n', draft({ logo: { light: 'a.svg', dark: 'b.png' } }))
  expect(parseBrandLogo(two)).toEqual({ light: 'a.svg', dark: 'b.png' })
})
const parseBrandLogo = (yaml: string): unknown => {
  const { texts } = readFile(FILE, bytesOf(yaml)).draft
  return { light: texts['logo.light'], dark: texts['logo.dark'] }
}

test('the page and the build say the same about the same mistakes', () => {
  const typed = draft({
    accent: 'purple',
    about: '',
    leads: { kind: 'json', endpoint: 'http://x' },
    phone: '1',
  })
  const yaml = writeFile('', typed)
  const problems = fieldProblems(yaml)
  expect(problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['accent', 'about', 'phone', 'leads.endpoint']),
  )
  for (const { path, text } of problems)
    expect(() => parseBrand(FILE, yaml)).toThrow(`${FILE} › ${path}: ${text}.`)
})

test('a text that the file has without quotes is written again as text', () => {
  const base = 'phone: 5550100\n'
  const { draft: opened } = readFile(FILE, bytesOf(base))
  expect(writeFile(base, opened)).toBe('phone: "5550100"\n')
})

test.each([
  ['name: [', /not valid YAML/],
  ['just a sentence', /must be fields with values/],
  [`name: ${'x'.repeat(33_000)}`, /larger than 32 KB/],
])('a file that is no brand file is refused in the words of the build', (text, words) => {
  expect(() => readFile(FILE, bytesOf(text))).toThrow(words)
})

test('a file in another encoding is refused', () => {
  expect(() => readFile(FILE, new Uint8Array([0x6e, 0xfc, 0x0a]))).toThrow(/not in UTF-8/)
})

const bilingual = {
  ...{ ...required, languages: ['de', 'en'], consent: 'Ja.', email: 'hallo@acme.example' },
  booking: { text: 'Reden wir.', label: 'Termin', url: 'https://acme.example/de' },
  offers: [
    {
      title: 'Sicherung',
      text: 'Gut.',
      price: '4 €',
      label: 'Mehr',
      url: 'https://acme.example',
      controls: ['DP-01'],
    },
  ],
  words: {
    en: {
      about: 'We help everyone.',
      email: 'hello@acme.example',
      booking: { text: 'Let us talk.' },
      offers: { Sicherung: { title: 'Backup', price: '£4' } },
    },
  },
}

test('the texts of a language follow their offer to another title, with all fields', () => {
  const base = `# ours\n${JSON.stringify(bilingual)}\n`
  const opened = readFile(FILE, bytesOf(base)).draft
  expect(opened.words['en']).toEqual({
    ...{ about: 'We help everyone.', 'booking.text': 'Let us talk.', email: 'hello@acme.example' },
  })
  const [offer] = opened.offers
  const renamed = {
    ...offer!,
    title: 'Datensicherung',
    words: { en: { title: 'Cloud backup', text: 'Good.', url: 'https://acme.example/en' } },
  }
  const { offers, words } = parseBrand(FILE, writeFile(base, { ...opened, offers: [renamed] }))
  expect(offers).toEqual([{ ...bilingual.offers[0], title: 'Datensicherung' }])
  expect(words['en']).toEqual({
    ...bilingual.words.en,
    offers: {
      Datensicherung: { title: 'Cloud backup', price: '£4', text: 'Good.', url: 'https://acme.example/en' },
    },
  })
})

test('a language, a button or an offer that is removed takes its texts along', () => {
  const base = JSON.stringify(bilingual)
  const opened = readFile(FILE, bytesOf(base)).draft
  const write = (part: Partial<BrandDraft>): object =>
    parseBrand(FILE, writeFile(base, { ...opened, ...part })).words
  expect(write({ languages: ['de'] })).toEqual({})
  expect(write({ offers: [] })).not.toHaveProperty('en.offers')
  const empty = { 'booking.text': '', 'booking.label': '', 'booking.url': '' }
  expect(write({ texts: { ...opened.texts, ...empty } })).not.toHaveProperty('en.booking')
})

test('a draft lists what a language lacks, also beside a mistake', () => {
  expect(lacks(JSON.stringify({ ...bilingual, accent: 'red', site: undefined }))).toEqual({
    en: ['quizName', 'consent'],
  })
  expect(lacks('name: 1\nwords: []\nlanguages: [de, en]\n')).toEqual({})
})

test.each(['"#ffe600"', " '#ffe600' ", '“#ffe600”', '#ffe600'])('the colour %s needs no quotes', (accent) => {
  expect(writeFile('', draft({ accent }))).toContain('accent: "#ffe600"\n')
})

const typed = (base: string, change: (draft: BrandDraft) => BrandDraft): string => {
  const { draft: opened } = readFile(FILE, bytesOf(base))
  return writeFile(base, change(opened))
}
const withText = (path: keyof BrandDraft['texts'], text: string) => (one: BrandDraft) => ({
  ...one,
  texts: { ...one.texts, [path]: text },
})

test('a contact form that is switched off leaves nothing in the file', () => {
  const base = 'name: A\nleads: { kind: json, endpoint: https://a.example, phone: true }\n'
  expect(typed(base, withText('leads.kind', ''))).toBe('name: A\n')
})

test.each(['+442079460000', '02079460000', '0x10', '1_000'])(
  'the telephone number %s without quotes stays as it is written',
  (phone) => {
    const { draft: opened } = readFile(FILE, bytesOf(`phone: ${phone}\n`))
    expect(opened.texts.phone).toBe(phone)
    expect(parsed(writeFile(`phone: ${phone}\n`, opened))).toEqual({ phone })
  },
)
const parsed = (yaml: string): unknown => parse(yaml)

test('the texts of a new first language change places with those of the brand', () => {
  const base = JSON.stringify({
    ...{ ...bilingual, links: [{ label: 'Impressum', url: 'https://acme.example/de' }] },
    words: { en: { ...bilingual.words.en, links: { Impressum: { label: 'Legal notice' } } } },
  })
  const english = (one: BrandDraft): BrandDraft => withLanguages(one, ['en'])
  const only = parseBrand(FILE, typed(base, english))
  expect(only.words).toEqual({})
  expect(only).toMatchObject({
    ...{ about: 'We help everyone.', email: 'hello@acme.example', consent: 'Ja.' },
    booking: { text: 'Let us talk.', label: 'Termin' },
    offers: [{ title: 'Backup', price: '£4', text: 'Gut.' }],
    links: [{ label: 'Legal notice', url: 'https://acme.example/de' }],
  })
  const both = parseBrand(
    FILE,
    typed(base, (one) => withLanguages(english(one), ['en', 'de'])),
  )
  expect(both.words).toEqual({
    de: {
      ...{ about: 'We help.', email: 'hallo@acme.example', booking: { text: 'Reden wir.' } },
      offers: { Backup: { title: 'Sicherung', price: '4 €' } },
    },
  })
})

test('the links in a third language follow those of a new first language', () => {
  const base = JSON.stringify({
    ...{ ...required, languages: ['de', 'en', 'fr'] },
    links: [{ label: 'Impressum', url: 'https://acme.example' }],
    words: {
      en: { links: { Impressum: { label: 'Legal' } } },
      fr: { links: { Impressum: { label: 'Loi' } } },
    },
  })
  expect(
    parseBrand(
      FILE,
      typed(base, (one) => withLanguages(one, ['en', 'fr'])),
    ).words,
  ).toEqual({
    fr: { links: { Legal: { label: 'Loi' } } },
  })
})

test('a draft without texts in other languages leaves those of the file alone', () => {
  const base = JSON.stringify(bilingual)
  const without = (one: BrandDraft): BrandDraft => ({
    ...{ ...one, words: {} },
    offers: one.offers.map((offer) => ({ ...offer, words: {} })),
  })
  expect(typed(base, without)).toBe(base)
})

test('a text that is cleared takes along what depends on it', () => {
  const base = JSON.stringify({
    ...{ ...bilingual, replyDays: 5, privacy: 'https://acme.example/de' },
    words: { en: { email: 'hello@acme.example', privacy: 'https://acme.example/en' } },
  })
  const cleared = typed(base, (one) => withText('email', '')(withText('privacy', '')(one)))
  expect(fieldProblems(cleared)).toEqual([])
  expect(parsed(cleared)).not.toHaveProperty('words')
})

const commented = [
  ...[
    'offers:',
    '  # our best',
    '  - title: Backup # since 2020',
    '    text: We keep a copy.',
    '    price: £4',
  ],
  ...['    label: More', '    url: https://acme.example/1', '    controls:', '      - DP-01 # the first'],
  ...['      - DP-02', '  # the other one', '  - title: Backup', '    text: Again.', '    price: £5'],
  ...['    label: More', '    url: https://acme.example/2', '    controls: [DP-01]', ''],
].join('\n')

test('a changed job keeps every comment in the offers', () => {
  const change = ({ offers: [first, second], ...rest }: BrandDraft): BrandDraft => ({
    ...rest,
    offers: [{ ...first!, controls: ['DP-01', 'IA-01'] }, second!],
  })
  expect(typed(commented, change)).toBe(commented.replace('DP-02', 'IA-01').replace('[DP-01]', '[ DP-01 ]'))
})

test('each of two offers with one title keeps its own price', () => {
  const second = typed(commented, ({ offers, ...rest }) => ({ ...rest, offers: offers.slice(1) }))
  expect(parsed(second)).toMatchObject({ offers: [{ text: 'Again.', price: '£5' }] })
})

test('the price of an offer is changed, removed and translated', () => {
  const write = (price: string | undefined, english?: string): object =>
    parseBrand(
      FILE,
      typed(JSON.stringify(bilingual), ({ offers: [offer], ...rest }) => ({
        ...rest,
        offers: [
          {
            ...offer!,
            price,
            words: { en: { ...offer!.words['en'], price: english } } as DraftOffer['words'],
          },
        ],
      })),
    )
  expect(write(' 5 € ', '£5')).toMatchObject({
    offers: [{ price: '5 €' }],
    words: { en: { offers: { Sicherung: { title: 'Backup', price: '£5' } } } },
  })
  const without = write('', '')
  expect(without).not.toHaveProperty('offers.0.price')
  expect(without).not.toHaveProperty('words.en.offers.Sicherung.price')
})

test('a draft without prices, from an earlier version, leaves those of the file alone', () => {
  const old = (one: BrandDraft): BrandDraft => ({
    ...one,
    offers: one.offers.map(({ words: { en: { price: _, ...en } = {} }, ...offer }) => ({
      ...{ ...offer, price: undefined, text: 'Besser.' },
      words: { en },
    })),
  })
  const base = JSON.stringify(bilingual)
  expect(parsed(typed(base, old))).toMatchObject({
    offers: [{ text: 'Besser.', price: '4 €' }],
    words: { en: { offers: { Sicherung: { price: '£4' } } } },
  })
  expect(parsed(typed(base, (one) => withLanguages(old(one), ['en'])))).toMatchObject({
    offers: [{ title: 'Backup', price: '£4' }],
  })
})

test('an offer that is added or has no list of jobs is written', () => {
  const [offer] = draft({ offers: [{ title: 'T' }] }).offers
  const added = typed('name: A\noffers: [{ title: B }]\n', (one) => ({
    ...one,
    offers: [
      { ...one.offers[0]!, controls: ['DP-01'] },
      { ...offer!, was: '', at: -1 },
    ],
  }))
  expect(parsed(added)).toMatchObject({ offers: [{ title: 'B', controls: ['DP-01'] }, { title: 'T' }] })
})

test('a mistake in one language hides nothing that another one lacks', () => {
  const words = { fr: { email: 'x', about: 'Nous aidons.' }, de: { quizName: 'Wolkencheck' } }
  expect(lacks(JSON.stringify({ ...required, languages: ['en', 'de', 'fr'], words }))).toEqual({
    de: ['about'],
    fr: ['quizName'],
  })
})

const alias = [
  ...['languages: [en, de, de-AT]', 'about: We help.', 'quizName: Check', 'words:', '  de: &de'],
  ...['    about: Wir helfen.', '    links: { Legal: { label: Impressum } }', '  de-AT:   *de', ''],
].join('\n')

test('a language with another name for the texts of a language loses none of them', () => {
  expect(typed(alias, withText('quizName', 'Test'))).toContain('de-AT: *de')
  const about = typed(alias, (one) => ({
    ...one,
    words: { ...one.words, 'de-AT': { about: 'Servus.' } },
  }))
  const { words } = parsed(about) as { words: object }
  const links = { Legal: { label: 'Impressum' } }
  expect(words).toEqual({ de: { about: 'Wir helfen.', links }, 'de-AT': { about: 'Servus.', links } })
  expect(parsed(typed(alias, (one) => withLanguages(one, ['en', 'de-AT'])))).toHaveProperty(
    'words.de-AT.links',
  )
})

test.each([commented, alias, 'name:   "A"\r\nabout: >\r\n  One\r\n  sentence.\r\n'])(
  'an untouched file is returned as it is, byte for byte',
  (base) => {
    expect(typed(base, (one) => one)).toBe(base)
  },
)
