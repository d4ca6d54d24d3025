/**
 * Writes the server configuration for nginx: one file for the folder `conf.d`. The container image also uses
 * it.
 */
import { COMPRESSED, EVERYWHERE, type Rule, TEXTS, TYPES, headerNames, patternOf, rulesFor } from './rules.ts'

const variableOf = (header: string): string => `$whose_job_${header.toLowerCase().replaceAll('-', '_')}`
const block = (head: string, lines: string[]): string =>
  `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`

/**
 * Returns nginx `map` blocks. They map the status of a response to a path, this path to a rule, and the rule
 * to the value of each header. An error response has an empty path. nginx does not send a header with an
 * empty value.
 */
function maps(base: string, rules: readonly Rule[]): string {
  const paths = [
    '# An error has the headers of a page, whatever was asked for: a browser must not keep it for a year.',
    'default $uri;',
    '"~^[45]" "";',
  ]
  const named = rules.flatMap(({ name, paths, because }) => [
    `# ${because}`,
    ...paths.map((path) => `"~^${base}${patternOf(path)}$" ${name};`),
    ...(paths.length === 0 ? [`default ${name};`] : []),
  ])
  const values = headerNames().map((header) =>
    block(
      `map $whose_job_rule ${variableOf(header)}`,
      rules.flatMap(({ name, headers }) => (headers[header] ? [`${name} "${headers[header]}";`] : [])),
    ),
  )
  return [
    block('map $status $whose_job_path', paths),
    block('map $whose_job_path $whose_job_rule', named),
    ...values,
  ].join('\n')
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line ? `  ${line}` : ''))

/** Returns the directives for the pages of a missing address in a folder: an error, and a folder without a page of its own. */
const errorPages = (folder: string): string[] => [
  `error_page 404 ${folder}404.html;`,
  '# A folder without a page of its own.',
  `error_page 403 =404 ${folder}404.html;`,
]

/** Returns the locations of the languages' folders, which have pages of their own for a missing address. */
function languageLocations(base: string, folders: readonly string[], match = ''): string[] {
  if (folders.length === 0) return []
  return [
    '',
    '# Each language has its own page for a missing address.',
    ...folders.flatMap((folder) => [
      `location ${match}${base}${folder}/ {`,
      ...(base === '/' ? [] : [`  alias /srv/whose-job/${folder}/;`]),
      ...indented(errorPages(`${base}${folder}/`).filter((line) => !line.startsWith('#'))),
      '}',
    ]),
  ]
}

/** Returns the directives of the site, which nginx accepts in a server and in a location. */
function siteDirectives(base: string): string[] {
  const typesOf = (ends: string[]): string =>
    [...new Set(ends.map((end) => TYPES[end]!))].filter((type) => type !== 'text/html').join(' ')
  return [
    'server_tokens off;',
    'index index.html;',
    ...errorPages(base),
    '# A redirect to "/quiz/" names neither port nor scheme, which a proxy in front may have changed.',
    'absolute_redirect off;',
    '',
    'types {',
    ...Object.entries(TYPES).map(([end, type]) => `  ${type} ${end};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${typesOf(TEXTS)};`,
    '',
    'etag on;',
    '# Files are small and sent whole: nginx adds the headers of a part before it knows that there is no such part (416).',
    'max_ranges 0;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 512;',
    'gzip_comp_level 6;',
    `gzip_types ${typesOf(COMPRESSED)};`,
    '# What "npm run compress" put beside each file; the second needs the module brotli_static.',
    'gzip_static on;',
    '# brotli_static on;',
    '',
    ...Object.entries(EVERYWHERE).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...headerNames().map((name) => `add_header ${name} ${variableOf(name)} always;`),
  ]
}

/**
 * Returns the configuration for a site of its own that is served under `base` ("/" or "/check/"). `folders` are the folders of
 * the languages beside the first.
 */
export function writeNginx(base: string, folders: readonly string[] = []): string {
  const server = [
    'listen 8080;',
    'server_name _;',
    'root /srv/whose-job;',
    ...siteDirectives(base),
    ...(base === '/'
      ? []
      : [
          '',
          `location = ${base.slice(0, -1)} { return 301 ${base}; }`,
          `location ${base} { alias /srv/whose-job/; }`,
          'location / { return 404; }',
        ]),
    ...languageLocations(base, folders),
  ]
  return `${maps(base, rulesFor(folders))}\n${block('server', server)}`.replace(/^ +$/gm, '')
}

/**
 * Returns the two files for a folder of a site that exists: the maps for `conf.d`, and the location to include in the `server`
 * of that site. "^~" keeps the expressions of that site, such as one for all scripts, away from these files.
 */
export function writeNginxLocation(
  base: string,
  folders: readonly string[] = [],
): { maps: string; location: string } {
  const place = [
    'alias /srv/whose-job/;',
    ...siteDirectives(base),
    ...languageLocations(base, folders, '^~ '),
  ]
  const location = [
    `location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }`,
    block(`location ^~ ${base}`, place).replace(/^ +$/gm, ''),
  ].join('\n')
  return { maps: maps(base, rulesFor(folders)), location }
}
