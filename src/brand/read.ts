/**
 * Reads and checks a brand file, for the build, the command line and the tests.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'yaml'
import { InputError } from '../core/model/input-error.ts'
import { type Brand, type CoverPicture, type Logo, type LogoFile, isOwnName, pathOf } from './brand.ts'
import { readBrandFonts } from './brand-fonts.ts'
import { readCoverPicture } from './cover-picture.ts'
import { readLogo } from './logo.ts'
import { standingsOf } from './pages.ts'
import { brandFields, brandFile } from './schema.ts'
import { quizTitleOf, withWords } from './words.ts'

/** The maximum size of a brand file, in bytes. */
const MOST_BYTES = 32_768
const FOLDER = 'content/brands'

/** Maps an expected type to the error message for a value of another type. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'must be a list, like [one, two]',
  object: 'must be fields with values: "field: value", each on a line of its own',
  string: 'must be text',
}

/**
 * Parses and checks the text of a brand file, and reads its logo, cover picture and fonts. `file` is the path of the brand file. Error
 * messages contain this path.
 * @throws {InputError} if the brand file is invalid. The message names the file and the field.
 */
export function parseBrand(file: string, yaml: string): Brand {
  let data: unknown
  try {
    data = parse(yaml, { logLevel: 'error' })
  } catch (error) {
    throw new InputError([
      `${file}: is not valid YAML. ${(error as Error).message.trimEnd()}\nWrite a text that contains a colon, a # or a quote in quotes.`,
    ])
  }
  const result = brandFile.safeParse(data)
  if (!result.success) {
    throw new InputError(
      result.error.issues.map(({ path, code, message, ...issue }) => {
        if (code === 'unrecognized_keys') {
          const keys = (issue as { keys: string[] }).keys.map((key) => [...path, key].join('.'))
          const where =
            path[0] === 'words' ? 'not a text that a language can replace' : 'not a field of a brand'
          return `${file} › ${keys.join(', ')}: is ${where}: remove it or fix its name.`
        }
        // For an invalid key of a record, the issue of zod contains another issue with the exact message.
        const inner =
          code === 'invalid_key' ? (issue as { issues?: { message: string }[] }).issues?.[0] : undefined
        const isMissing = code !== 'custom' && code !== 'invalid_key' && valueAt(data, path) === undefined
        // Replaces a default message of zod, which would contain the name of a JavaScript type.
        const { expected = '' } = issue as { expected?: string }
        const must =
          inner?.message ?? (message.startsWith('Invalid input') ? (KINDS[expected] ?? message) : message)
        return `${file} › ${path.join('.') || 'the file'}: ${isMissing ? 'is missing, it ' : ''}${must}.`
      }),
    )
  }
  const { logo, cover, fonts, pages, ...fields } = result.data
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

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Partial<Record<PropertyKey, unknown>> | null)?.[key],
    data,
  )
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
  if (size.size > MOST_BYTES)
    throw new InputError([`${file}: is larger than ${String(MOST_BYTES / 1024)} KB.`])
  return parseBrand(file, textOf(file))
}

/**
 * Reads a text file in UTF-8. Without this check, the name "Müller" from an editor with another encoding would become
 * "M�ller" on every page.
 * @throws {InputError} if the file has another encoding.
 */
function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    throw new InputError([
      `${file}: is not in UTF-8. Open it in an editor, choose "Save as" and the encoding "UTF-8", and save it again.`,
    ])
  }
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
