/** Puts the fonts of a brand in the place of our own, in pages and PDFs. */
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import type { BrandFonts } from '../../brand/brand-fonts.ts'
import { cutBrandFonts } from './cut.ts'
import { OUR_FONTS, SIZES, replacedFiles } from './folder.ts'

/** The module that the build replaces. */
const PAGE_FONTS = 'src/brand/page-fonts.ts'

const slashes = (path: string): string => path.replaceAll('\\', '/')

/**
 * Returns the Vite plugin that resolves imports of our PDF fonts to those in a folder, and that gives the pages the addresses
 * of the fonts there. `files` are the font files to replace, without ".ttf". PDFs and the offline copy know no brand.
 */
export function useBrandFonts(root: string, folder: string, files: readonly string[]): Plugin {
  const ours = new Map(files.map((file) => [slashes(join(root, OUR_FONTS, `${file}.ttf`)), `${file}.ttf`]))
  const sizes = JSON.parse(readFileSync(join(folder, SIZES), 'utf8')) as Record<string, number>
  const module = slashes(join(root, PAGE_FONTS))
  return {
    name: 'brand-fonts',
    enforce: 'pre',
    resolveId(source, importer) {
      const [path = '', query] = source.split('?')
      if (importer === undefined || !path.endsWith('.ttf')) return undefined
      const file = ours.get(slashes(resolve(dirname(importer), path)))
      return file && `${slashes(join(folder, file))}?${query ?? ''}`
    },
    load(id) {
      if (slashes(id) !== module) return undefined
      const uses = Object.entries(sizes)
      return [
        ...uses.map(([use]) => {
          const file = JSON.stringify(slashes(join(folder, `${use}.woff2`)) + '?url&no-inline')
          return `import ${use} from ${file}`
        }),
        `export const pageFonts = { ${uses.map(([use, size]) => `${use}: { address: ${use}, size: ${String(size)} }`).join(', ')} }`,
      ].join('\n')
    },
  }
}

/** Returns the Astro integration for the fonts of a brand. Without fonts, it does nothing. */
export function brandFonts(fonts: BrandFonts | undefined): AstroIntegration {
  return {
    name: 'brand-fonts',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (!fonts || (command !== 'build' && command !== 'dev')) return
        const root = fileURLToPath(config.root)
        const folder = await cutBrandFonts(fonts, root)
        const files = [...replacedFiles(fonts).keys()]
        updateConfig({ vite: { plugins: [useBrandFonts(root, folder, files)] } })
      },
    },
  }
}
