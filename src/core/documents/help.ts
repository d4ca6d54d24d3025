/** Who helps a business after an attack, in one country: the types, and a sheet with the contacts. */
import type { Sheet, SheetBlock, SheetText } from './sheet.ts'
import { fill } from '../model/format.ts'
import type { EverydayWords, SheetsWords } from '../../messages/ui.ts'

/** The office of one part of a country. It has a telephone number, an address, or both. */
interface HelpRegion {
  name: string
  phone?: string | undefined
  url?: string | undefined
}

/** One contact. `url` is the page from which we have its telephone number and its task. */
interface HelpContact {
  name: string
  does: string
  phone?: string | undefined
  regions?: readonly HelpRegion[] | undefined
  /** A duty to report applies only to a business with this number of people or more. */
  people?: number | undefined
  url: string
  published?: string | undefined
  read: string
  secondHand?: 'copy' | 'report' | undefined
}

/** The contacts of one country. `country` is its code in ISO 3166-1. */
export interface CountryHelp {
  country: string
  contacts: readonly HelpContact[]
}

/** A duty to report an attack, which applies to a business from a number of people. */
export interface Duty {
  people: number
  /** The heading, which names the country. */
  title: string
  /** The office that gets the report. `url` is its page about the duty. */
  name: string
  url: string
  /** The number of people and the duty, in sentences. */
  text: string
  /** The sheet with all contacts of the country. */
  sheet: { url: string; label: string }
}

/** The texts that the contacts on a sheet need. */
interface HelpWords {
  language: string
  everyday: Pick<EverydayWords, 'helpPeople'>
  sheets: Pick<SheetsWords, 'helpTitle'>
}

/** Region codes with a name in `Intl.DisplayNames` that are no countries in ISO 3166-1, such as EU. */
const NO_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '))
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Returns true if `code` is the code of a country in ISO 3166-1. Returns false for an old code, such as DD or UK. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false
  return new Intl.Locale(`und-${code}`).region === code && names.of(code) !== undefined
}

/** Returns the name of a country. `language` is a BCP 47 tag. */
export function countryName(country: string, language: string): string {
  return String(new Intl.DisplayNames(language, { type: 'region' }).of(country))
}

/** Returns the `tel:` URL of a telephone number. */
export const telephoneLink = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`

/** Replaces spaces and hyphens by their no-break forms, so that a telephone number stays on one line. */
const unbroken = (text: string): string => text.replace(/ /g, '\u00a0').replace(/-/g, '\u2011')

/** Returns the address of a page for paper: without "https://www.". */
const shortAddress = (url: string): string => url.replace(/^https:\/\/(?:www\.)?([^/]+).*$/, '$1')

/** Returns a contact as an item of a list on paper. */
function itemOf({ name, does, phone, regions, people, url }: HelpContact, words: HelpWords): SheetText {
  const facts = [
    ...(phone === undefined ? [] : [unbroken(phone)]),
    ...(regions ? [] : [shortAddress(url)]),
    [...(people === undefined ? [] : [fill(words.everyday.helpPeople, { n: people })]), does].join(' '),
  ]
  return [
    { text: name, isLabel: true },
    { text: ` · ${facts.join(' · ')}`, isLabel: false },
  ]
}

function listOf(id: string, title: string, items: SheetText[]): SheetBlock {
  return { kind: 'list', id, title, lead: [], half: false, items, isNumbered: false, hasTicks: false }
}

/** Returns the offices of a contact with regions as a list. */
function officesOf({ name, regions = [] }: HelpContact, index: number): SheetBlock[] {
  const items = regions.map((region): SheetText => [
    { text: region.name, isLabel: true },
    { text: ` · ${unbroken(region.phone ?? shortAddress(String(region.url)))}`, isLabel: false },
  ])
  return items.length === 0 ? [] : [listOf(`help-${String(index + 1)}`, name, items)]
}

/** Returns the name of the file of a sheet with the contacts of a country, without its ending. */
export const sheetFileOf = (id: string, country: string): string => `${id}-${country.toLowerCase()}`

/** Returns a sheet with the contacts of one country on one more page. */
export function withHelp(sheet: Sheet, { country, contacts }: CountryHelp, words: HelpWords): Sheet {
  const title = fill(words.sheets.helpTitle, { country: countryName(country, words.language) })
  const items = contacts.map((contact) => itemOf(contact, words))
  return {
    ...sheet,
    pages: sheet.pages + 1,
    blocks: [
      ...sheet.blocks,
      { ...listOf('help', title, items), startsPage: true },
      ...contacts.flatMap(officesOf),
    ],
  }
}
