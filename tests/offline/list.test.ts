import { expect, test } from 'vitest'
import { cacheName, isCopyOf, isFixed } from '../../src/offline/cache.ts'
import { type Built, listFiles, versionedIn, type StoredWhen } from '../../src/offline/list.ts'

const first = ['offline/', 'quiz/', 'report/']
const rest = ['checklist/', 'recovery/']
const opened = ['', 'learn/backup/', 'privacy/']
const built = [
  ...[...first, ...rest, ...opened, 'embed/', 'frame/quiz/', 'sales/present/'].map(
    (page) => `${page}index.html`,
  ),
  ...['404.html', 'robots.txt', 'og/quiz.png', 'sw.js', 'dates.ics', 'data/en.json', 'data/scan.en.json'],
  ...['schema/report.v1.json', 'checklist/sheet.pdf', 'checklist/sheet-ie.pdf', 'checklist/IA-01/index.html'],
  ...[
    '_astro/report.1234.js',
    '_astro/chosen.5678.ttf',
    '_astro/chosen-greek-400.5678.ttf',
    '_astro/chosen-accents.5678.woff2',
    '_astro/radar.9abc.js',
    '_astro/clock.9abc.js',
    '_astro/guide.9abc.js',
    '_astro/other.9abc.js',
    '_astro/LeadApp.def0.js',
    '_astro/other-documents-def0.js',
    '_astro/save-word.def0.js',
    '_astro/word-worker-def0.js',
    '_astro/code-png-def0.js',
  ],
]
/** When the copy stores some of the files. */
const WHEN: Readonly<Record<string, StoredWhen>> = {
  '_astro/radar.9abc.js': 'chart',
  'data/scan.en.json': 'later',
  '_astro/LeadApp.def0.js': 'never',
  '_astro/code-png-def0.js': 'never',
  'checklist/sheet-ie.pdf': 'never',
  'checklist/IA-01/index.html': 'never',
  '_astro/other-documents-def0.js': 'opened',
  '_astro/save-word.def0.js': 'opened',
  '_astro/word-worker-def0.js': 'opened',
}
const LETTERS: Readonly<Record<string, RegExp>> = {
  '_astro/chosen-greek-400.5678.ttf': /[α-ω]/,
  '_astro/chosen-accents.5678.woff2': /[à-ÿ]/,
}
const describeFile = (file: string): Built => ({ file, when: WHEN[file], letters: LETTERS[file] })
const texts: Readonly<Record<string, string>> = {
  'report/index.html':
    '<astro-island component-url="/check/_astro/report.1234.js" props="data/en.json?v=0a1b2c3d data/scan.en.json?v=0a">',
  '_astro/report.1234.js':
    'new URL("./chosen.5678.ttf") "./chosen-greek-400.5678.ttf" "./chosen-accents.5678.woff2" import("./LeadApp.def0.js") import("./radar.9abc.js") "./other-documents-def0.js" import("./save-word.def0.js")',
  '_astro/save-word.def0.js': '"/check/_astro/word-worker-def0.js"',
  '_astro/word-worker-def0.js': 'import("./code-png-def0.js")',
  'recovery/index.html': '"/check/_astro/clock.9abc.js" "/check/_astro/report.1234.js"',
  'learn/backup/index.html': '"/check/_astro/guide.9abc.js"',
  'sales/present/index.html': '"/check/_astro/other.9abc.js"',
}
const read = (file: string): string => texts[file] ?? ''

/** Returns the addresses of one part of the list. */
const partOf = (part: number, from = read, files: readonly string[] = built): string[] =>
  listFiles(files.map(describeFile), from)
    .filter((one) => one.part === part)
    .map(({ address }) => address)

test('the first part lists assets and data, then the pages that need them', () => {
  expect(partOf(0)).toEqual([
    '_astro/report.1234.js',
    'data/en.json?v=0a1b2c3d',
    '_astro/chosen.5678.ttf',
    'quiz/',
    'report/',
    'offline/',
  ])
})

test('the chart is a part of its own', () => {
  expect(partOf(1)).toEqual(['_astro/radar.9abc.js'])
})

test('the rest of the copy contains clock, checklist and scanner data', () => {
  expect(partOf(2).sort()).toEqual([
    '_astro/clock.9abc.js',
    'checklist/',
    'data/scan.en.json?v=0a',
    'recovery/',
  ])
})

test('PDFs, Word files and all other pages are stored only when opened', () => {
  expect(partOf(3).sort()).toEqual([
    '',
    '_astro/chosen-accents.5678.woff2',
    '_astro/chosen-greek-400.5678.ttf',
    '_astro/guide.9abc.js',
    '_astro/other-documents-def0.js',
    '_astro/save-word.def0.js',
    '_astro/word-worker-def0.js',
    'checklist/sheet.pdf',
    'learn/backup/',
    'privacy/',
  ])
})

test('a site in a language with accents stores these letters in the first part', () => {
  const german = partOf(0, (file) => (file === 'data/en.json' ? '{"title":"Prüfen"}' : read(file)))
  expect(german).toContain('_astro/chosen-accents.5678.woff2')
  expect(german).not.toContain('_astro/chosen-greek-400.5678.ttf')
})

test('no file is in two parts of the list', () => {
  const all = listFiles(built.map(describeFile), read).map(({ address }) => address)
  expect(new Set(all).size).toBe(all.length)
})

test('the logo of the brand is in the first part', () => {
  const file = 'brand/files/logo-paper-12ab.jpg'
  const withLogo = (name: string): string =>
    name === 'report/index.html' ? `{"logo":"/${file}"}` : read(name)
  expect(partOf(0, withLogo, [...built, file])).toContain(file)
})

test('the offline list names the file in the build for each URL path', () => {
  const files = Object.fromEntries(
    listFiles(built.map(describeFile), read).map(({ address, file }) => [address, file]),
  )
  expect(files['']).toBe('index.html')
  expect(files['learn/backup/']).toBe('learn/backup/index.html')
  expect(files['data/en.json?v=0a1b2c3d']).toBe('data/en.json')
})

test('versionedIn returns the whole address of a data file in a text', () => {
  const text = '"/check/data/more.en.json?v=0a","/check/data/en.json?v=1b2c&quot;"'
  expect(versionedIn(text, 'data/en.json')).toBe('data/en.json?v=1b2c')
  expect(versionedIn(text, '/check/data/more.en.json')).toBe('/check/data/more.en.json?v=0a')
  expect(versionedIn(text, 'data/take.en.json')).toBeUndefined()
})

test('the error of listFiles names a page that is missing in the build', () => {
  expect(() => listFiles(built.filter((file) => file !== 'quiz/index.html').map(describeFile), read)).toThrow(
    'quiz/',
  )
})

test('isCopyOf accepts only names of caches that belong to the site’s own path', () => {
  const name = cacheName('https://a.example/check/', '1')
  expect(isCopyOf('https://a.example/check/', name)).toBe(true)
  expect(isCopyOf('https://a.example/', name)).toBe(false)
  expect(isCopyOf('https://a.example/', 'images-v1')).toBe(false)
})

test('isFixed accepts only URLs that contain a content hash or a version', () => {
  const fixed = ['/_astro/a.1234.js', '/data/en.json?v=0a1b', '/brand/files/logo-paper-12ab.jpg']
  expect(fixed.map(isFixed)).toEqual([true, true, true])
  const others = ['/quiz/', '/checklist/sheet.pdf', '/quiz/?from=mail', '/brand/quiz/']
  expect(others.map(isFixed)).toEqual([false, false, false, false])
})
