/** Tests the lists of who helps after an attack, which are not translations, and the sheets that have them on paper. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PAPER_PAGES } from '../../src/core/documents/paper-pages.ts'
import { readBrand } from '../../src/brand/read.ts'
import { paperBrand } from '../../src/content/brand.ts'
import { readLanguages } from '../../src/content/languages.ts'
import { sheetFiles } from '../../src/content/printed.ts'
import { readContent, readWordsFile } from '../../src/content/read.ts'
import { type CountryHelp, telephoneLink, withHelp } from '../../src/core/documents/help.ts'
import { blankSheet } from '../../src/core/documents/sheet.ts'
import { mustFind } from '../../src/core/model/must.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { openPdf } from '../paper/pdf/reader.ts'
import { content } from './content.ts'

const languages = readLanguages('content').all.filter((one) => existsSync(`content/${one}/help.yml`))
const badDay = content.sheets.find(({ hasHelp }) => hasHelp)!

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(folder, 'de'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Reads the contacts of a language. */
const readHelp = (below: string, language: string): CountryHelp[] =>
  readWordsFile(below, language, 'help') ?? []

const READ = ', read: "2026-11-30"'

/** Writes help.yml with one contact and reads it. `more` are further fields of the contact. */
function readOne(more = READ, country = 'DE'): unknown {
  const contact = `{ name: A, does: B, url: "https://example.com"${more} }`
  writeFileSync(join(folder, 'de/help.yml'), `- country: ${country}\n  contacts:\n    - ${contact}\n`)
  return readHelp(folder, 'de')
}

test('a language without help.yml names no contact', () => {
  expect(readHelp(folder, 'de')).toEqual([])
})

test.each(languages)('the contacts of %s are valid and each was read', (language) => {
  const countries = readHelp('content', language)
  expect(countries.length).toBeGreaterThan(1)
  for (const { contacts } of countries)
    for (const { read } of contacts) expect(read).toMatch(/^20\d\d-\d\d-\d\d$/)
})

test.each(languages)('no sentence of a contact of %s is longer than 25 words', (language) => {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const long = readHelp('content', language).flatMap(({ contacts }) =>
    contacts
      .flatMap(({ does }) => [...sentences.segment(does)].map(({ segment }) => segment))
      .filter((one) => [...words.segment(one)].filter(({ isWordLike }) => isWordLike).length > 25),
  )
  expect(long).toEqual([])
})

test('a contact without the day on which someone read its page is rejected', () => {
  expect(() => readOne('')).toThrow('content/de/help.yml › 0.contacts.0.read')
})

test.each(['XX', 'EU', 'UK', 'ZZ', 'DD', 'de', 'DEU'])('the country %s is rejected', (country) => {
  expect(() => readOne(undefined, country)).toThrow(
    /content\/de\/help\.yml › 0\.country: .*ISO 3166-1: write/,
  )
})

test('a country that is in the file twice is rejected', () => {
  readOne()
  const file = join(folder, 'de/help.yml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text + text)
  expect(() => readHelp(folder, 'de')).toThrow('content/de/help.yml › 1.country: is in the file twice')
})

test.each(['017', '0300 123 2040', '+352 247 88444', '0361 57431-4545', '0711 (5401) 2444'])(
  'the telephone number %s is accepted',
  (phone) => {
    expect(readOne(`${READ}, phone: "${phone}"`)).toHaveLength(1)
  },
)

test.each(['1300 CYBER1', '0300–123', '0300   123', '7', '0300 ', '+', '123456789012345678'])(
  'the telephone number "%s" is rejected',
  (phone) => {
    expect(() => readOne(`${READ}, phone: "${phone}"`)).toThrow(
      /0\.contacts\.0\.phone: must be a telephone number/,
    )
  },
)

test('an office of a region without a number and an address is rejected', () => {
  const regions = `${READ}, regions: [{ name: Bremen, phone: "110" }, { name: Hessen }]`
  expect(() => readOne(regions)).toThrow('0.contacts.0.regions.1: needs a phone or a url')
})

test('a telephone link has only digits and a plus', () => {
  expect(telephoneLink('+352 247-88444')).toBe('tel:+35224788444')
})

test('a language has a sheet without contacts, and one for each country', () => {
  const help = readHelp('content', 'en')
  const files = sheetFiles({ sheets: [badDay], help })
  const own = files.filter(({ id }) => id === badDay.id).map(({ file }) => file)
  expect(own).toEqual([badDay.id, ...help.map(({ country }) => `${badDay.id}-${country.toLowerCase()}`)])
})

test('a sheet that has no contacts has no version for a country', () => {
  const others = content.sheets.filter(({ hasHelp }) => !hasHelp)
  const files = sheetFiles({ sheets: others, help: readHelp('content', 'en') })
  expect(files).toEqual([...others, ...PAPER_PAGES].map(({ id }) => ({ file: id, id })))
})

const papers = languages.flatMap((language) =>
  readHelp('content', language).map((help) => [language, help.country, help] as const),
)
const contents = new Map(languages.map((language) => [language, readContent('content', language)]))
const letters = (text: string): string => text.replace(/[\s\u2066-\u2069]/g, '')

test.each(papers)('the %s sheet for %s has its contacts on one more page', async (language, _, help) => {
  const { sheets, ui } = contents.get(language)!
  const sheet = mustFind(sheets, badDay.id)
  const paper = paperBrand(readBrand('default'), ui)
  const page = blankSheet(withHelp(sheet, help, ui), ui, paper, '2026-11-30')
  const opened = await openPdf(await makePdfInNode(page, paper, 'a4', 'src/brand/fonts'))
  expect(opened.numPages).toBe(sheet.pages + 1)
  const last = await (await opened.getPage(opened.numPages)).getTextContent()
  const text = last.items.map((item) => ('str' in item ? item.str : '')).join('')
  expect(letters(text)).toContain(letters(page.blocks.find(({ startsPage }) => startsPage)!.title!))
})
