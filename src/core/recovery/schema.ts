/** The zod schemas of the recovery clock's content, for the build only. */
import { z } from 'zod'
import { PLANS } from '../model/model.ts'
import { portalPaths } from '../model/schema.ts'
import { ACTORS, DAY_SETTINGS } from './model.ts'

const text = z.string().min(1, 'is empty: write the words')
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"')
const count = z.int('must be a whole number of days').min(0, 'must not be negative').max(36_500)

const days = z
  .union(
    [
      count.transform((fixed) => ({ default: fixed, min: fixed, max: fixed })),
      z.strictObject({ default: count, min: count, max: count }),
      z.literal('no-fixed-end').transform(() => undefined),
    ],
    { error: 'must be a number of days, { default, min, max }, or no-fixed-end' },
  )
  .refine(
    (one) => one === undefined || (one.min <= one.default && one.default <= one.max),
    'must have min ≤ default ≤ max',
  )

const window = z.strictObject({
  source: key.describe('The page in sources.yml where it is written.'),
  confidence: z
    .enum(['high', 'medium'])
    .describe('How far the text carries. What was not verified is left out of this file.'),
  starts: z
    .union([z.literal('event'), z.literal('first'), z.strictObject({ after: key })], {
      error: 'must be event, first, or { after: id of a window above it }',
    })
    .describe('When it opens: on day 0, after another window of the part, or (first) before any clock runs.'),
  who: z.enum(ACTORS).describe('Who can act: microsoft means Microsoft perhaps.'),
  days: days.describe('Days it is open, by default and with its setting or contract; or no-fixed-end.'),
  setting: z.enum(DAY_SETTINGS).optional().describe('The setting that changes the days.'),
  cap: count.optional().describe('The most days it is open, whatever the setting says.'),
  onlyIf: z
    .strictObject({ setting: z.enum(DAY_SETTINGS), min: count.optional(), max: count.optional() })
    .optional()
    .describe('Exists only with these values of a setting of the same part.'),
  countsFrom: z.iso
    .date('must be a date such as 2026-07-01')
    .optional()
    .describe('The day its clock was introduced: an older event makes it longer by the days between.'),
  needsHold: z.boolean().default(false).describe('Exists only where a hold or policy was set before.'),
  plans: z
    .array(z.enum(PLANS).exclude(['other']))
    .default([])
    .describe('Exists only on these plans.'),
  promised: z.boolean().default(true).describe('False: it may work, and nobody promises it.'),
  paths: portalPaths,
})

/** Schema of content/model/recovery.yml. */
export const recoveryModel = z.strictObject({
  tabs: z.array(key).min(1).describe('Kinds of events, in the order shown.'),
  copied: z.array(key).describe('Parts that a separate backup copies as a rule; of all others, perhaps.'),
  parts: z
    .record(key, z.record(key, window))
    .describe('What has a clock of its own: its windows, the easiest first.'),
  events: z
    .record(key, z.strictObject({ tab: key, parts: z.array(key).min(1) }))
    .describe('What can happen, and the parts it touches.'),
  leftOut: z
    .record(key, z.array(key))
    .describe('What could not be verified, with the pages in sources.yml that were not enough.'),
})

/** Schema of content/<language>/recovery.yml. */
export const recoveryWords = z.strictObject({
  tabs: z.record(key, z.strictObject({ name: text, which: text })),
  events: z.record(key, z.strictObject({ name: text, when: text.describe('Label of the date field.') })),
  parts: z.record(key, z.strictObject({ name: text, what: text, note: text.optional() })),
  windows: z.record(
    key,
    z.strictObject({
      name: text.max(55, 'is longer than 55 characters: it has to fit on a bar'),
      how: text.describe('Who restores it, and where. {name} is a path of the model or the id of a term.'),
      needs: text.optional().describe('What it needs, where not everyone has it.'),
      first: z
        .strictObject({ ask: text, look: text, there: text, left: text })
        .optional()
        .describe('For the place before any clock runs: the question, the advice, and the two answers.'),
    }),
  ),
  leftOut: z.record(key, text).describe('What was looked for and could not be verified.'),
})

/** The validated data of content/model/recovery.yml. */
export type RecoveryNumbers = z.infer<typeof recoveryModel>
/** The validated data of content/<language>/recovery.yml. */
export type RecoveryWords = z.infer<typeof recoveryWords>
