import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { writeIis } from '../../../src/build/hosting/iis.ts'
import { TYPES, headersOf } from '../../../src/build/hosting/rules.ts'

/**
 * The elements and attributes that Microsoft documents for these sections, as far as the recipe uses them:
 * https://learn.microsoft.com/iis/configuration/system.webserver/. IIS answers every request with the status 500 if a file has any
 * other.
 */
const DOCUMENTED: Record<string, string[]> = {
  configuration: [],
  location: ['path'],
  'system.webServer': [],
  directoryBrowse: ['enabled'],
  defaultDocument: ['enabled'],
  files: [],
  clear: [],
  'files add': ['value'],
  urlCompression: ['doStaticCompression'],
  staticContent: [],
  'staticContent remove': ['fileExtension'],
  mimeMap: ['fileExtension', 'mimeType'],
  clientCache: ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'],
  httpProtocol: [],
  customHeaders: [],
  'customHeaders remove': ['name'],
  'customHeaders add': ['name', 'value'],
  httpErrors: ['errorMode'],
  'httpErrors remove': ['statusCode', 'subStatusCode'],
  error: ['statusCode', 'path', 'responseMode'],
}

function parse(text: string): Element {
  const { DOMParser } = new JSDOM('').window
  return new DOMParser().parseFromString(text, 'application/xml').documentElement
}

/** Returns the `Cache-Control` that IIS makes from the attributes of `clientCache`, in the order of the rules. */
function cacheOf(element: Element): string {
  if (element.getAttribute('cacheControlMode') === 'DisableCache') return 'no-cache'
  const [, days = 0, hours] = /^(?:(\d+)\.)?(\d\d):00:00$/.exec(
    element.getAttribute('cacheControlMaxAge') ?? '',
  )!
  const seconds = (Number(days) * 24 + Number(hours)) * 3600
  const [first, ...others] = (element.getAttribute('cacheControlCustom') ?? '').split(', ')
  return [first, `max-age=${String(seconds)}`, ...others].join(', ')
}

/** Returns the headers and the page for a missing file, as IIS finds them: each location adds to the ones around it. */
function answerOf(root: Element, path: string): { headers: Record<string, string>; page: string } {
  const headers = new Map<string, string>()
  let page = ''
  const isAround = (place: string): boolean => path === place || path.startsWith(`${place}/`)
  const places = [...root.querySelectorAll('location')]
    .filter((one) => isAround(one.getAttribute('path')!))
    .toSorted((a, b) => a.getAttribute('path')!.length - b.getAttribute('path')!.length)
  for (const place of [root.querySelector(':scope > *')!, ...places.map((one) => one.firstElementChild!)]) {
    for (const one of place.querySelectorAll('customHeaders > *')) {
      const name = one.getAttribute('name')!
      if (one.localName === 'remove') headers.delete(name)
      else if (headers.has(name)) throw new Error(`IIS refuses a second ${name}.`)
      else headers.set(name, one.getAttribute('value')!)
    }
    for (const one of place.querySelectorAll('clientCache')) headers.set('Cache-Control', cacheOf(one))
    for (const one of place.querySelectorAll('error[statusCode="404"]')) page = one.getAttribute('path')!
  }
  return { headers: Object.fromEntries(headers), page }
}

test('web.config has only elements and attributes that Microsoft documents', () => {
  const all = parse(writeIis('/check/', ['de'], 'Note')).ownerDocument.querySelectorAll('*')
  expect(all.length).toBeGreaterThan(100)
  for (const element of all) {
    const name = element.localName
    const known = DOCUMENTED[`${element.parentElement?.localName ?? ''} ${name}`] ?? DOCUMENTED[name]
    expect(known, name).toBeDefined()
    for (const attribute of element.getAttributeNames()) expect(known, name).toContain(attribute)
  }
})

test.each([
  'frame/quiz/index.html',
  '_astro/QuizApp.x1.js',
  'embed/v1.js',
  'embed/responsibility-check.d.ts',
  'data/en.json',
  'brand/logo-1a2b3c4d.svg',
  'index.html',
  '404.html',
  'quiz/index.html',
])('web.config gives %s the headers of its rule, in each folder of a language', (path) => {
  const root = parse(writeIis('/', ['de'], ''))
  expect(answerOf(root, path).headers).toEqual(headersOf(path))
  expect(answerOf(root, `de/${path}`).headers).toEqual(headersOf(path))
})

test('web.config checks a pinned loader each time, because IIS knows no patterns', () => {
  const { headers } = answerOf(parse(writeIis('/', [], '')), 'embed/0.1.0/responsibility-check.js')
  expect(headers).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-cache',
  })
})

test('web.config never lets the configure page into a frame', () => {
  expect(answerOf(parse(writeIis('/', [], '')), 'embed/index.html').headers).toMatchObject(
    headersOf('embed/index.html'),
  )
})

test('web.config answers a missing page in the language of its folder', () => {
  const root = parse(writeIis('/check/', ['pt-BR'], ''))
  expect(answerOf(root, 'nowhere/').page).toBe('check\\404.html')
  expect(answerOf(root, 'pt-BR/nowhere/').page).toBe('check\\pt-BR\\404.html')
  expect(answerOf(parse(writeIis('/', [], '')), 'nowhere/').page).toBe('404.html')
})

test('web.config names a content type for each kind of file', () => {
  const types = [...parse(readFileSync('deploy/web.config', 'utf8')).querySelectorAll('mimeMap')]
  expect(types.map((one) => one.getAttribute('fileExtension'))).toEqual(
    Object.keys(TYPES).map((end) => `.${end}`),
  )
  expect(types[0]!.getAttribute('mimeType')).toBe('text/html; charset=utf-8')
})
