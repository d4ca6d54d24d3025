/** Reads `content/languages.yml`, the list of languages. The first language is the base language. */
import { z } from 'zod'
import { readContentFile, readYaml } from './yaml.ts'

const FILE = 'languages.yml'

/** The schema of content/languages.yml. */
export const languageList = z
  .array(
    z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be the name of a folder beside this file, like en'),
  )
  .min(1, 'must name at least one language')
  .refine((names) => new Set(names).size === names.length, 'must name each language once')
  .describe('The languages of this content: names of folders beside this file, the base language first.')

/** The languages of a content folder. */
export interface Languages {
  /** The base language. Its texts define the keys and placeholders of all languages. */
  base: string
  /** All languages, the base language first. */
  all: readonly string[]
}

/**
 * Reads the list of languages from a folder like `content/`.
 * @throws {InputError} if the file is missing or invalid.
 */
export function readLanguages(folder: string): Languages {
  const all = readYaml(folder, FILE, languageList)
  return { base: all[0]!, all }
}

/**
 * Reads the direction of a language from its `ui.yml` in a folder like `content/`. The language is the base language if it is
 * `undefined`. Another problem of the file is reported by `readContent`.
 * @throws {InputError} if the file is missing.
 */
export function readDirection(folder: string, language = readLanguages(folder).base): 'ltr' | 'rtl' {
  return /^direction: rtl$/m.test(readContentFile(folder, `${language}/ui.yml`)) ? 'rtl' : 'ltr'
}
