/**
 * `npm run generate`: writes the files that are generated from others and not in git: the types of the texts in `ui.yml`,
 * and the JSON Schemas with which editors check the YAML files. `npm ci`, builds and test runs call `writeGenerated` too.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { brandFile } from '../brand/schema.ts'
import { FILES, HOWTO } from '../content/files.ts'
import { languageList, readLanguages } from '../content/languages.ts'
import { messageTypes } from '../content/message-types.ts'
import type { AnyRow } from '../content/table.ts'
import { numeralWords, translationExceptions, translationRules } from '../content/translation/settings.ts'
import { watchWords } from '../content/translation/watch-words.ts'
import { command, runInTerminal } from './command.ts'
import { writeWhole } from './files.ts'
import { jsonSchema } from './schemas.ts'

const ROOT = join(import.meta.dirname, '../..')
const TYPES_FILE = 'src/messages/ui.ts'
const SCHEMA_FOLDER = 'content/schema'

/** Maps the name of a JSON Schema file to its zod schema. The first line of a YAML file names its JSON Schema file. */
const SCHEMAS: Record<string, z.ZodType> = {
  'languages.json': languageList,
  'translation.json': translationRules,
  'numerals.json': numeralWords,
  'exceptions.json': translationExceptions,
  'watch-words.json': watchWords,
  'brand.json': brandFile,
  ...Object.fromEntries(
    Object.entries<AnyRow>({ ...FILES, howto: HOWTO }).flatMap(([name, { model, words }]) => [
      ...(model ? [[`${name}.model.json`, model] as const] : []),
      ...(words && name !== 'ui' ? [[`${name}.words.json`, words] as const] : []),
    ]),
  ),
}

/** Returns every generated file: its path below the repository, and its text. */
function generatedFiles(): [string, string][] {
  const words = `content/${readLanguages(join(ROOT, 'content')).base}/ui.yml`
  return [
    [TYPES_FILE, messageTypes(words, readFileSync(join(ROOT, words), 'utf8'))],
    ...Object.entries(SCHEMAS).map(([name, shape]): [string, string] => [
      join(SCHEMA_FOLDER, name),
      jsonSchema(shape),
    ]),
  ]
}

/**
 * Writes each generated file that is missing or out of date, below the folder `root`, and removes schemas that no longer
 * exist. Other files keep their time, so that a build stays up to date. Returns the paths of the written files.
 */
export function writeGenerated(root = ROOT): string[] {
  const files = generatedFiles()
  for (const [path] of files) mkdirSync(join(root, dirname(path)), { recursive: true })
  const names = new Set(Object.keys(SCHEMAS))
  for (const name of readdirSync(join(root, SCHEMA_FOLDER)))
    if (name.endsWith('.json') && !names.has(name)) rmSync(join(root, SCHEMA_FOLDER, name), { force: true })
  return files.flatMap(([path, text]) => {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return []
    writeWhole('The file', file, Buffer.from(text))
    return [path]
  })
}

export const main = command(
  {
    uses: ['npm run generate'],
    about: 'Writes the types of ui.yml and the JSON Schemas for editors. npm ci, builds and tests do it too.',
  },
  (_, io) => {
    const written = writeGenerated()
    if (written.length > 0) io.out(`Generated files written: ${String(written.length)}.\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
