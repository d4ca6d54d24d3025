/**
 * `npm run schemas`: writes JSON Schemas for the YAML files, from the zod schemas in `src`. Editors use them to check a
 * file. Also writes the published schemas of the plan file and of a lead. `--check` fails if a schema is out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import { brandFile } from '../brand/schema.ts'
import { adviserModel, adviserWords } from '../content/adviser.ts'
import { helpWords } from '../content/help.ts'
import { languageList } from '../content/languages.ts'
import { howToModel, howToWords } from '../content/howto-schema.ts'
import { matrixModel, matrixWords } from '../content/matrix-schema.ts'
import { planFile } from '../core/exchange/schema.ts'
import { leadJson } from '../core/lead/schema.ts'
import { platformsModel, platformsWords } from '../content/platforms.ts'
import { sheetsModel, sheetsWords } from '../content/sheet-schema.ts'
import * as schema from '../core/model/schema.ts'
import { recoveryModel, recoveryWords } from '../core/recovery/schema.ts'
import { scanModel } from '../core/scan/schema.ts'
import { termsModel, termsWords } from '../content/terms-schema.ts'
import { numeralWords, translationExceptions, translationRules } from '../content/translation/settings.ts'
import { command, runInTerminal } from './command.ts'

/** Maps the name of a JSON Schema file to its zod schema. The first line of a YAML file names its JSON Schema file. */
const SCHEMAS: Record<string, z.ZodType> = {
  'languages.json': languageList,
  'translation.json': translationRules,
  'numerals.json': numeralWords,
  'exceptions.json': translationExceptions,
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
  'help.words.json': helpWords,
  'howto.model.json': howToModel,
  'howto.words.json': howToWords,
  'dates.model.json': schema.datesModel,
  'dates.words.json': schema.datesWords,
  'scan.model.json': scanModel,
  'platforms.model.json': platformsModel,
  'platforms.words.json': platformsWords,
  'sources.model.json': schema.sources,
  'terms.model.json': termsModel,
  'terms.words.json': termsWords,
}

/** Maps the name of a published JSON Schema to its zod schema. The other published schemas are written by hand. */
const PUBLISHED: Record<string, z.ZodType> = { 'plan.v1.json': planFile, 'lead.v1.json': leadJson }

const FOLDERS = [
  ['content/schema', SCHEMAS],
  ['public/schema', PUBLISHED],
] as const

/** Converts a zod schema to the JSON Schema of the YAML file, where fields with a default are optional. */
function toJson(shape: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), null, 2)}\n`
}

function run(isCheck: boolean): void {
  for (const [path, schemas] of FOLDERS) {
    const folder = new URL(`../../${path}/`, import.meta.url)
    const stale: string[] = []
    mkdirSync(folder, { recursive: true })
    for (const [name, shape] of Object.entries(schemas)) {
      const file = new URL(name, folder)
      const json = toJson(shape)
      if (!isCheck) writeFileSync(file, json)
      else if (!existsSync(file) || readFileSync(file, 'utf8') !== json) stale.push(name)
    }
    if (stale.length > 0)
      throw new InputError([`${path}: ${stale.join(', ')} out of date. Run npm run schemas.`])
  }
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
