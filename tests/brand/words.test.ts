import { expect, test } from 'vitest'
import { type Brand } from '../../src/brand/brand.ts'
import { parseBrand } from '../../src/brand/read.ts'
import { untranslated, withWords } from '../../src/brand/words.ts'

const url = 'https://acme.example/'
const SITE = {
  ...{ name: 'Acme IT', legalName: 'Acme IT Ltd', site: 'https://check.acme.example', accent: '#aa0000' },
  ...{ mark: 'M0 0h32v32H0z', quizName: 'Cloud check', about: 'Acme looks after computers.' },
  languages: ['en', 'de'],
  booking: { label: 'Call', text: 'Talk to us.', url },
  offers: [{ title: 'Backup', text: 'A copy.', label: 'See', url, controls: ['DP-01'] }],
  links: [{ label: 'Legal notice', url }],
}
const parse = (words: object, changes: object = {}): Brand =>
  parseBrand('acme.yml', JSON.stringify({ ...SITE, ...changes, words }))
const problemsOf = (words: object, changes?: object): string => {
  try {
    parse(words, changes)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

test('a language replaces the texts that it has', () => {
  const brand = parse({
    de: {
      ...{ quizName: 'Wer macht was?', about: 'Acme betreut Computer.' },
      booking: { label: 'Termin', text: 'Reden wir.' },
      offers: { Backup: { title: 'Sicherung', url: 'https://acme.example/de/' } },
      links: { 'Legal notice': { label: 'Impressum' } },
    },
  })
  expect(withWords(brand, 'de')).toMatchObject({
    ...{ name: 'Acme IT', quizName: 'Wer macht was?', quizTitle: 'Wer macht was?' },
    about: 'Acme betreut Computer.',
    booking: { label: 'Termin', text: 'Reden wir.', url },
    offers: [{ ...SITE.offers[0], title: 'Sicherung', url: 'https://acme.example/de/' }],
    links: [{ label: 'Impressum', url }],
  })
  expect(withWords(brand, 'en')).toBe(brand)
  expect(withWords(brand, undefined)).toBe(brand)
})

test.each([
  [{ fr: {} }, 'words.fr: is not a language of this site. The field languages names: en, de.'],
  [{ de: { site: url } }, 'words.de.site: is not a text that a language can replace'],
  [{ de: { about: 7 } }, 'words.de.about: must be text.'],
  [{ de: { booking: { url: 'http://a.example' } } }, 'words.de.booking.url: must be a whole address'],
  [
    { de: { offers: { Bakup: {} } } },
    'words.de.offers.Bakup: is not the title of an offer in this file. Yours: "Backup".',
  ],
  [
    { de: { links: { Terms: {} } } },
    'words.de.links.Terms: is not the label of a link in this file. Yours: "Legal notice".',
  ],
  [
    { de: { consent: 'Ja' } },
    'words.de.consent: replaces nothing: write consent in the brand first, or remove it here.',
  ],
  [{ de: { offers: { Backup: { controls: [] } } } }, 'words.de.offers.Backup.controls: is not a text'],
  [{ 'de DE': {} }, 'words.de DE: must be the name of a folder in content, like en.'],
])('the words %j are refused with a sentence', (words, sentence) => {
  expect(problemsOf(words)).toContain(`acme.yml › ${sentence}`)
})

test('words are refused if the site names no languages or has no offers', () => {
  expect(problemsOf({ de: {} }, { languages: undefined })).toContain('The field languages names: none.')
  expect(problemsOf({ de: { offers: { Backup: {} } } }, { offers: undefined })).toContain('You have none.')
})

test('untranslated lists the texts that a language lacks', () => {
  const brand = parse({ de: { about: 'Acme betreut Computer.', booking: { label: 'Termin' } } })
  expect(untranslated(brand, 'de')).toEqual(['quizName', 'offers.Backup', 'links.Legal notice'])
  expect(untranslated(brand, 'en')).toEqual([])
})
