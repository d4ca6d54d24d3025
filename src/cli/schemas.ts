/**
 * `npm run schemas`: writes the published JSON Schemas of the plan file and of a lead, from the zod schemas in `src`.
 * They are in git, because other programs rely on them: a change shows in review. `--check` fails if one is out of date.
 */
import { z } from 'zod'
import { planFile } from '../core/exchange/schema.ts'
import { leadJson } from '../core/lead/schema.ts'
import { command, runInTerminal } from './command.ts'
import { CHECK_ONLY, writeOrCheck } from './files.ts'

/** Maps the name of a published JSON Schema to its zod schema. The other published schemas are written by hand. */
const PUBLISHED: Record<string, z.ZodType> = { 'plan.v1.json': planFile, 'lead.v1.json': leadJson }

/** Converts a zod schema to the JSON Schema of a file as people write it: fields with a default are optional. */
export function jsonSchema(shape: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), null, 2)}\n`
}

export const main = command(
  {
    uses: ['npm run schemas [-- --check]'],
    about: 'Writes the published JSON Schemas of the plan file and of a lead.',
    options: { check: CHECK_ONLY },
  },
  ({ values: { check } }) => {
    const texts = Object.entries(PUBLISHED).map(([name, shape]) => [name, jsonSchema(shape)])
    writeOrCheck('public/schema', Object.fromEntries(texts) as Record<string, string>, check, 'schemas')
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
