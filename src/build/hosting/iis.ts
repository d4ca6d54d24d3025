/**
 * Writes the file `web.config` for IIS 8.5 and later, and for Azure App Service on Windows, in the published folder. It needs no
 * extra module. Elements and attributes as in https://learn.microsoft.com/iis/configuration/system.webserver/.
 */
import { EVERYWHERE, type Rule, TEXTS, TYPES, headerNames, rulesFor } from './rules.ts'

const CACHE = 'Cache-Control'

type Headers = Readonly<Record<string, string>>

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const element = (name: string, attributes: Headers, children: readonly string[] = []): string[] => {
  const head = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('')}`
  return children.length === 0
    ? [`${head} />`]
    : [`${head}>`, ...children.map((line) => `  ${line}`), `</${name}>`]
}

/**
 * Returns the element for a `Cache-Control`. IIS adds this header to the files that it finds, and not to the page for an error,
 * which a browser must not keep for a year.
 */
function clientCache(value: string): string[] {
  const [, seconds] = /max-age=(\d+)/.exec(value) ?? []
  if (seconds === undefined) return element('clientCache', { cacheControlMode: 'DisableCache' })
  const hours = Number(seconds) / 3600
  const days = Math.floor(hours / 24)
  const age = `${days > 0 ? `${String(days)}.` : ''}${String(hours % 24).padStart(2, '0')}:00:00`
  return element('clientCache', {
    ...{ cacheControlMode: 'UseMaxAge', cacheControlMaxAge: age },
    cacheControlCustom: value.replace(/, max-age=\d+/, ''),
  })
}

/** Returns the elements that set headers. Removes each name first: IIS refuses a name that it has already, with an error. */
const customHeaders = (headers: Headers, removed: readonly string[]): string[] =>
  element('httpProtocol', {}, [
    ...element('customHeaders', {}, [
      ...removed.flatMap((name) => element('remove', { name })),
      ...Object.entries(headers)
        .filter(([name]) => name !== CACHE)
        .flatMap(([name, value]) => element('add', { name, value })),
    ]),
  ])

/** Returns the elements that answer an error with the page at a path. IIS reads the path from the folder of the whole site. */
const errorPages = (file: string): string[] =>
  element(
    'httpErrors',
    { errorMode: 'Custom' },
    ['403', '404', '405'].flatMap((statusCode) => [
      ...element('remove', { statusCode, subStatusCode: '-1' }),
      // With "ExecuteURL", IIS would answer with the status 200.
      ...element('error', { statusCode, path: file.slice(1).replaceAll('/', '\\'), responseMode: 'File' }),
    ]),
  )

const location = (path: string, children: string[]): string[] =>
  element('location', { path }, element('system.webServer', {}, children))

/**
 * Returns the rule and the location of a path pattern. IIS knows folders and files, and no patterns. So a pattern with a
 * version concerns its whole folder, whose files also keep the headers of `rest`, and are checked each time.
 */
function placeOf({ headers }: Rule, path: string, rest: Headers): [path: string, headers: Headers] {
  if (!path.includes(':')) return [path.replace(/\/\*$/, ''), headers]
  return [path.slice(0, path.indexOf('/:')), { ...headers, ...rest }]
}

/**
 * Returns the text of `web.config` for a site under `base` ("/" or "/check/"). `folders` are the folders of the languages beside
 * the first. `note` is the comment at the start.
 */
export function writeIis(base: string, folders: readonly string[], note: string): string {
  const rules = rulesFor(folders)
  const rest = rules.at(-1)!.headers
  const names = headerNames().filter((name) => name !== CACHE)
  const places = rules.flatMap((rule) => rule.paths.map((path) => placeOf(rule, path, rest)))
  const whole = [
    ...element('directoryBrowse', { enabled: 'false' }),
    ...element('defaultDocument', { enabled: 'true' }, [
      ...element('files', {}, ['<clear />', ...element('add', { value: 'index.html' })]),
    ]),
    ...element('urlCompression', { doStaticCompression: 'true' }),
    ...element('staticContent', {}, [
      ...Object.entries(TYPES).flatMap(([end, type]) => [
        ...element('remove', { fileExtension: `.${end}` }),
        ...element('mimeMap', {
          fileExtension: `.${end}`,
          mimeType: TEXTS.includes(end) ? `${type}; charset=utf-8` : type,
        }),
      ]),
      ...clientCache(rest[CACHE]!),
    ]),
    ...customHeaders({ ...EVERYWHERE, ...rest }, ['X-Powered-By', ...Object.keys(EVERYWHERE), ...names]),
    ...errorPages(`${base}404.html`),
  ]
  const lines = element('configuration', {}, [
    ...element('system.webServer', {}, whole),
    ...folders.flatMap((folder) => location(folder, errorPages(`${base}${folder}/404.html`))),
    ...places.flatMap(([path, headers]) =>
      location(path, [
        ...element('staticContent', {}, clientCache(headers[CACHE]!)),
        ...customHeaders(headers, names),
      ]),
    ),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${note} -->\n${lines.join('\n')}\n`
}
