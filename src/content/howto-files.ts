/** Reads the files of the how-to pages: two for each control. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type HowToParts, howToModel, howToWords } from './howto-schema.ts'
import { problemsThrown } from './problems.ts'
import { pageFiles } from './untranslated.ts'
import { readYaml } from './yaml.ts'

/** A file to parse: the id of its control, and its path below `content/`. */
interface HowToFile {
  id: string
  path: string
}

/** Parses files. Returns the id of the control → its file. Adds the problems of a file that is invalid to `invalid`. */
function parseFiles<T extends z.ZodType>(
  folder: string,
  files: readonly HowToFile[],
  shape: T,
  invalid: Record<string, readonly string[]>,
): Record<string, z.infer<T>> {
  const read: Record<string, z.infer<T>> = {}
  for (const { id, path } of files) {
    const problems = problemsThrown(() => {
      read[id] = readYaml(folder, path, shape)
    })
    if (problems.length > 0) invalid[`content/${path}`] = problems
  }
  return read
}

/**
 * Reads the how-to pages of one language from a folder like `content/`. A page that is not translated yet has the text of the
 * base language. Keeps the problems of invalid files.
 */
export function readHowTos(folder: string, language: string): HowToParts {
  const invalid: Record<string, readonly string[]> = {}
  const model = join(folder, 'model/howto')
  const numbers = existsSync(model) ? readdirSync(model).filter((name) => name.endsWith('.yml')) : []
  const words = pageFiles(folder, language, 'howto')
  return {
    numbers: parseFiles(
      folder,
      numbers.toSorted().map((name) => ({ id: name.replace(/\.yml$/, ''), path: `model/howto/${name}` })),
      howToModel,
      invalid,
    ),
    words: parseFiles(
      folder,
      words.map(({ id, language: own }) => ({ id, path: `${own}/howto/${id}.yml` })),
      howToWords,
      invalid,
    ),
    languages: Object.fromEntries(words.map(({ id, language: own }) => [id, own])),
    invalid,
  }
}
