/**
 * Writes the file `staticwebapp.config.json` for Azure Static Web Apps, in the published folder. Routes, headers and limits as in
 * https://learn.microsoft.com/azure/static-web-apps/configuration.
 */
import { withoutYear } from './headers-file.ts'
import { EVERYWHERE, TEXTS, TYPES, rulesFor } from './rules.ts'

/**
 * Returns the text of the file for a site under `base` ("/" or "/check/"). `folders` are the folders of the languages beside the
 * first. The first route that matches a path applies, together with the global headers. An empty value removes a header.
 */
export function writeStaticWebApps(base: string, folders: readonly string[] = []): string {
  const rules = rulesFor(folders)
  const rest = rules.at(-1)!.headers
  const removed = Object.fromEntries(Object.keys(rest).map((name) => [name, '']))
  const routes = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => ({
      // A star is possible only at the end, and before the ending of a file.
      route: base + path.replace(/:[a-z]+\/.*(?=\.)/, '*'),
      headers: { ...removed, ...withoutYear(headers) },
    })),
  )
  const config = {
    trailingSlash: 'always',
    routes,
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    globalHeaders: { ...EVERYWHERE, ...rest },
    mimeTypes: Object.fromEntries(
      Object.entries(TYPES).map(([end, type]) => [
        `.${end}`,
        TEXTS.includes(end) ? `${type}; charset=utf-8` : type,
      ]),
    ),
  }
  // One line for each route keeps the file readable and below 20 KB, the limit of Azure.
  const lines = Object.entries({ ...config, routes: 'ROUTES' }).map(
    ([name, value]) => `  "${name}": ${JSON.stringify(value)}`,
  )
  const list = `[\n${routes.map((route) => `    ${JSON.stringify(route)}`).join(',\n')}\n  ]`
  return `{\n${lines.join(',\n').replace('"ROUTES"', list)}\n}\n`
}
