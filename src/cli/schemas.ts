/**
 * `npm run schemas`: writes JSON Schemas for the YAML files, from the zod schemas in `src`. Editors use them to check a
 * file. `--check` fails if a schema is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import { brandFile } from '../brand/schema.ts'
import { adviserModel, adviserWords } from '../content/adviser.ts'
import { languageList } from '../content/languages.ts'
import { howToModel, howToWords } from '../content/howto-schema.ts'
import { matrixModel, matrixWords } from '../content/matrix-schema.ts'
import { platformsModel, platformsWords } from '../content/platforms.ts'
import { sheetsModel, sheetsWords } from '../content/sheet-schema.ts'
import * as schema from '../core/model/schema.ts'
import { recoveryModel, recoveryWords } from '../core/recovery/schema.ts'
import { scanModel } from '../core/scan/schema.ts'
import { command, runInTerminal } from './command.ts'

/** Maps the name of a JSON Schema file to its zod schema. The first line of a YAML file names its JSON Schema file. */
const SCHEMAS: Record<string, z.ZodType> = {
  'languages.json': languageList,
  'brand.json': brandFile,
  'quiz.model.json': schema.quizModel,
  'quiz.words.json': schema.quizWords,
  'controls.model.json': schema.controlsModel,
  'controls.words.json': schema.controlsWords,
  'questions.model.json': schema.questionsModel,
  'questions.words.json': schema.questionsWords,
  'example.model.json': schema.example,
  'matrix.model.json': matrixModel,
  'matrix.words.json': matrixWords,
  'recovery.model.json': recoveryModel,
  'recovery.words.json': recoveryWords,
  'everyday.model.json': schema.everydayModel,
  'everyday.words.json': schema.everydayWords,
  'adviser.model.json': adviserModel,
  'adviser.words.json': adviserWords,
  'sheets.model.json': sheetsModel,
  'sheets.words.json': sheetsWords,
  'howto.model.json': howToModel,
  'howto.words.json': howToWords,
  'dates.model.json': schema.datesModel,
  'dates.words.json': schema.datesWords,
  'scan.model.json': scanModel,
  'platforms.model.json': platformsModel,
  'platforms.words.json': platformsWords,
  'sources.model.json': schema.sources,
}

const folder = new URL('../../content/schema/', import.meta.url)

/** Converts a zod schema to the JSON Schema of the YAML file, where fields with a default are optional. */
function toJson(shape: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), null, 2)}\n`
}

function run(isCheck: boolean): void {
  const stale: string[] = []
  mkdirSync(folder, { recursive: true })
  for (const [name, shape] of Object.entries(SCHEMAS)) {
    const file = new URL(name, folder)
    const json = toJson(shape)
    if (!isCheck) writeFileSync(file, json)
    else if (readFileSync(file, 'utf8') !== json) stale.push(name)
  }
  if (stale.length > 0)
    throw new InputError([`content/schema: ${stale.join(', ')} out of date. Run npm run schemas.`])
}

export const main = command(
  {
    uses: ['npm run schemas [-- --check]'],
    about: 'Writes the JSON Schemas with which editors check the YAML files of content/.',
    options: {
      check: { type: 'boolean', default: false, help: 'Only say whether the files are up to date.' },
    },
  },
  ({ values: { check } }) => {
    run(check)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
