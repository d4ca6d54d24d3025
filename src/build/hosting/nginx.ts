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

/** Returns the location of a language's folder, which has a page of its own for a missing address. */
function languageLocation(base: string, folder: string): string[] {
  const path = `${base}${folder}/`
  return [
    `location ${path} {`,
    ...(base === '/' ? [] : [`  alias /srv/whose-job/${folder}/;`]),
    `  error_page 404 ${path}404.html;`,
    `  error_page 403 =404 ${path}404.html;`,
    '}',
  ]
}

/**
 * Returns the configuration for a site that is served under `base` ("/" or "/check/"). `folders` are the folders of the
 * languages beside the first.
 */
export function writeNginx(base: string, folders: readonly string[] = []): string {
  const rules = rulesFor(folders)
  const typesOf = (ends: string[]): string =>
    [...new Set(ends.map((end) => TYPES[end]!))].filter((type) => type !== 'text/html').join(' ')
  const server = [
    'listen 8080;',
    'server_name _;',
    'server_tokens off;',
    'root /srv/whose-job;',
    'index index.html;',
    `error_page 404 ${base}404.html;`,
    '# A folder without a page of its own.',
    `error_page 403 =404 ${base}404.html;`,
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
    ...(base === '/'
      ? []
      : [
          '',
          `location = ${base.slice(0, -1)} { return 301 ${base}; }`,
          `location ${base} { alias /srv/whose-job/; }`,
          'location / { return 404; }',
        ]),
    ...(folders.length === 0
      ? []
      : [
          '',
          '# Each language has its own page for a missing address.',
          ...folders.flatMap((folder) => languageLocation(base, folder)),
        ]),
  ]
  return `${maps(base, rules)}\n${block('server', server)}`.replace(/^ +$/gm, '')
}
