/** Reads the files of a built site, for tests of the whole site. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Builds the site of a brand into `.cache/<name>`. Returns that folder and the output of the build. */
export function build(name: string, env: Record<string, string>): { out: string; said: string } {
  const out = join('.cache', name)
  // Variables of the test runner, such as BASE_URL, must not reach the build.
  const plain = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(?:BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(key),
    ),
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out],
    { encoding: 'utf8', env: { ...plain, NODE_ENV: 'production', ...env } },
  )
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  // Removes the colour codes that a build server adds to the output.
  return { out, said: stripVTControlCharacters(stdout) }
}

/** Returns every file below a folder, with "/" between path segments. */
export function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted()
}

/** Decodes the HTML entities in a text. */
export function decode(html: string): string {
  return html.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/gi,
    (_, decimal?: string, hex?: string, name = '') =>
      name
        ? ({ amp: '&', lt: '<', gt: '>', quot: '"' }[String(name).toLowerCase()] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
  )
}

/** Returns every URL in a built file: links, images, scripts, fonts, island props and `<loc>` of a sitemap. */
export function addressesIn(file: string, text: string): string[] {
  if (file.endsWith('.js'))
    return [...text.matchAll(/["'`](\/[\w./-]*_astro\/[\w./-]+)["'`]/g)].map(([, found]) => found ?? '')
  if (/\.(?:xml|txt)$/.test(file)) return text.match(/https?:\/\/[^\s<"]+/g) ?? []
  if (!file.endsWith('.html')) return []
  const attributes = [
    ...text.matchAll(/\s(?:href|src|srcset|component-url|renderer-url|before-hydration-url)="([^"]*)"/g),
  ]
  const metas = [...text.matchAll(/<meta property="og:(?:url|image)" content="([^"]*)"/g)]
  const styles = [...text.matchAll(/url\(["']?([^"')]+)/g)]
  const given = [...text.matchAll(/\sprops="([^"]*)"/g)].flatMap(([, props = '']) => [
    ...decode(props).matchAll(/"(\/[\w./?=#-]*)"/g),
  ])
  return [...attributes, ...metas, ...styles, ...given].map(([, found]) => decode(found ?? ''))
}

/** Returns why a URL on a built page is broken. Returns `undefined` if its target exists or is on another site. */
export function deadEnd(
  out: string,
  from: string,
  address: string,
  { site, base }: { site: string; base: string },
): string | undefined {
  if (/^(?:mailto|tel|data):/.test(address)) return undefined
  const url = new URL(
    address,
    `${site}${base}${from.replace(/(?:^|\/)index\.html$/, (end) => (end.startsWith('/') ? '/' : ''))}`,
  )
  if (url.origin !== site) return undefined
  if (!url.pathname.startsWith(base)) return `${from} → ${address}: is outside ${base}`
  const path = decodeURI(url.pathname.slice(base.length))
  const file = join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file) || !statSync(file).isFile()) return `${from} → ${address}: there is no ${file}`
  const id = decodeURIComponent(url.hash.slice(1))
  const isMadeByScript = /^(?:quiz|report|recovery)\//.test(path) || id.includes('=')
  if (!id || isMadeByScript || readFileSync(file, 'utf8').includes(`id="${id}"`)) return undefined
  return `${from} → ${address}: nothing there is called ${id}`
}
