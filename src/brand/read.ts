/**
 * Reads and checks a brand file, for the build, the command line and the tests.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { type Brand, type CoverPicture, type Logo, type LogoFile, isOwnName, pathOf } from './brand.ts'
import { readBrandFonts } from './brand-fonts.ts'
import { checkFields, checkSize, parseBrandYaml, decodeFile } from './fields.ts'
import { readCoverPicture } from './cover-picture.ts'
import { readLogo } from './logo.ts'
import { standingsOf } from './pages.ts'
import { brandFields } from './schema.ts'
import { quizTitleOf, withWords } from './words.ts'

const FOLDER = 'content/brands'

/**
 * Parses and checks the text of a brand file, and reads its logo, cover picture and fonts. `file` is the path of the brand file. Error
 * messages contain this path.
 * @throws {InputError} if the brand file is invalid. The message names the file and the field.
 */
export function parseBrand(file: string, yaml: string): Brand {
  const result = checkFields(parseBrandYaml(file, yaml))
  if ('problems' in result)
    throw new InputError(result.problems.map(({ path, text }) => `${file} › ${path || 'the file'}: ${text}.`))
  const { logo, cover, fonts, pages, ...fields } = result.fields
  return {
    id: basename(file).replace(/\.ya?ml$/, ''),
    file,
    ...fields,
    root: fields.base,
    language: fields.languages[0],
    quizTitle: quizTitleOf(fields.quizName),
    logo: logo && readLogos(file, logo),
    cover: cover === undefined ? undefined : readCover(file, cover),
    fonts: fonts && readBrandFonts(file, fonts),
    pages: standingsOf(pages, isOwnName(fields)),
  }
}

function readLogos(file: string, names: { light: string; dark?: string | undefined }): Logo {
  const read = (ground: 'light' | 'dark', name: string): LogoFile => {
    const found = readLogo(join(dirname(file), name), ground === 'light' ? 'logo' : 'logo-dark')
    if (typeof found === 'string') throw new InputError([`${file} › logo.${ground}: ${found}.`])
    return found
  }
  return { light: read('light', names.light), dark: names.dark ? read('dark', names.dark) : undefined }
}

function readCover(file: string, name: string): CoverPicture {
  const found = readCoverPicture(join(dirname(file), name))
  if (typeof found === 'string') throw new InputError([`${file} › cover: ${found}.`])
  return found
}

/**
 * Reads a brand by its id in `content/brands`, or by the path of a file.
 * @throws {InputError} if the file is missing, too large or invalid.
 */
export function readBrand(idOrPath = 'default'): Brand {
  const file = /^[\w-]+$/.test(idOrPath) ? join(FOLDER, `${idOrPath}.yml`) : idOrPath
  const size = statSync(file, { throwIfNoEntry: false })
  if (!size?.isFile()) {
    const problem = size ? 'is a folder, a device or a pipe, not a file' : 'there is no such file'
    throw new InputError([`${file}: ${problem}. Name a brand in ${FOLDER}, or the path of a brand file.`])
  }
  checkSize(file, size.size)
  return parseBrand(file, decodeFile(file, readFileSync(file)))
}

/**
 * Reads the brand that the environment variables choose. `BRAND` is its id or path; `SITE` and `BASE` override its
 * origin and the path of its site. `SITE_LANGUAGE` chooses one of its languages for the build. `wanted` chooses any
 * language instead, also one that the site of the brand does not have.
 * @throws {InputError} if a value is invalid, or if the brand does not have the language of `SITE_LANGUAGE`.
 */
export function chooseBrand(env: Readonly<Record<string, string | undefined>>, wanted?: string): Brand {
  const brand = readBrand(env['BRAND'] || 'default')
  const { site, base } = brandFields.shape
  const place = {
    site: site.safeParse(env['SITE'] || brand.site),
    base: base.safeParse(env['BASE'] || brand.base),
  }
  for (const [field, result] of Object.entries(place)) {
    if (!result.success) {
      throw new InputError([
        `${field.toUpperCase()} in the environment: ${result.error.issues[0]?.message ?? 'is wrong'}.`,
      ])
    }
  }
  const placed = { ...brand, site: place.site.data ?? brand.site, root: place.base.data ?? brand.base }
  const language = wanted ?? (env['SITE_LANGUAGE'] || brand.language)
  if (wanted === undefined && language !== undefined && !brand.languages.includes(language))
    throw new InputError([
      `SITE_LANGUAGE in the environment: ${brand.file} › languages does not name ${language}.`,
    ])
  // A language that the site does not have is at the path of the site.
  const folder = language !== undefined && brand.languages.includes(language) ? language : undefined
  return { ...withWords(placed, language), language, base: pathOf(placed.root, brand, folder) }
}
