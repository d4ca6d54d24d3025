/** The zod schemas of `content/model/matrix.yml` and of its texts. No browser receives this file. */
import { z } from 'zod'
import type { Owner } from '../core/model/model.ts'

/** Who can be responsible for a layer. Each column of the matrix has this order from top to bottom. */
export const OWNERS = ['you', 'shared', 'provider'] as const satisfies readonly Owner[]

const text = z.string().min(1, 'must not be empty')
const key = z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by "-"')
/** A text with one form for each plural category of the language. */
const counted = z.strictObject({
  zero: text.optional(),
  one: text.optional(),
  two: text.optional(),
  few: text.optional(),
  many: text.optional(),
  other: text,
})

/** The schema of content/model/matrix.yml. */
export const matrixModel = z.strictObject({
  source: key.describe('The page in sources.yml that the rows are taken from.'),
  models: z.array(key).min(1).describe('The columns, from what you run yourself to what you rent whole.'),
  layers: z
    .record(key, z.array(z.enum(OWNERS)))
    .describe('The rows from top to bottom: one owner for each model.'),
  controls: z
    .record(key, z.array(z.string()).min(1))
    .describe('Layer → the controls that are your side of it in Microsoft 365.'),
})

/** The schema of content/<language>/matrix.yml. */
export const matrixWords = z.strictObject({
  owners: z.record(
    z.enum(OWNERS),
    z.strictObject({ name: text, counted: text.describe('After a number: "3 yours".') }),
  ),
  models: z.record(
    key,
    z.strictObject({
      name: text,
      term: text,
      explained: text.describe('What it means for a business owner, with the term in brackets.'),
      among: text.describe('The name in the middle of a sentence.'),
      sentence: text.describe('With {you}, {shared}, {provider}.'),
    }),
  ),
  layers: z.record(
    key,
    z.strictObject({
      name: text.describe('A word that a business owner knows.'),
      term: text.optional().describe('Microsoft’s term, if the name is another word.'),
      you: text.describe('What your side does, in one line.'),
      provider: text.describe('What the provider’s side does, in one line.'),
      example: text.describe('A moment when it shows.'),
    }),
  ),
  nothing: text.describe('Your side where a layer is the provider’s alone.'),
  alone: text.describe('The provider’s side where a layer is yours alone.'),
  where: text,
  drawing: text,
  layer: text,
  table: text,
  yourSide: text,
  theirSide: text,
  example: text,
  differs: text.describe(
    'How one model differs from another, right in either direction. With {model}, {n}, {changes}.',
  ),
  change: text.describe('One part of {changes}: with {owner}, {layers}.'),
  moves: text.describe('What changes from one model to another, in one sentence. With {from}, {to}, {list}.'),
  moved: z
    .record(z.enum(OWNERS), counted)
    .describe('The parts of {list}: how many layers get this owner. With {n}.'),
  everyChange: text.describe('Opens the differences layer by layer, and the footnote.'),
  sharedMeans: text,
  caption: text,
  sourceLead: text,
  older: text.describe('The footnote about the older drawing that differs. With {published}, {reviewed}.'),
  yours: text,
  yoursLead: text,
  yoursEmpty: text,
  yoursGo: text,
  yoursSee: text,
  yoursReport: text,
})
