/**
 * The HTTP headers of each path of the built site. The project's own server uses these rules. All recipes
 * (server configurations) in `deploy/` use them too. The Content Security Policy for scripts and styles is in
 * a `<meta>` of each page, because it contains hashes of that page. The policy in the HTTP header only says
 * which sites may frame a page. On hosts that add up the headers of several blocks, a path may match only one rule: two
 * `frame-ancestors` would block every frame.
 */

/** The headers of a group of paths. */
export interface Rule {
  name: string
  /** One sentence that explains the rule, as a comment in each recipe. */
  because: string
  /**
   * Path patterns below the site's base path. "embed/v1.js" matches exactly this file. A pattern with a star
   * at its end matches every path in a folder. ":version" matches one segment of a path. The first rule that
   * matches a path applies. The last rule has no patterns and applies to all other paths.
   */
  paths: readonly string[]
  headers: Readonly<Record<string, string>>
}

/** The sites that may frame the pages of `/frame/`: every https site, and every site on localhost for development. */
const ANYONE = 'https: http://localhost:* http://*.localhost:* http://127.0.0.1:*'
export const YEAR = 'public, max-age=31536000, immutable'
/** The browser may cache the file, but asks the server before each use whether the file has changed. */
const ASK = 'no-cache'

/**
 * Headers for files that a sandboxed frame loads. The frame has an opaque origin, so the files of this site
 * are cross-origin for the frame.
 */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** The headers of every response, including error responses. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** All rules, from the most specific rule to the rule for all other paths. */
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
    because: 'A brand’s pictures: opened by itself, an SVG runs no script and loads nothing.',
    paths: ['brand/files/*'],
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

/**
 * Returns the rules of a site in several languages. `folders` are the folders of all languages but the first, such as
 * "de". Each has the same rules as the top folder.
 */
export function rulesFor(folders: readonly string[]): Rule[] {
  const inFolders = (path: string): string[] => [path, ...folders.map((folder) => `${folder}/${path}`)]
  return RULES.map((rule) => ({ ...rule, paths: rule.paths.flatMap(inFolders) }))
}

/** Matches the folder of a language at the start of a path. */
const LANGUAGE_FOLDER = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*\//

/** Maps the extension of a file to its content type, for the files of a build. */
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
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The extensions of text files, which are sent with `charset=utf-8`. */
export const TEXTS = ['html', 'js', 'css', 'json', 'webmanifest', 'xml', 'txt', 'csv', 'ts']
/** The extensions of files to compress. All other file types are compressed already. */
export const COMPRESSED = [...TEXTS, 'svg', 'ttf']

/** Converts a path pattern of a rule to a regular expression without anchors. */
export function patternOf(path: string): string {
  return path
    .replace(/[.\\+?^${}()|[\]]/g, '\\$&')
    .replace(/:[a-z]+/g, '[^/]+')
    .replace(/\*$/, '.*')
}

/** Returns the rule for a path below the base, such as "quiz/", "embed/v1.js" or "de/frame/quiz/". */
export function ruleOf(path: string): Rule {
  const below = path.replace(LANGUAGE_FOLDER, '')
  const fits = ({ paths }: Rule): boolean =>
    paths.map((one) => new RegExp(`^${patternOf(one)}$`)).some((one) => one.test(path) || one.test(below))
  return RULES.find(fits) ?? RULES.at(-1)!
}

/** Returns all headers of a path except `Content-Type`. For a missing page, pass "404.html". */
export function headersOf(path: string): Record<string, string> {
  return { ...EVERYWHERE, ...ruleOf(path).headers }
}

/** Returns the names of all headers that any rule sets. */
export function headerNames(): string[] {
  return [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))]
}
