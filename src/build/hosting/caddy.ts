/** Writes the Caddyfile, the server configuration for Caddy. */
import { COMPRESSED, EVERYWHERE, TEXTS, TYPES, headerNames, rulesFor } from './rules.ts'

const quoted = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name} "${value}"`)
const block = (head: string, lines: string[]): string[] => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
]
const withCharset = (end: string): string => `${TYPES[end]!}${TEXTS.includes(end) ? '; charset=utf-8' : ''}`

/** Returns the directives that answer an error with a page: the page of the language, or the page of the first language. */
function errorPages(base: string, folders: readonly string[]): string[] {
  const send = (path: string): string[] => [`rewrite * ${path}`, 'file_server']
  if (folders.length === 0) return send('/404.html')
  return [
    ...folders.flatMap((folder) => [
      `@in-${folder} expression \`{http.request.orig_uri.path}.startsWith("${base}${folder}/")\``,
      ...block(`handle @in-${folder}`, send(`/${folder}/404.html`)),
    ]),
    ...block('handle', send('/404.html')),
  ]
}

/**
 * Returns the Caddyfile for a site that is served under `base` ("/" or "/check/"). `folders` are the folders of the
 * languages beside the first.
 */
export function writeCaddy(base: string, folders: readonly string[] = []): string {
  const rules = rulesFor(folders)
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
      ...errorPages(base, folders),
    ]),
  ]
  return `${block(':8080', lines).join('\n')}\n`.replace(/^\t+$/gm, '')
}
