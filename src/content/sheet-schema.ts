/** The zod schemas of `content/model/sheets.yml` and of its texts. No browser receives this file. */
import { z } from 'zod'
import { FIELD_KINDS } from '../core/documents/paper.ts'
import { WHO } from '../core/documents/sheet.ts'
import { planTexts } from './marks.ts'
import { key, marked as markedText, text } from './text-schema.ts'

/** A text with marks, but without parts for some plans: a sheet on paper is for every plan. */
const marked = markedText.refine((value) => planTexts(value).every(({ plans }) => plans === undefined), {
  error: 'has a part for some plans, but a sheet is for every plan: write it without "(("',
})

const control = z.string().regex(/^[A-Z]{2}-\d{2}$/, 'must be the id of a control, such as IA-06')
const fieldKind = z.enum(FIELD_KINDS, { error: `must be one of ${FIELD_KINDS.join(', ')}` })

const half = z.literal(true).optional().describe('The block takes half of the width of the paper.')

const row = z
  .strictObject({
    place: z
      .tuple([control, key])
      .optional()
      .describe('Where the step happens: the id of a control, and a place of its how-to page.'),
    control: control.optional().describe('The control that the row is about.'),
  })
  .nullable()
  .transform((given) => given ?? {})

const table = z
  .strictObject({
    kind: z.literal('table'),
    columns: z.record(key, fieldKind).describe('The columns to fill in.'),
    numbered: z.literal(true).optional().describe('The rows are steps with numbers.'),
    rows: z.record(key, row).optional().describe('Rows with a title.'),
    layers: z.literal(true).optional().describe('A row for each layer of the responsibility matrix.'),
    lines: z.int().min(1).max(30).optional().describe('The number of empty rows, for a log.'),
  })
  .refine(({ rows, layers, lines }) => [rows, layers, lines].filter(Boolean).length === 1, {
    error: 'must have exactly one of rows, layers and lines',
  })

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fields'),
    half,
    fields: z.record(key, fieldKind).describe('The fields, two beside each other.'),
  }),
  z.strictObject({
    kind: z.literal('rule'),
    control: control.describe('The control whose how-to page has the rule.'),
  }),
  z.strictObject({
    kind: z.literal('list'),
    half,
    numbered: z.literal(true).optional(),
    ticks: z.literal(true).optional().describe('Each item has a box to tick.'),
  }),
  table,
])

/** The schema of content/model/sheets.yml. */
export const sheetsModel = z.strictObject({
  sheets: z.record(
    key,
    z.strictObject({
      controls: z
        .array(control)
        .min(1, 'needs at least one control')
        .describe('The controls that the sheet belongs to, the main one first.'),
      pages: z.int().min(1).max(2).default(1).describe('The highest number of printed pages.'),
      help: z
        .literal(true)
        .optional()
        .describe(
          'There is also a version for each country of help.yml, with who helps there on one more page.',
        ),
      blocks: z.record(key, block).describe('The parts of the sheet, from top to bottom.'),
    }),
  ),
})

const columnWords = z.record(key, text)

const blockWords = z.strictObject({
  title: text,
  lead: marked.optional(),
  head: text.optional().describe('The heading of the first column, if rows have titles.'),
  columns: columnWords.optional().describe('The headings of the columns to fill in.'),
  fields: columnWords.optional(),
  rows: z.record(key, marked).optional(),
  items: z.array(marked).min(1).optional(),
  fixed: z
    .record(key, columnWords)
    .optional()
    .describe('Column → row → a printed text. Such a cell has no field.'),
  example: z
    .union([z.array(columnWords).min(1), z.record(key, z.union([text, columnWords]))])
    .optional()
    .describe(`The example on the page. For a log, a list of rows. Who: one of ${WHO.join(', ')}, or both.`),
})

/** The schema of content/<language>/sheets.yml. */
export const sheetsWords = z.strictObject({
  sheets: z.record(
    key,
    z.strictObject({
      title: text.max(60, 'is longer than 60 characters'),
      description: text.max(200, 'is longer than 200 characters').describe('For search engines.'),
      lead: text,
      blocks: z.record(key, blockWords),
    }),
  ),
})
