/** Reads the data for the comparison of a translation with the base language. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { text } from '../text-schema.ts'
import { readYaml } from '../yaml.ts'
import { ASPECTS } from './aspects.ts'

const FILE = 'translation.yml'

/** The schema of content/translation.yml. */
export const translationRules = z.strictObject({
  reportPath: z
    .array(z.string().regex(/^[a-z-]+\.yml$/, 'must be the name of a file, like ui.yml'))
    .min(1)
    .describe('The files that a language must have before a site can offer it.'),
  mayFollow: z
    .array(z.enum(['learn', 'howto']))
    .describe('The folders whose pages show the base language until they are translated.'),
  names: z.array(text).min(1).describe('The names that a translation keeps.'),
})

/** The schema of content/<language>/numerals.yml. */
export const numeralWords = z
  .record(z.string().regex(/^[1-9]\d*$/, 'must be a number in digits and in quotes, like "2"'), z.array(text))
  .describe('A number → its words in lower case. "*" matches any letters.')

/** The schema of content/<language>/exceptions.yml. */
export const translationExceptions = z.array(
  z.strictObject({
    at: text.describe('A file and a key, or the start of a key: "sheets.yml › sheets.bad-day.blocks.ring".'),
    may: z
      .array(z.enum(ASPECTS, { error: `must be some of ${ASPECTS.join(', ')}` }))
      .min(1)
      .describe('What may differ from the base language.'),
    reason: text,
  }),
)

/** The content of content/translation.yml. */
export type TranslationRules = z.infer<typeof translationRules>
/** The content of an exceptions.yml. */
export type TranslationExceptions = z.infer<typeof translationExceptions>

/**
 * Reads content/translation.yml from a folder like `content/`.
 * @throws {InputError} if the file is missing or invalid.
 */
export function readRules(folder: string): TranslationRules {
  return readYaml(folder, FILE, translationRules)
}

/**
 * Reads the words of the numbers in a language: a number → its words.
 * @throws {InputError} if the file is missing or invalid.
 */
export function readNumerals(folder: string, language: string): Record<string, string[]> {
  return readYaml(folder, `${language}/numerals.yml`, numeralWords)
}

/**
 * Reads where a language may differ from the base language. A language without the file has no exceptions.
 * @throws {InputError} if the file is invalid.
 */
export function readExceptions(folder: string, language: string): TranslationExceptions {
  const path = `${language}/exceptions.yml`
  if (!existsSync(join(folder, path))) return []
  return readYaml(folder, path, translationExceptions)
}
