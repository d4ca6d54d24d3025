import { expect, test } from 'vitest'
import { isListed, providerPage } from '../../src/brand/optional-pages.ts'

const brand = {
  site: 'https://acme.example',
  base: '/check/',
  pages: { embed: 'unlisted', sales: 'left out', clients: 'unlisted', brand: 'left out', changes: 'listed' },
} as const

test.each([
  ['', true],
  ['quiz/', true],
  ['changes/', true],
  ['embed/', false],
  ['sales/present/', false],
  ['clients/', false],
])('the sitemap lists the path “%s”: %s', (path, isNamed) => {
  expect(isListed(brand, `https://acme.example/check/${path}`)).toBe(isNamed)
})

test('the link for IT providers leads to the first listed page for them', () => {
  expect(providerPage({ pages: { ...brand.pages, sales: 'listed', clients: 'listed' } })).toBe('sales')
})

test('without a listed page for IT providers, there is no link for them', () => {
  expect(providerPage(brand)).toBeUndefined()
})
