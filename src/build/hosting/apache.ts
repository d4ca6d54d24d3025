/** Writes the file `.htaccess` for Apache 2.4, in the published folder. The modules headers, mime and dir must be on. */
import { COMPRESSED, EVERYWHERE, TEXTS, TYPES, headerNames, patternOf, rulesFor } from './rules.ts'

const block = (head: string, name: string, lines: string[]): string[] => [
  `<${name} ${head}>`,
  ...lines.map((line) => `  ${line}`),
  `</${name}>`,
]
const set = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`)

/** Returns the condition that a path is one of the patterns, such as `"%{REQUEST_URI} =~ m#^/frame/.*$#"`. */
const isOneOf = (base: string, paths: readonly string[]): string =>
  `"%{REQUEST_URI} =~ m#^${base}(?:${paths.map(patternOf).join('|')})$#"`

/** Returns the directives that answer an error with the page in a folder. */
const errorPages = (folder: string): string[] =>
  [403, 404, 405].map((status) => `ErrorDocument ${String(status)} ${folder}404.html`)

/**
 * Returns the text of `.htaccess` for a site under `base` ("/" or "/check/"). `folders` are the folders of the languages beside
 * the first. Apache looks at the path again for the page of an error, so that this page gets the headers of a page.
 */
export function writeApache(base: string, folders: readonly string[] = []): string {
  const rules = rulesFor(folders)
  const rest = rules.at(-1)!
  const lines = [
    'DirectoryIndex index.html',
    'Options -Indexes -MultiViews',
    '# A missing script is answered with a page: it gets the headers of a page.',
    ...errorPages(base),
    ...folders.flatMap((folder) =>
      block(isOneOf(base, [`${folder}/*`]), 'If', errorPages(`${base}${folder}/`)),
    ),
    '# A folder without a page of its own.',
    ...block('mod_rewrite.c', 'IfModule', [
      'RewriteEngine On',
      'RewriteCond %{REQUEST_FILENAME} -d',
      'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
      'RewriteRule ^ - [R=404,L]',
    ]),
    '',
    ...Object.entries(TYPES).map(([end, type]) => `AddType ${type} .${end}`),
    'AddDefaultCharset utf-8',
    `AddCharset utf-8 ${TEXTS.map((end) => `.${end}`).join(' ')}`,
    'FileETag MTime Size',
    '# Apache adds "-gzip" to the ETag of a compressed answer, and would not know it again.',
    `RequestHeader edit If-None-Match '^"(.*)-gzip"$' '"$1", "$1-gzip"'`,
    '# Apache answers these with errors (412, 416) that carry the headers of the file, a year in a cache included.',
    ...['Range', 'If-Match', 'If-Unmodified-Since', 'If-Range'].map((name) => `RequestHeader unset ${name}`),
    ...block('mod_deflate.c', 'IfModule', [
      `AddOutputFilterByType DEFLATE ${[...new Set(COMPRESSED.map((end) => TYPES[end]!))].join(' ')}`,
    ]),
    '',
    ...set(EVERYWHERE),
    `# ${rest.because}`,
    ...set(rest.headers),
    ...rules.slice(0, -1).flatMap(({ because, paths, headers }) => [
      '',
      `# ${because}`,
      ...block(isOneOf(base, paths), 'If', [
        ...headerNames()
          .filter((name) => name in rest.headers && !(name in headers))
          .map((name) => `Header always unset ${name}`),
        ...set(headers),
      ]),
    ]),
  ]
  return `${lines.join('\n')}\n`
}
