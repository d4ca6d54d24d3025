import { expect, test } from 'vitest'
import { type OpenedLink, pathOfLink } from '../../src/languages/shared-link.ts'

const page = {
  current: 'en',
  paths: { en: '/report/', de: '/de/report/', fr: '/fr/report/' },
  data: ['r', 'reply'],
}
/** Returns the path that a link opens for a visitor whose browser prefers German. */
const open = (changes: Partial<OpenedLink> = {}): string | undefined =>
  pathOfLink(page, {
    ...{ hash: '#r=1abc', isNew: true, isFromSite: false, isOnline: true },
    ...{ chosen: undefined, preferred: ['de-AT', 'en'], ...changes },
  })

test('a shared link opens in the first language of the browser that the site has', () => {
  expect(open()).toBe('/de/report/')
  expect(open({ hash: '#reply=1abc' })).toBe('/de/report/')
  expect(open({ preferred: ['pl', 'fr-CH', 'de'] })).toBe('/fr/report/')
})

test('the language that the visitor chose before wins over the browser', () => {
  expect(open({ chosen: 'fr' })).toBe('/fr/report/')
  expect(open({ chosen: 'en' })).toBeUndefined()
  expect(open({ chosen: 'pl' })).toBe('/de/report/')
})

test.each([
  ['the link has no shared data', { hash: '' }],
  ['the link names a part of the page', { hash: '#plan' }],
  ['the link has data of another page', { hash: '#ask=1abc' }],
  ['the name of the data is longer', { hash: '#results=1' }],
  ['the page is loaded again', { isNew: false }],
  ['a page of the site leads here', { isFromSite: true }],
  ['the browser is offline', { isOnline: false }],
  ['the page is in the best language', { preferred: ['en-GB', 'de'] }],
  ['the site has no better language', { preferred: ['pl'] }],
])('a page stays if %s', (_, changes) => {
  expect(open(changes)).toBeUndefined()
})
