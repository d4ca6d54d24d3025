import { readFileSync, readdirSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeCaddy } from '../../../src/build/hosting/caddy.ts'
import { writeCloudFront } from '../../../src/build/hosting/cloudfront.ts'
import { otherPaths, writeHeadersFile, writeRedirects } from '../../../src/build/hosting/headers-file.ts'
import { writeNginx } from '../../../src/build/hosting/nginx.ts'
import { RULES, headersOf } from '../../../src/build/hosting/rules.ts'
import { run } from '../../cli/run.ts'

const EDGE = readFileSync('deploy/cloudfront-function.js', 'utf8')

/** Paths relative to the base path, each with the name of its rule for response headers. */
const KINDS: [string, string][] = [
  ['frame/quiz/', 'frame'],
  ['frame/quiz/index.html', 'frame'],
  ['_astro/QuizApp.x1.js', 'asset'],
  ['embed/v1.js', 'loader'],
  ['embed/0.1.0/responsibility-check.js', 'pinned'],
  ['embed/responsibility-check.d.ts', 'shared'],
  ['data/en.json', 'shared'],
  ['brand/logo-1a2b3c4d.svg', 'brand'],
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
  expect(writeCloudFront('/', EDGE, ['de'])).toContain('PathPattern: /de/frame/*')
})

