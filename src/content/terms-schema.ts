/** The zod schemas of the terms: the labels of Microsoft's portals, and their names in one language. */
import { z } from 'zod'
import { isoDate } from '../core/model/schema.ts'
import { key, text } from './text-schema.ts'

/** A label. Texts with placeholders and inline marks contain labels, so a label contains none of their signs. */
const label = text.regex(/^[^*`{}]+$/, 'must be a label without the signs * ` { }')

/** The schema of content/model/terms.yml. */
export const termsModel = z.record(
  key,
  z.union([
    label.transform((english) => ({ english, own: undefined, same: undefined, like: undefined })),
    z.strictObject({
      english: label.describe('The label in the English portal.'),
      own: z
        .literal(true)
        .optional()
        .describe('Our own words in a path, such as "(a site)". A translation needs no source for them.'),
      same: z
        .literal(true)
        .optional()
        .describe('An address or the name of a product: the same in every language.'),
      like: key
        .optional()
        .describe(
          'The term with the same label, which this portal writes in another way, such as in capitals.',
        ),
    }),
  ]),
)

/** The schema of content/<language>/terms.yml. Each language except the base language has this file. */
export const termsWords = z.record(
  key,
  z.strictObject({
    local: label.describe('The label in the portal of this language.'),
    source: z
      .url({ protocol: /^https$/, error: 'must be a whole address that starts with https://' })
      .optional()
      .describe('The page or file in which someone read the label.'),
    published: isoDate
      .optional()
      .describe(
        'The date of the text in which someone read the label: its own date, or the day of its commit.',
      ),
    read: isoDate.optional().describe('The day on which someone read it.'),
  }),
)
