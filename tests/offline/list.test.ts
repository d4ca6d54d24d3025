import { expect, test } from 'vitest'
import { cacheName, isCopyOf, isFixed } from '../../src/offline/cache.ts'
import { listFiles } from '../../src/offline/list.ts'

const pages = [
  '',
  'quiz/',
  'report/',
  'recovery/',
  'checklist/',
  'checklist/everyday/',
  'dates/',
  'method/',
  'privacy/',
  'files/',
  'offline/',
]
const built = [
  ...pages.map((page) => `${page}index.html`),
  ...[
    '404.html',
    'sources/index.html',
    'robots.txt',
    'og/quiz.png',
    'sw.js',
    'data/en.json',
    'schema/report.v1.json',
  ],
  ...[
    '_astro/a.1234.js',
    '_astro/b.5678.woff2',
    '_astro/other.9abc.js',
    '_astro/LeadApp.def0.js',
    'checklist/sheet.pdf',
    'dates.ics',
  ],
]
const texts: Readonly<Record<string, string>> = {
  'report/index.html':
    '<astro-island component-url="/check/_astro/a.1234.js" props="/check/data/en.json?v=0a1b2c3d">',
  '_astro/a.1234.js': 'new URL("./b.5678.woff2", import.meta.url); import("./LeadApp.def0.js")',
  '_astro/other.9abc.js': 'only a page that is not kept names this',
}
const read = (file: string): string => texts[file] ?? ''

test('the offline list contains pages, their assets, and data files with a version', () => {
  const addresses = listFiles(built, read).map(({ address }) => address)
  expect(addresses).toEqual(
    [
      ...pages,
      '_astro/a.1234.js',
      '_astro/b.5678.woff2',
      'checklist/sheet.pdf',
      'dates.ics',
      'data/en.json?v=0a1b2c3d',
    ].sort(),
  )
})

test('the offline list names the file in the build for each URL path', () => {
  const files = Object.fromEntries(listFiles(built, read).map(({ address, file }) => [address, file]))
  expect(files['']).toBe('index.html')
  expect(files['checklist/everyday/']).toBe('checklist/everyday/index.html')
  expect(files['data/en.json?v=0a1b2c3d']).toBe('data/en.json')
})

test('the error of listFiles names a page that is missing in the build', () => {
  expect(() =>
    listFiles(
      built.filter((file) => file !== 'quiz/index.html'),
      read,
    ),
  ).toThrow('quiz/')
})

test('isCopyOf accepts only names of caches that belong to the site’s own path', () => {
  const name = cacheName('https://a.example/check/', '1')
  expect(isCopyOf('https://a.example/check/', name)).toBe(true)
  expect(isCopyOf('https://a.example/', name)).toBe(false)
  expect(isCopyOf('https://a.example/', 'images-v1')).toBe(false)
})

test('isFixed accepts only URLs that contain a content hash or a version', () => {
  expect(['/_astro/a.1234.js', '/data/en.json?v=0a1b'].map(isFixed)).toEqual([true, true])
  expect(['/quiz/', '/checklist/sheet.pdf', '/quiz/?from=mail'].map(isFixed)).toEqual([false, false, false])
})
