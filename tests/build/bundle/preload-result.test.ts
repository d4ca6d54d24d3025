import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { preloadResult } from '../../../src/build/bundle/preload-result.ts'

const imports = new Map([
  ['ReportApp.1.js', ['preact.2.js']],
  ['preact.2.js', []],
  ['ResultSections.3.js', ['preact.2.js', 'icons.4.js']],
  ['icons.4.js', []],
])
const page =
  '<head><link rel="modulepreload" href="/check/_astro/ReportApp.1.js"><link rel="modulepreload" href="/check/_astro/preact.2.js">' +
  `<style>p{}</style><meta content="script-src 'self';style-src 'self'"></head>` +
  '<astro-island props="{&quot;contentUrl&quot;:[0,&quot;/check/data/en.json?v=0a1b&quot;],&quot;moreUrl&quot;:[0,&quot;/check/data/more.en.json?v=2c&quot;]}">'

/** Runs the script of the page for a visitor with these storage keys. Returns the URLs of the added links. */
function requested(keys: readonly string[] | undefined, hash = ''): string[] {
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(preloadResult(page, imports)) ?? []
  const links: { rel: string; href: string }[] = []
  const window = {
    location: { hash },
    document: {
      createElement: () => ({}),
      head: { append: (link: { rel: string; href: string }) => links.push(link) },
    },
    get localStorage(): Record<string, string> {
      if (!keys) throw new Error('Storage is blocked.')
      return Object.fromEntries(keys.map((key) => [key, '']))
    },
  }
  runInNewContext(script, window)
  return links.map(({ rel, href }) => `${rel} ${href}`)
}

const FILES = [
  'preload /check/data/en.json?v=0a1b',
  'modulepreload /check/_astro/ResultSections.3.js',
  'modulepreload /check/_astro/icons.4.js',
]

test('the report page requests data and sections early for a visitor with answers', () => {
  expect(requested(['whose-job/answers'])).toEqual(FILES)
})

test('the report page requests data and sections early for a visitor with a link', () => {
  expect(requested([], '#r=abc')).toEqual(FILES)
})

test('the report page requests nothing early for a visitor without answers', () => {
  expect(requested(['whose-job/name'])).toEqual([])
})

test('the report page requests nothing early if storage is blocked', () => {
  expect(requested(undefined)).toEqual([])
})

test('the policy of the report page contains the hash of the early script', () => {
  expect(preloadResult(page, imports)).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';style-src/)
})

test('a report page without its data stops the build', () => {
  expect(() => preloadResult('<head></head>', imports)).toThrow('neither its data nor its sections')
})
