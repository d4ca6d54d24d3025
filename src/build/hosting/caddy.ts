/** Writes the Caddyfile, the server configuration for Caddy. */
import { COMPRESSED, EVERYWHERE, RULES, type Rule, TEXTS, TYPES, headerNames } from './rules.ts'

const quoted = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name} "${value}"`)
const block = (head: string, lines: string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
]
const withCharset = (end: string): string => `${TYPES[end]!}${TEXTS.includes(end) ? '; charset=utf-8' : ''}`

/** Returns the Caddyfile for a site that is served under `base` ("/" or "/check/"), with the rules of its languages. */
export function writeCaddy(base: string, rules: readonly Rule[] = RULES): string {
  const globs = (paths: readonly string[]): string =>
    paths.map((path) => base + path.replace(/:[a-z]+/g, '*')).join(' ')
  const special = globs(rules.flatMap(({ paths }) => paths))
  const rest = rules.at(-1)!
  const foreign = headerNames().filter((name) => !(name in rest.headers))
  const served = [
    '# Caddy’s own redirect to the slash drops the query. A path without an empty step cannot name another site.',
    ...block('@folder', [
      'path_regexp folder ^(?:/[^/]+)+$',
      'file {path}/index.html',
      `expression {query} != ""`,
    ]),
    `redir @folder ${base.slice(0, -1)}{re.folder.0}/?{query} permanent`,
    ...block('file_server', ['precompressed br gzip']),
  ]
  const lines = [
    'root * /srv/whose-job',
    ...block('encode zstd gzip', [
      ...block(
        'match',
        [...new Set(COMPRESSED.map((end) => TYPES[end]!))].map((type) => `header Content-Type ${type}*`),
      ),
    ]),
    ...block('header', ['-Server', ...quoted(EVERYWHERE)]),
    '',
    '# Caddy answers these with errors (412, 416) that carry the headers of the file, a year in a cache included.',
    ...['Range', 'If-Match', 'If-Unmodified-Since'].map((name) => `request_header -${name}`),
    ...rules.flatMap(({ name, because, paths, headers }) => [
      '',
      `# ${because}`,
      `@${name} ${paths.length > 0 ? `path ${globs(paths)}` : `not path ${special}`}`,
      ...block(`header @${name}`, quoted(headers)),
    ]),
    '',
    '# Not every machine that runs Caddy knows these types.',
    ...Object.keys(TYPES).flatMap((end) => [
      `@${end} path *.${end}`,
      `header @${end} Content-Type "${withCharset(end)}"`,
    ]),
    '',
    ...(base === '/'
      ? served
      : [
          `redir ${base.slice(0, -1)} ${base} permanent`,
          ...block(`handle_path ${base}*`, served),
          ...block('handle', ['error 404']),
        ]),
    '',
    '# A missing script is answered with a page: it gets the headers of a page.',
    ...block('handle_errors', [
      ...block('header', [
        ...quoted(rest.headers),
        `Content-Type "${withCharset('html')}"`,
        ...foreign.map((name) => `-${name}`),
      ]),
      'rewrite * /404.html',
      'file_server',
    ]),
  ]
  return `${block(':8080', lines).join('\n')}\n`.replace(/^\t+$/gm, '')
}
