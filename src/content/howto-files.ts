/** Reads the files of the how-to pages: two for each control. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import type { HowToParts } from './howto.ts'
import { howToModel, howToWords } from './howto-schema.ts'
import { parseYaml, readContentFile } from './yaml.ts'

/** Parses every file of a folder below `content/`. Returns the id of the control → its file. */
function readFolder<T extends z.ZodType>(
  folder: string,
  below: string,
  shape: T,
  invalid: Record<string, readonly string[]>,
): Record<string, z.infer<T>> {
  if (!existsSync(join(folder, below))) return {}
  const read: Record<string, z.infer<T>> = {}
  for (const name of readdirSync(join(folder, below)).toSorted()) {
    if (!name.endsWith('.yml')) continue
    const path = `${below}/${name}`
    try {
      read[name.replace(/\.yml$/, '')] = parseYaml(`content/${path}`, readContentFile(folder, path), shape)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      invalid[`content/${path}`] = error.problems
    }
  }
  return read
}

/** Reads the how-to pages of one language from a folder like `content/`. Keeps the problems of invalid files. */
export function readHowTos(folder: string, language: string): HowToParts {
  const invalid: Record<string, readonly string[]> = {}
  return {
    numbers: readFolder(folder, 'model/howto', howToModel, invalid),
    words: readFolder(folder, `${language}/howto`, howToWords, invalid),
    invalid,
  }
}
