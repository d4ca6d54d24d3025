/** The zod schema of the map from scanner tests to controls. Only the build uses this schema. */
import { z } from 'zod'
import { TOOLS } from '../answers/provenance.ts'
import { PLANS } from '../model/model.ts'

const test = z
  .string('must be text: put an id that is a number in quotes')
  .regex(/^[\w.]+$/, 'must be an id of letters, digits, "." and "_"')
const tests = z.array(test).min(1, 'is empty: remove it')
const control = z.string().regex(/^[A-Z]{2}-\d{2}$/, 'must be an id like IA-01')
const plan = z.enum(PLANS).exclude(['other'])
const text = z.string().min(1, 'is empty: write the words')

/** Schema of content/model/scan.yml. */
export const scanModel = z.strictObject({
  withoutConditionalAccess: z
    .array(plan)
    .describe('Plans on which a failed test for a Conditional Access policy counts as nothing.'),
  provable: z
    .array(control)
    .describe('Controls that settings alone can prove; all others are suggested as half at most.'),
  controls: z.record(
    control,
    z
      .partialRecord(z.enum(TOOLS), tests)
      .describe('Tests of each tool that say something about the control; the decisive one first.'),
  ),
  passOnly: tests.describe('Tests that ask for more than the control does: a pass counts, a fail does not.'),
  conditionalAccess: tests.describe('Tests that look for a Conditional Access policy.'),
  titles: z.record(test, text).describe('Secure Score: id → title in the portal’s export.'),
  licences: z.record(z.string().regex(/^\w+$/), plan).describe('SkuPartNumber → plan.'),
  clouds: z.record(z.string().regex(/^[a-z0-9]+$/), text).describe('Prowler’s other providers → name.'),
})

/** The validated data of content/model/scan.yml. */
export type ScanNumbers = z.infer<typeof scanModel>
