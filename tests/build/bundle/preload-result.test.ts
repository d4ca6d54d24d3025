import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Bundle, BundleFile } from '../../../src/build/bundle/manifest.ts'
import { preloadResult } from '../../../src/build/bundle/preload-result.ts'

const script = (file: string, imports: string[] = [], source?: string): BundleFile => ({
  file,
  ...(source !== undefined && { source }),
  modules: [],
  imports,
})
const SECTIONS = 'src/islands/report/ResultSections.tsx'
const bundle: Bundle = {
  base: '/check/',
  files: [
    script('_astro/ReportApp.1.js', ['_astro/preact.2.js'], 'src/islands/report/ReportApp.tsx'),
    script('_astro/preact.2.js'),
    script('_astro/ResultSections.3.js', ['_astro/preact.2.js', '_astro/icons.4.js'], SECTIONS),
    script('_astro/icons.4.js'),
  ],
  routes: { 'src/pages/data/[language].json.ts': ['data/en.json'] },
}
const page =
  '<head><link rel="modulepreload" href="/check/_astro/ReportApp.1.js"><link rel="modulepreload" href="/check/_astro/preact.2.js">' +
  `<style>p{}</style><meta content="script-src 'self';style-src 'self'"></head>` +
  '<astro-island props="{&quot;contentUrl&quot;:[0,&quot;/check/data/en.json?v=0a1b&quot;],&quot;moreUrl&quot;:[0,&quot;/check/data/more.en.json?v=2c&quot;]}">'

/** Runs the script of the page for a visitor with these storage keys. Returns the URLs of the added links. */
function requested(keys: readonly string[] | undefined, hash: string): string[] {
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(preloadResult(page, bundle)) ?? []
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

test.each<[string, string[] | undefined, string, string[]]>([
  ['requests data and sections early for a visitor with answers', ['whose-job/answers'], '', FILES],
  ['requests data and sections early for a visitor with a link', [], '#r=abc', FILES],
  ['requests nothing early for a visitor without answers', ['whose-job/name'], '', []],
  ['requests nothing early if storage is blocked', undefined, '', []],
])('the report page %s', (_, keys, hash, files) => {
  expect(requested(keys, hash)).toEqual(files)
})

test('the policy of the report page contains the hash of the early script', () => {
  expect(preloadResult(page, bundle)).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';style-src/)
})

test('a report page without its data stops the build', () => {
  expect(() => preloadResult('<head></head>', bundle)).toThrow('neither its data nor its sections')
})
