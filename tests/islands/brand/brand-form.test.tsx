import { afterEach, expect, test } from 'vitest'
import { brandDraftOf } from '../../../src/brand/draft-fields.ts'
import { newFileAddress, repositoryOf, uploadAddress } from '../../../src/islands/brand/github.ts'
import { forget, keep, readKeptBrand } from '../../../src/islands/brand/stored-brand.ts'

afterEach(() => localStorage.clear())

test.each([
  ['acme/check', 'acme/check'],
  [' https://github.com/acme/check.git ', 'acme/check'],
  ['github.com/acme/my.site/tree/main', 'acme/my.site'],
  ['https://github.com/acme/check?tab=readme', 'acme/check'],
  ['acme', undefined],
  ['acme/..', undefined],
  ['https://evil.example/acme/check', undefined],
  ['-acme/check', undefined],
])('the repository in %j is %j', (text, repository) => {
  expect(repositoryOf(text)).toBe(repository)
})

test('the address of the new file carries its text, unless it is too long', () => {
  const address = newFileAddress('acme/check', 'site.yml', 'about: A & B # c\n')
  const { origin, pathname, searchParams } = new URL(address ?? '')
  expect(origin + pathname).toBe('https://github.com/acme/check/new/main')
  expect(Object.fromEntries(searchParams)).toEqual({
    filename: 'content/brands/site.yml',
    value: 'about: A & B # c\n',
  })
  expect(newFileAddress('acme/check', 'site.yml', 'ü'.repeat(1200))).toBeUndefined()
  expect(uploadAddress('acme/check')).toBe('https://github.com/acme/check/upload/main/content/brands')
})

const logo = { name: 'a.svg', data: 'data:image/svg+xml;base64,AA==' }
const kept = {
  ...{ base: 'name: A\n', repository: 'acme/check', logos: { light: logo }, refused: {} },
  draft: brandDraftOf({
    name: 'A',
    booking: { url: 'https://a.example' },
    languages: ['en'],
    offers: [{ title: 'T' }],
    words: { de: { booking: { text: 'Ja?' }, offers: { T: { label: 'Mehr' } } } },
  }),
}

test('what was typed is there again, and is gone after it is deleted', () => {
  expect(keep(kept)).toBe(true)
  expect(readKeptBrand()).toEqual(kept)
  forget()
  expect(localStorage).toHaveLength(0)
  expect(readKeptBrand()).toBeUndefined()
})

test.each(['', 'null', '{}', '{"draft":{}}', '[1]'])(
  'stored text %j that the page did not write is ignored',
  (text) => {
    localStorage.setItem('whose-job/brand-form', text)
    expect(readKeptBrand()).toBeUndefined()
  },
)

test('what is wrong with a refused logo is there again', () => {
  keep({ ...kept, logos: {}, refused: { light: 'a.svg contains a script' } })
  expect(readKeptBrand()?.refused).toEqual({ light: 'a.svg contains a script' })
  keep({ ...kept, refused: { light: '', other: 'x' } as object })
  expect(readKeptBrand()?.refused).toEqual({})
})

test('an offer that was stored by an earlier version still finds its fields', () => {
  const { was: _, at: __, words: ___, price: ____, ...offer } = kept.draft.offers[0]!
  keep({ ...kept, draft: { ...kept.draft, offers: [offer as (typeof kept.draft.offers)[0]] } })
  expect(readKeptBrand()?.draft.offers).toEqual([{ ...offer, price: undefined, was: 'T', at: -1, words: {} }])
})

test('a stored logo that is no picture is left out', () => {
  const strange = { ...logo, data: 'https://evil.example/a.svg' }
  keep({ ...kept, logos: { light: strange } })
  expect(readKeptBrand()?.logos).toEqual({})
})
