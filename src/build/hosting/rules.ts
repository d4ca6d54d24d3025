/**
 * The headers that belong to each path of the built site, written once: the project's own server and every recipe in
 * `deploy/` come from here. A page's rules for scripts and styles are in its own `<meta>`, by hash; a header that
 * repeated them would refuse the page's own scripts, so a header says who may frame a page and nothing else.
 */

/** The headers of some paths. */
export interface Rule {
  name: string
  /** One sentence for readers of a recipe. */
  because: string
  /**
   * Paths below the base: "embed/v1.js" is that file, "frame/*" everything below, and ":version" any one part.
   * The first rule that fits is the only one; the last one has none and takes the rest.
   */
  paths: readonly string[]
  headers: Readonly<Record<string, string>>
}

/** Who may show a page of `/frame/`: any site over https, and a site that is being built on the same machine. */
const ANYONE = 'https: http://localhost:* http://*.localhost:* http://127.0.0.1:*'
export const YEAR = 'public, max-age=31536000, immutable'
/** The browser asks each time, and receives "not modified" if nothing changed. */
const ASK = 'no-cache'

/** A sandboxed frame has an origin of its own, so even the site's own scripts and fonts are foreign to it. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** On every answer, errors included. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** From the most special rule to the general one, `rest`. */
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
  ts: 'text/plain',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

/** Extensions of UTF-8 text, which needs a charset. */
export const TEXTS = ['html', 'js', 'css', 'json', 'webmanifest', 'xml', 'txt', 'csv', 'ts']
/** Extensions of files to compress. The other types are compressed already. */
export const COMPRESSED = [...TEXTS, 'svg', 'ttf']

/** A rule's path as the source of a regular expression, without anchors. */
export function patternOf(path: string): string {
  return path
    .replace(/[.\\+?^${}()|[\]]/g, '\\$&')
    .replace(/:[a-z]+/g, '[^/]+')
    .replace(/\*$/, '.*')
}

/** The rule of a path below the base, such as "quiz/" or "embed/v1.js". */
export function ruleOf(path: string): Rule {
  const fits = ({ paths }: Rule): boolean => paths.some((one) => new RegExp(`^${patternOf(one)}$`).test(path))
  return RULES.find(fits) ?? RULES.at(-1)!
}

/** All headers of a path but its content type. For a missing page, pass "404.html". */
export function headersOf(path: string): Record<string, string> {
  return { ...EVERYWHERE, ...ruleOf(path).headers }
}

/** The `Cache-Control` of a rule whose files a browser keeps without asking again; undefined for other rules. An error must not have it. */
export function lastingCache({ headers }: Rule): string | undefined {
  const value = headers['Cache-Control']
  return value === ASK ? undefined : value
}

/** The names of all headers that any rule sets. */
export function headerNames(): string[] {
  return [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))]
}
