import { expect, test } from 'vitest'
import type { Bundle, BundleFile } from '../../../src/build/bundle/manifest.ts'
import { nameScripts } from '../../../src/build/bundle/preload.ts'

const script = (file: string, ...imports: string[]): BundleFile => ({
  file: `_astro/${file}`,
  modules: [],
  imports: imports.map((one) => `_astro/${one}`),
})
const bundle: Bundle = {
  base: '/check/',
  files: [
    script('Quiz.1.js', 'preact.2.js', 'visit.3.js'),
    script('visit.3.js', 'preact.2.js', 'Quiz.1.js'),
    script('preact.2.js'),
    script('chart.4.js'),
  ],
  routes: {},
}
const page = (body: string): string =>
  `<head><meta charset="utf-8"><style>p{}</style><style></style></head>${body}`
const island =
  '<astro-island component-url="/check/_astro/Quiz.1.js" renderer-url="/check/_astro/preact.2.js">'

test('a page has one preload link for each script of its island', () => {
  const links = [...nameScripts(page(island), bundle).matchAll(/modulepreload" href="([^"]*)"/g)]
  expect(links.map(([, href]) => href)).toEqual([
    '/check/_astro/Quiz.1.js',
    '/check/_astro/preact.2.js',
    '/check/_astro/visit.3.js',
  ])
})

test('preload links come before the styles, and the rest of the page stays the same', () => {
  const html = nameScripts(page(island), bundle)
  expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('<style>'))
  expect(html.replace(/<link[^>]*>/g, '')).toBe(page(island))
})

test('lazily loaded scripts and scripts of other sites get no preload link', () => {
  expect(nameScripts(page('<script src="/embed/v1.js"></script>'), bundle)).toBe(
    page('<script src="/embed/v1.js"></script>'),
  )
  expect(nameScripts(page(island), bundle)).not.toContain('chart.4.js')
})
