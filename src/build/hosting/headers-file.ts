/** The recipe for Netlify and Cloudflare Pages: the file `_headers` in the published folder. */
import { EVERYWHERE, RULES, YEAR } from './rules.ts'

/**
 * These hosts give an error the headers of its path and know no condition: a script that is missing for a minute
 * would be missing for a year. An hour is enough for one visit.
 */
const HOUR = 'public, max-age=3600'

const lines = (path: string, headers: Readonly<Record<string, string>>): string =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value === YEAR ? HOUR : value}\n`)
    .join('')}`

/**
 * Both hosts add up every block that fits, so the rule for "everything else" must not reach the frame: `others` names what
 * it is for, as paths below the base ("quiz/*", "robots.txt"; the site's first page is "").
 */
export function writeHeadersFile(base: string, others: readonly string[]): string {
  const rest = RULES.at(-1)!
  return [
    `# On every answer. Blocks add up here, so no other block may repeat these.\n${lines(`${base}*`, EVERYWHERE)}`,
    ...RULES.slice(0, -1).map(
      ({ because, paths, headers }) =>
        `# ${because}\n${paths.map((path) => lines(base + path, headers)).join('')}`,
    ),
    `# ${rest.because}\n${others.map((path) => lines(base + path, rest.headers)).join('')}`,
  ].join('\n')
}

/**
 * The paths of everything else, from the names in `src/pages` and `public` and from what the build adds itself.
 * A folder that has a rule of its own gives its first page only.
 */
export function otherPaths(pages: readonly string[], files: readonly string[]): string[] {
  const ruled = new Set(RULES.flatMap(({ paths }) => paths.map((path) => path.split('/')[0])))
  const paths = pages.flatMap((name) => {
    // A page that a brand may leave out has a "_" before its name.
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

/** Whether a rule of its own covers the path: "frame/" belongs to the frame's. */
function isRuled(path: string): boolean {
  return RULES.some(({ paths }) =>
    paths.some((one) => one.endsWith('*') && path.startsWith(one.slice(0, -1))),
  )
}
