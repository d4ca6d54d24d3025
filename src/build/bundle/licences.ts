/**
 * Writes `licences.txt`: the licences of all code and fonts that a build sends to browsers. The list is complete,
 * because the bundler reports the packages of each bundle. The file names this project under every brand, because the
 * project's MIT licence requires its copyright notice.
 */
import { existsSync, globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type BrandFonts, typefacesOf } from '../../brand/brand-fonts.ts'
import type { Bundle } from './manifest.ts'
import { LIST, partsByFile } from './parts.ts'

/** Maps a pattern of module ids to the npm package of the build tool that adds these modules. */
const HELPERS: readonly [RegExp, string][] = [
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
  [/^\0(?:virtual:)?astro[:/]/, 'astro'],
]

/**
 * Returns the npm package that contains a module. `id` is the module's id in the bundler. Returns `undefined` for a
 * module of this project.
 * @throws {Error} if a build tool added the module and `HELPERS` has no package for it.
 */
export function packageOf(id: string): string | undefined {
  const found = /^(?:.*[\\/])?node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]
  if (found) return found.replace('\\', '/')
  if (!id.startsWith('\0')) return undefined
  const helper = HELPERS.find(([pattern]) => pattern.test(id))
  if (!helper) throw new Error(`licences.txt: name the package of the module "${id.slice(1)}" in HELPERS.`)
  return helper[1]
}

/**
 * Returns the npm packages of the scripts and fonts of a bundle. `fonts` are all font files of the site. Those of the brand
 * are in no package.
 * @throws {Error} if a build tool added a module of an unknown package, or if a font has no package in `parts.ts`.
 */
export function packagesOf(bundle: Bundle, fonts: readonly string[]): string[] {
  const parts = partsByFile(bundle)
  const isBrands = new Set(bundle.files.filter((one) => one.isBrands).map(({ file }) => file))
  return [
    ...bundle.files
      .flatMap(({ modules }) => modules)
      .map(packageOf)
      .filter((name) => name !== undefined),
    ...fonts
      .filter((file) => !isBrands.has(file))
      .map((file) => {
        const font = parts.get(file)?.font
        if (font === undefined)
          throw new Error(`licences.txt: name the package of the font "${basename(file)}" in ${LIST}.`)
        return font
      }),
  ]
}

/**
 * Returns the folder of an installed package. Like Node, it searches `node_modules` in `from` and then in each parent
 * folder.
 * @throws {Error} if the package is not installed.
 */
function folderOf(name: string, from = process.cwd()): string {
  const folder = join(from, 'node_modules', name)
  if (existsSync(folder)) return folder
  if (dirname(from) === from) throw new Error(`licences.txt: the package "${name}" is not installed.`)
  return folderOf(name, dirname(from))
}

/**
 * Returns the licence text of an npm package. If the package has no licence file, returns the name of the
 * licence, the author, and the URL of the package on npmjs.com.
 */
function licenceOf(name: string): string {
  const folder = folderOf(name)
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  // The second part of Vite's licence file is about Vite's own dependencies, which are not sent to browsers.
  if (file) return readFileSync(join(folder, file), 'utf8').split('\n# Licenses of bundled')[0]!.trim()
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license?: string
    author?: string | { name: string }
  }
  const person = typeof author === 'string' ? author.replace(/\s*[<(].*/, '') : author?.name
  if (!license || !person)
    throw new Error(`licences.txt: the package "${name}" does not name its licence and its author.`)
  return `${license}, ${person}, https://www.npmjs.com/package/${name}`
}

const RULE = '-'.repeat(72)

/**
 * Returns the text of `licences.txt` with the licences of `packages` and of this project. `typefaces` are the names of the
 * brand's fonts. Their licence is a matter between the brand and their maker.
 */
export function writeLicences(packages: Iterable<string>, typefaces: readonly string[] = []): string {
  const parts = [
    ['This site', readFileSync('LICENSE', 'utf8').trim()],
    ['Words and drawings', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'],
    ...(typefaces.length > 0 ? [['Fonts of the publisher', typefaces.join(', ')]] : []),
    ...[...new Set(packages)].sort().map((name) => [name, licenceOf(name)]),
  ]
  return `${parts.map((part) => part.join('\n\n')).join(`\n\n${RULE}\n\n`)}\n`
}

/** Returns the Astro integration that writes `licences.txt` after the build, from the bundle and the pages. */
export function licences(bundle: Bundle, brandFonts?: BrandFonts): AstroIntegration {
  return {
    name: 'licences',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const fonts = globSync('**/*.{woff,woff2,ttf,otf}', { cwd: folder })
        const packages = new Set(
          packagesOf(
            bundle,
            fonts.map((file) => file.replaceAll('\\', '/')),
          ),
        )
        // The bundler does not report Astro's script that starts islands, because Astro writes this script
        // into the HTML. Every page with the script contains an `astro-island` element.
        const pages = globSync('**/*.html', { cwd: folder })
        if (pages.some((file) => readFileSync(join(folder, file), 'utf8').includes('<astro-island')))
          packages.add('astro')
        writeFileSync(
          new URL('licences.txt', dir),
          writeLicences(packages, brandFonts && typefacesOf(brandFonts)),
        )
        logger.info(`licences.txt names ${String(packages.size)} packages`)
      },
    },
  }
}
