/** Draws the Open Graph picture of every built page that names a picture in its head. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Picture } from './text.ts'

/**
 * Returns the title of a page and the URL of its Open Graph picture, from the head of the page. Returns
 * `undefined` if one of the two is missing.
 */
export function readHead(html: string): { address: string; title: string } | undefined {
  const valueOf = (property: string): string | undefined =>
    new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1]
  const address = valueOf('og:image')
  const title = valueOf('og:title')
  return address && title ? { address: decode(address), title: decode(title) } : undefined
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/gi, (_, decimal, hex, name) =>
    name
      ? named[String(name).toLowerCase()]!
      : String.fromCodePoint(decimal ? Number(decimal) : parseInt(String(hex), 16)),
  )
}

/** The drawn pictures of earlier builds. A file is named by the hash of all that decides its bytes. */
const CACHE = join('.cache', 'pictures')
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Returns the PNG files of pictures. Draws those that are not in the cache. */
export async function drawSocialPictures(pictures: readonly Picture[], cache = CACHE): Promise<string[]> {
  const { default: sharp } = await import('sharp')
  const hashOf = (...parts: (string | Uint8Array)[]): string =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
  const fonts = globSync('*.ttf', { cwd: here('../../brand/fonts') }).toSorted()
  const sources = [
    'fonts.conf',
    'text.ts',
    '../../paper/pdf/fonts.ts',
    ...fonts.map((font) => `../../brand/fonts/${font}`),
  ]
  const tools = hashOf(JSON.stringify(sharp.versions), ...sources.map((name) => readFileSync(here(name))))
  const files = pictures.map((picture) => join(cache, `${hashOf(tools, JSON.stringify(picture))}.png`))
  const missing = new Map(pictures.map((picture, index) => [files[index]!, picture]))
  for (const file of files) if (existsSync(file)) missing.delete(file)
  if (missing.size > 0) {
    mkdirSync(cache, { recursive: true })
    const { status } = spawnSync(process.execPath, [here('text.ts')], {
      input: JSON.stringify([...missing]),
      stdio: ['pipe', 'inherit', 'inherit'],
      // Nothing else of the environment. Some variables, such as FONTCONFIG_SYSROOT, change what Pango finds.
      env: { FONTCONFIG_FILE: here('fonts.conf'), PANGOCAIRO_BACKEND: 'fontconfig' },
    })
    if (status !== 0) throw new Error('The pictures for link previews could not be drawn.')
  }
  return files
}

/** Returns the Astro integration that draws the Open Graph pictures after the build, into `dist/og/`. */
export function pictures(base: string): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const [{ LOGO_HEIGHT, drawPicture }, { layerOwners }, { logoForPicture }, { readSite }] =
          await Promise.all([
            import('./picture.ts'),
            import('./strata.ts'),
            import('./logo.ts'),
            import('../../content/site.ts'),
          ])
        const { brand, matrix, ui } = readSite()
        const isRtl = ui.direction === 'rtl'
        const logo = brand.logo && (await logoForPicture(brand.logo, LOGO_HEIGHT))
        const cut = layerOwners(matrix)
        const out = fileURLToPath(dir)
        const pages = new Map<string, Picture>()
        for (const page of globSync('**/*.html', { cwd: out })) {
          const head = readHead(readFileSync(join(out, page), 'utf8'))
          if (!head) continue
          const file = join(out, decodeURI(new URL(head.address).pathname).slice(base.length))
          pages.set(file, drawPicture({ title: head.title, brand, logo, cut, isRtl }))
        }
        const drawn = await drawSocialPictures([...pages.values()])
        for (const [index, file] of [...pages.keys()].entries()) {
          mkdirSync(dirname(file), { recursive: true })
          copyFileSync(drawn[index]!, file)
        }
        logger.info(`${String(pages.size)} pictures drawn`)
      },
    },
  }
}