test('the recipes answer a missing page of a language in that language', () => {
  expect(writeNginx('/check/', ['pt-BR'])).toContain(`location /check/pt-BR/ {
    alias /srv/whose-job/pt-BR/;
    error_page 404 /check/pt-BR/404.html;`)
  expect(writeCaddy('/', ['de'])).toContain('rewrite * /de/404.html')
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
  const text = writeHeadersFile(
    '/',
    otherPaths(['index.astro', 'new.astro', 'frame', 'embed', 'feed.xml.ts'], ['a.svg']),
  )
  for (const path of ['new/', 'feed.xml', 'a.svg', 'embed/', 'og/home.png'])
    expect(added(text, `/${path}`)).toEqual(headersOf(path))
  const real = readFileSync('deploy/_headers', 'utf8').split('\n')
  expect(real.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  expect(Math.max(...real.map((line) => line.length))).toBeLessThanOrEqual(2000)
})

/** The fields of the CloudFormation template that these tests use. */
interface Template {
  Resources: Record<string, { Properties: Record<string, unknown> }>
}
interface Behaviour {
  PathPattern?: string
  FunctionAssociations: { EventType: string; FunctionARN: { 'Fn::GetAtt': [string, string] } }[]
  ResponseHeadersPolicyId: { Ref: string }
}
interface Policy {
  SecurityHeadersConfig: {
    ContentSecurityPolicy?: { ContentSecurityPolicy: string }
    FrameOptions?: { FrameOption: string }
    ReferrerPolicy?: { ReferrerPolicy: string }
  }
  CorsConfig?: { AccessControlAllowOrigins: { Items: string[] } }
  CustomHeadersConfig: { Items: { Header: string; Value: string }[] }
}

/** Returns the `Cache-Control` that the CloudFront function sets on a response. */
function cacheAfter(code: string, statusCode: number): Record<string, string> {
  const context: { event: object; result?: { headers: Record<string, { value: string }> } } = {
    event: { response: { statusCode, headers: {} } },
  }
  runInNewContext(`${code}\nresult = handler(event)`, context)
  const value = context.result?.headers['cache-control']?.value
  return value === undefined ? {} : { 'Cache-Control': value }
}

test('CloudFront caches only successful responses (docs/threats.md, finding 4)', () => {
  const { Resources } = parse(writeCloudFront('/', EDGE)) as Template
  const all = Object.entries(Resources)
  const values = all.flatMap(([name, { Properties }]) => {
    const config = Properties['ResponseHeadersPolicyConfig'] as Policy | undefined
    const items = config?.CustomHeadersConfig.Items.filter(({ Header }) => Header === 'Cache-Control') ?? []
    return items.map(({ Value }) => [name, Value])
  })
  expect(new Set(values.map(([, value]) => value))).toEqual(new Set(['no-cache']))
  const codes = all.flatMap(([name, { Properties }]) =>
    name.startsWith('Cache') ? [Properties['FunctionCode'] as string] : [],
  )
  expect(codes).toHaveLength(3)
  for (const code of codes) {
    for (const status of [200, 206, 304])
      expect(cacheAfter(code, status)).toEqual({
        'Cache-Control': expect.stringMatching(/^public/) as unknown,
      })
    for (const status of [403, 404, 405, 412, 416, 500, 503]) expect(cacheAfter(code, status)).toEqual({})
  }
})

test.each(['/', '/check/'])(
  'CloudFront sets the expected headers for each kind of path, with base path %s',
  (base) => {
    const { Resources } = parse(writeCloudFront(base, EDGE)) as Template
    const { DistributionConfig } = Resources['Site']!.Properties as {
      DistributionConfig: { CacheBehaviors: Behaviour[]; DefaultCacheBehavior: Behaviour }
    }
    const { CacheBehaviors, DefaultCacheBehavior } = DistributionConfig
    for (const [path] of KINDS) {
      const glob = ({ PathPattern = '' }: Behaviour): boolean =>
        new RegExp(`^${PathPattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(base + path)
      const { ResponseHeadersPolicyId, FunctionAssociations } =
        CacheBehaviors.find(glob) ?? DefaultCacheBehavior
      const after = FunctionAssociations.find(({ EventType }) => EventType === 'viewer-response')
      const code = after && Resources[after.FunctionARN['Fn::GetAtt'][0]]!.Properties['FunctionCode']
      const policy = Resources[ResponseHeadersPolicyId.Ref]!.Properties[
        'ResponseHeadersPolicyConfig'
      ] as Policy
      const { ContentSecurityPolicy, FrameOptions, ReferrerPolicy } = policy.SecurityHeadersConfig
      const origin = policy.CorsConfig?.AccessControlAllowOrigins.Items[0]
      expect({
        path,
        ...Object.fromEntries(policy.CustomHeadersConfig.Items.map((one) => [one.Header, one.Value])),
        ...(typeof code === 'string' && cacheAfter(code, 200)),
      }).toEqual({
        path,
        ...Object.fromEntries(
          Object.entries(headersOf(path)).filter(
            ([name]) => !/^(?:Content-Security|X-Frame|Referrer|X-Content|Access-Control)/.test(name),
          ),
        ),
      })
      expect(ContentSecurityPolicy?.ContentSecurityPolicy).toBe(headersOf(path)['Content-Security-Policy'])
      expect(FrameOptions?.FrameOption).toBe(headersOf(path)['X-Frame-Options'])
      expect(ReferrerPolicy?.ReferrerPolicy).toBe(headersOf(path)['Referrer-Policy'])
      expect(origin).toBe(headersOf(path)['Access-Control-Allow-Origin'])
    }
  },
)

/** Runs the CloudFront function for a path. Returns the path of the file, or "→" and the redirect target. */
function atEdge(uri: string): string {
  const context: { event: object; result?: { uri?: string; headers?: { location: { value: string } } } } = {
    event: { request: { uri } },
  }
  runInNewContext(`${EDGE}\nresult = handler(event)`, context)
  return context.result?.uri ?? `→ ${context.result?.headers?.location.value ?? ''}`
}

test.each([
  ['/', '/index.html'],
  ['/quiz/', '/quiz/index.html'],
  ['/quiz', '→ /quiz/'],
  ['/embed/0.1.0/responsibility-check.js', '/embed/0.1.0/responsibility-check.js'],
  ['//elsewhere.example/x', '→ /elsewhere.example/x/'],
  ['/\\elsewhere', '→ /elsewhere/'],
])('CloudFront maps the path %s to the file or the redirect target %s', (asked, given) => {
  expect(atEdge(asked)).toBe(given)
})

test('deploy-recipes needs the option --out for a site with a base path', async () => {
  expect(writeNginx('/check/')).toContain('"~^/check/frame/.*$" frame;')
  expect(writeCaddy('/check/')).toContain('@frame path /check/frame/*')
  process.env['BASE'] = '/check/'
  try {
    expect(await run('deploy-recipes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out') as unknown,
    })
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
