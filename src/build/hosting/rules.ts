/**
 * The headers of each path of the built site. The project's own server and every recipe in `deploy/` use these rules.
 * Each page has its policy for scripts and styles in a `<meta>`, by hash. A policy header for scripts would block the
 * page's own scripts, so a header only sets who may frame a page.
 */

/** The headers of a group of paths. */
export interface Rule {
  name: string
  /** One sentence that explains the rule, as a comment in each recipe. */
  because: string
  /**
   * Paths below the base: "embed/v1.js" is that file, "frame/*" everything below, and ":version" any one segment.
   * The first rule that matches applies alone. The last rule has no paths and matches every other path.
   */
  paths: readonly string[]
  headers: Readonly<Record<string, string>>
}

/** Sites that may frame a page of `/frame/`: any https site, and any site on localhost during development. */
const ANYONE = 'https: http://localhost:* http://*.localhost:* http://127.0.0.1:*'
export const YEAR = 'public, max-age=31536000, immutable'
/** The browser revalidates each time, and receives "304 Not Modified" if nothing changed. */
const ASK = 'no-cache'

/** A sandboxed frame has an opaque origin, so the site's own scripts and fonts are cross-origin for it. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** Headers of every response, errors included. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** All rules, from the most specific to the general rule `rest`. */
export const RULES: readonly Rule[] = [
  {
    name: 'frame',
    because: 'The pages that other sites show: anyone may frame them, hosts that isolate themselves too.',
    paths: ['frame/*'],
    headers: {
      'Content-Security-Policy': `frame-ancestors ${ANYONE}`,
      'Cross-Origin-Embedder-Policy': 'credentialless',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': ASK,
    },
  },
  {
    name: 'asset',
    because: 'Scripts and fonts with a hash in their name; a worker must isolate itself as its frame does.',
    paths: ['_astro/*'],
    headers: { ...SHARED, 'Cross-Origin-Embedder-Policy': 'credentialless', 'Cache-Control': YEAR },
  },
  {
    name: 'loader',
    because:
      'The loader under the address that never changes: an hour old at most, then renewed in the background.',
    paths: ['embed/v1.js'],
    headers: { ...SHARED, 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400' },
  },
  {
    name: 'pinned',
    because: 'The loader of one version, which pages name together with its hash.',
    paths: ['embed/:version/responsibility-check.js'],
    headers: { ...SHARED, 'Cache-Control': YEAR },
  },
  {
    name: 'shared',
    because: 'What a sandboxed frame and a host’s editor fetch.',
    paths: ['data/*', 'embed/responsibility-check.d.ts'],
    headers: { ...SHARED, 'Cache-Control': ASK },
  },
  {
    name: 'brand',
    because: 'A brand’s logo: opened by itself, an SVG runs no script and loads nothing.',
    paths: ['brand/*'],
    headers: {
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': ASK,
    },
  },
  {
    name: 'rest',
    because: 'Every other page and file: never in a frame.',
    paths: [],
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': ASK,
    },
  },
]

/** Content types by file extension, of the files that a build writes. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
  ts: 'text/plain',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

/** File extensions of UTF-8 text, which needs a charset. */
export const TEXTS = ['html', 'js', 'css', 'json', 'webmanifest', 'xml', 'txt', 'csv', 'ts']
/** File extensions to compress. The other types are compressed already. */
export const COMPRESSED = [...TEXTS, 'svg', 'ttf']

/** Converts a path of a rule to the source of a regular expression, without anchors. */
export function patternOf(path: string): string {
  return path
    .replace(/[.\\+?^${}()|[\]]/g, '\\$&')
    .replace(/:[a-z]+/g, '[^/]+')
    .replace(/\*$/, '.*')
}

/** Returns the rule of a path below the base, such as "quiz/" or "embed/v1.js". */
export function ruleOf(path: string): Rule {
  const fits = ({ paths }: Rule): boolean => paths.some((one) => new RegExp(`^${patternOf(one)}$`).test(path))
  return RULES.find(fits) ?? RULES.at(-1)!
}

/** Returns all headers of a path except its content type. For a missing page, pass "404.html". */
export function headersOf(path: string): Record<string, string> {
  return { ...EVERYWHERE, ...ruleOf(path).headers }
}

/** Returns the `Cache-Control` of a rule whose files a browser caches without revalidation; `undefined` for other rules. An error must not have this header. */
export function lastingCache({ headers }: Rule): string | undefined {
  const value = headers['Cache-Control']
  return value === ASK ? undefined : value
}

/** Returns the names of all headers that any rule sets. */
export function headerNames(): string[] {
  return [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))]
}
