/**
 * Writes the server configuration for Netlify and Cloudflare Pages: the file `_headers` in the published
 * folder.
 */
import { EVERYWHERE, RULES, YEAR, rulesFor } from './rules.ts'

/**
 * The file `_headers` contains this value instead of a `Cache-Control` of one year. Netlify, Cloudflare and Azure
 * also send the headers of a path with an error response. With one year, a browser would store the error for
 * a missing script for a year: https://github.com/sveltejs/kit/issues/16615.
 */
const HOUR = 'public, max-age=3600'

/** Returns headers with a cache time of an hour in place of a year. */
export const withoutYear = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === YEAR ? HOUR : value]))

const lines = (path: string, headers: Readonly<Record<string, string>>): string =>
  `${path}\n${Object.entries(withoutYear(headers))
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`

/**
 * Returns the text of `_headers` for a site under `base`. `folders` are the folders of the languages beside the first.
 * Hosts combine all blocks that match a path, so each
 * path must match only one rule. The last rule in `RULES` has no patterns, so `others` lists the paths of
 * this rule below `base`. Examples are "robots.txt", and "" for the home page.
 */
export function writeHeadersFile(
  base: string,
  others: readonly string[],
  folders: readonly string[] = [],
): string {
  const rules = rulesFor(folders)
  const rest = rules.at(-1)!
  return [
    `# On every answer. Blocks add up here, so no other block may repeat these.\n${lines(`${base}*`, EVERYWHERE)}`,
    ...rules
      .slice(0, -1)
      .map(
        ({ because, paths, headers }) =>
          `# ${because}\n${paths.map((path) => lines(base + path, headers)).join('')}`,
      ),
    `# ${rest.because}\n${others.map((path) => lines(base + path, rest.headers)).join('')}`,
  ].join('\n')
}

/**
 * Returns the text of `_redirects` for Netlify: the page of each language for a missing address. Cloudflare Pages finds
 * these pages by itself, and ignores the lines.
 * https://docs.netlify.com/manage/routing/redirects/redirect-options/#custom-404-page-handling
 */
export function writeRedirects(base: string, folders: readonly string[]): string {
  return folders.map((folder) => `${base}${folder}/* ${base}${folder}/404.html 404\n`).join('')
}

/**
 * Returns the paths of the last rule in `RULES`, the rule for all other paths. `pages` and `files` are the
 * file names in `src/pages` and in `public`. If a folder has another rule, the result only contains the index
 * page of this folder.
 */
export function otherPaths(pages: readonly string[], files: readonly string[]): string[] {
  const ruled = new Set(RULES.flatMap(({ paths }) => paths.map((path) => path.split('/')[0])))
  const paths = pages.flatMap((name) => {
    // Removes the "_" at the start of the file name of an optional page.
    const plain = name.replace(/^_/, '').replace(/\.(?:astro|mdx?|ts)$/, '')
    if (ruled.has(plain)) return [`${plain}/`, `${plain}/index.html`]
    if (plain === 'index') return ['', 'index.html']
    if (plain === '404') return ['404.html']
    return [plain.includes('.') ? plain : `${plain}/*`]
  })
  const built = ['licences.txt', 'og/*', 'sitemap-index.xml', 'sitemap-0.xml', 'sw.js']
  const given = files.map((name) => (name.includes('.') ? name : `${name}/*`))
  return [...new Set([...paths, ...given, ...built])].filter((path) => !isRuled(path)).sort()
}

/**
 * Returns true if a rule in `RULES` applies to a whole folder, and the path is in this folder. For example,
 * "frame/quiz/" is in the folder "frame/".
 */
function isRuled(path: string): boolean {
  return RULES.some(({ paths }) =>
    paths.some((one) => one.endsWith('*') && path.startsWith(one.slice(0, -1))),
  )
}
