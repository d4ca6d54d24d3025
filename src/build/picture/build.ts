/** Draws the Open Graph picture of every built page that names a picture in its head. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

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

/** Returns the Astro integration that draws the Open Graph pictures after the build, into `dist/og/`. */
export function pictures(base: string): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const [{ LOGO_HEIGHT, drawPicture, makePicture }, { logoForPicture }, { readSite }] =
          await Promise.all([import('./picture.ts'), import('./logo.ts'), import('../../content/site.ts')])
        const { brand, matrix, ui } = readSite()
        const isRtl = ui.direction === 'rtl'
        const logo = brand.logo && (await logoForPicture(brand.logo, LOGO_HEIGHT))
        const { you, shared, provider } = matrix.owners
        const cut = {
          rows: matrix.layers.length,
          yours: matrix.models.map(({ counts }) => counts.you),
          provider: matrix.models.map(({ counts }) => counts.you + counts.shared),
          words: { you: you.name, shared: shared.name, provider: provider.name },
        }
        const out = fileURLToPath(dir)
        // Pages whose title no font can draw have the same picture.
        const drawn = new Map<string, Promise<Uint8Array>>()
        let made = 0
        for (const page of globSync('**/*.html', { cwd: out })) {
          const head = readHead(readFileSync(join(out, page), 'utf8'))
          if (!head) continue
          const file = join(out, decodeURI(new URL(head.address).pathname).slice(base.length))
          mkdirSync(dirname(file), { recursive: true })
          const shown = { title: head.title, brand, logo, cut, isRtl }
          const svg = drawPicture(shown)
          const picture = drawn.get(svg) ?? makePicture(shown)
          drawn.set(svg, picture)
          writeFileSync(file, await picture)
          made += 1
        }
        logger.info(`${String(made)} pictures drawn`)
      },
    },
  }
}
