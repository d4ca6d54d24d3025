import { expect, test } from 'vitest'
import { isListed } from '../../src/brand/optional-pages.ts'

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
