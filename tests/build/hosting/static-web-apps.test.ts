import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headersOf } from '../../../src/build/hosting/rules.ts'
import { writeStaticWebApps } from '../../../src/build/hosting/static-web-apps.ts'

interface Config {
  routes: { route: string; headers: Record<string, string> }[]
  globalHeaders: Record<string, string>
  responseOverrides: Record<string, { rewrite: string }>
  mimeTypes: Record<string, string>
  trailingSlash: string
}

const read = (text: string): Config => JSON.parse(text) as Config

/**
 * Returns the headers of a path as Azure documents them: those of the first route that matches replace the global ones, and an
 * empty value removes a header. A star matches any text before an ending, or at the end.
 */
function sent({ routes, globalHeaders }: Config, path: string): Record<string, string> {
  const found = routes.find(({ route }) =>
    new RegExp(`^${route.replace(/[.]/g, '\\.').replace('*', '.*')}$`).test(path),
  )
  const all = { ...globalHeaders, ...found?.headers }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

test.each([
  'frame/quiz/',
  '_astro/QuizApp.x1.js',
  'embed/v1.js',
  'embed/0.1.0/responsibility-check.js',
  'embed/responsibility-check.d.ts',
  'data/en.json',
  'brand/logo-1a2b3c4d.svg',
  'embed/',
  '',
  '404.html',
  'quiz/',
])('staticwebapp.config.json gives "%s" the headers of its rule', (path) => {
  const wanted = headersOf(path)
  // Azure documents no other headers for a missing file, which a browser must not keep for a year.
  if (wanted['Cache-Control']?.includes('immutable')) wanted['Cache-Control'] = 'public, max-age=3600'
  const config = read(writeStaticWebApps('/check/', ['de']))
  expect(sent(config, `/check/${path}`)).toEqual(wanted)
  expect(sent(config, `/check/de/${path}`)).toEqual(wanted)
})

test('staticwebapp.config.json has a star only where Azure accepts one', () => {
  for (const { route } of read(writeStaticWebApps('/', ['de'])).routes)
    expect(route).toMatch(/^\/[^*:]*(?:\*(?:\.[a-z]+)?)?$/)
})

test('staticwebapp.config.json names the page for a missing address and the types', () => {
  const config = read(writeStaticWebApps('/check/'))
  expect(config.responseOverrides).toEqual({ 404: { rewrite: '/check/404.html' } })
  expect(config.mimeTypes['.js']).toBe('text/javascript; charset=utf-8')
  expect(config.trailingSlash).toBe('always')
  expect(Object.keys(read(readFileSync('deploy/staticwebapp.config.json', 'utf8')))).toEqual(
    Object.keys(config),
  )
})

test('staticwebapp.config.json stays below Azure’s limit of 20 KB with nine languages', () => {
  const text = writeStaticWebApps('/check/', ['de', 'fr', 'es', 'ar', 'it', 'nl', 'pt-BR', 'pl'])
  expect(text.length).toBeLessThan(20 * 1024)
})
