import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeApache } from '../../../src/build/hosting/apache.ts'
import { writeCaddy } from '../../../src/build/hosting/caddy.ts'
import { otherPaths, writeHeadersFile, writeRedirects } from '../../../src/build/hosting/headers-file.ts'
import { writeNginx } from '../../../src/build/hosting/nginx.ts'
import { RULES, headersOf } from '../../../src/build/hosting/rules.ts'
import { run } from '../../cli/run.ts'

/** Paths relative to the base path, each with the name of its rule for response headers. */
const KINDS: [string, string][] = [
  ['frame/quiz/', 'frame'],
  ['frame/quiz/index.html', 'frame'],
  ['_astro/QuizApp.x1.js', 'asset'],
  ['embed/v1.js', 'loader'],
  ['embed/0.1.0/responsibility-check.js', 'pinned'],
  ['embed/responsibility-check.d.ts', 'shared'],
  ['data/en.json', 'shared'],
  ['brand/files/logo-1a2b3c4d.svg', 'brand'],
  ['embed/', 'rest'],
  ['', 'rest'],
  ['404.html', 'rest'],
  ['quiz/', 'rest'],
  ['robots.txt', 'rest'],
]

/** Returns true if the pattern of a `_headers` block matches a path, as on Netlify and Cloudflare Pages. */
const fits = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace(/\/\*$/, '(?:/.*)?')}$`,
  ).test(path)

/** Returns all headers that a `_headers` file sets for a path. Joins the values of a repeated header. */
function added(text: string, path: string): Record<string, string> {
  const all: Record<string, string> = {}
  let isMatch = false
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) isMatch = fits(line, path)
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    if (isMatch && name && value) all[name] = all[name] ? `${all[name]}, ${value}` : value
  }
  return all
}

/** Replaces a cache time of one year by one hour. Hosts that read `_headers` send the cache time with errors too. */
const withoutYear = (headers: Record<string, string>): Record<string, string> => ({
  ...headers,
  ...(headers['Cache-Control']?.includes('immutable') && { 'Cache-Control': 'public, max-age=3600' }),
})

test('the files in deploy/ are up to date: run npm run deploy-recipes', async () => {
  expect(await run('deploy-recipes', '--check')).toEqual({ code: 0, out: '', err: '' })
})

test.each(KINDS)('the path "%s" gets only the response headers of the rule %s', (path, name) => {
  const named = RULES.find((rule) => rule.name === name)!
  expect(headersOf(path)).toMatchObject(named.headers)
  expect(Object.keys(headersOf(path)).length).toBe(Object.keys(named.headers).length + 2)
})

test.each(['/', '/check/'])(
  '_headers sets the expected headers for each kind of path, with base path %s',
  (base) => {
    const text = writeHeadersFile(base, otherPaths(readdirSync('src/pages'), readdirSync('public')))
    for (const [path] of KINDS) {
      // Checks the path `embed/` only if the site has this page.
      if (path === 'embed/' && !readdirSync('src/pages').includes('embed')) continue
      expect({ path, ...added(text, base + path) }).toEqual({ path, ...withoutYear(headersOf(path)) })
    }
  },
)

test.each(KINDS)('in the folder of a language, the path "%s" has the same rule %s', (path) => {
  const top = otherPaths(readdirSync('src/pages'), readdirSync('public'))
  const text = writeHeadersFile('/', [...top, ...top.map((other) => `de/${other}`)], ['de'])
  expect(headersOf(`de/${path}`)).toEqual(headersOf(path))
  if (path === 'embed/' && !readdirSync('src/pages').includes('embed')) return
  expect(added(text, `/de/${path}`)).toEqual(withoutYear(headersOf(path)))
})

test('the recipes frame the page of each language', () => {
  expect(writeNginx('/', ['de'])).toContain('"~^/de/frame/.*$" frame;')
  expect(writeCaddy('/', ['de'])).toContain('@frame path /frame/* /de/frame/*')
  expect(writeApache('/', ['de'])).toContain('m#^/(?:frame/.*|de/frame/.*)$#')
})

test('the recipes answer a missing page of a language in that language', () => {
  expect(writeNginx('/check/', ['pt-BR'])).toContain(`location /check/pt-BR/ {
    alias /srv/whose-job/pt-BR/;
    error_page 404 /check/pt-BR/404.html;`)
  expect(writeCaddy('/', ['de'])).toContain('rewrite * /de/404.html')
  expect(writeApache('/check/', ['de'])).toContain('ErrorDocument 404 /check/de/404.html')
  expect(writeRedirects('/check/', ['de', 'fr'])).toBe(
    '/check/de/* /check/de/404.html 404\n/check/fr/* /check/fr/404.html 404\n',
  )
})

test('_headers sets no cache time of a year (docs/threats.md, finding 4)', () => {
  const text = readFileSync('deploy/_headers', 'utf8')
  expect(added(text, '/_astro/missing.js')['Cache-Control']).toBe('public, max-age=3600')
  expect(added(text, '/embed/9.9.9/responsibility-check.js')['Cache-Control']).toBe('public, max-age=3600')
  expect(text).not.toMatch(/immutable|max-age=\d{5}/)
})

test('_headers has a rule for every page and stays within the hosting services’ limits', () => {
  const pages = ['index.astro', 'new.astro', 'frame', 'embed', 'feed.xml.ts']
  const text = writeHeadersFile('/', otherPaths(pages, ['a.svg']))
  for (const path of ['new/', 'feed.xml', 'a.svg', 'embed/', 'og/home.png'])
    expect(added(text, `/${path}`)).toEqual(headersOf(path))
  const real = readFileSync('deploy/_headers', 'utf8').split('\n')
  expect(real.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  expect(Math.max(...real.map((line) => line.length))).toBeLessThanOrEqual(2000)
})

test('deploy-recipes needs the option --out for a site with a base path', async () => {
  expect(writeNginx('/check/')).toContain('"~^/check/frame/.*$" frame;')
  expect(writeCaddy('/check/')).toContain('@frame path /check/frame/*')
  process.env['BASE'] = '/check/'
  try {
    const { code, err } = await run('deploy-recipes')
    expect(code).toBe(2)
    expect(err).toContain('--out')
  } finally {
    delete process.env['BASE']
  }
})

test('the container’s health check uses nginx’s port (docs/threats.md, finding 17)', () => {
  const [, port = ''] = /listen (\d+);/.exec(writeNginx('/')) ?? []
  const image = readFileSync('deploy/Dockerfile', 'utf8')
  expect(image).toMatch(new RegExp(`^EXPOSE ${port}$`, 'm'))
  expect(image).toMatch(new RegExp(`^HEALTHCHECK .*http://127\\.0\\.0\\.1:${port}/`, 'm'))
})
