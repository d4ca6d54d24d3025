/**
 * Reads how site builders treat the embed snippet, from `content/model/platforms.yml` and
 * `content/<language>/platforms.yml`.
 */
import { z } from 'zod'
import { must } from '../core/model/must.ts'
import { isoDate } from '../core/model/schema.ts'
import type { ContentRule } from './table.ts'

const text = z.string().min(1, 'must not be empty')

const way = z.strictObject({
  snippets: z
    .array(z.enum(['element', 'adopted', 'frame', 'address']))
    .describe('The snippets to use, the best first.'),
  basis: z
    .enum(['tried', 'vendor', 'unchecked'], { error: 'must be "tried", "vendor" or "unchecked"' })
    .describe('How we know: tried it, read it on its maker’s pages, or others say so.'),
  read: isoDate.describe('The day of that.'),
  sources: z.array(z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) })),
})

/** The schema of content/model/platforms.yml. */
export const platformsModel = z.record(z.string(), z.strictObject({ ways: z.array(way).min(1) }))

const words = z.strictObject({
  title: text.describe('What one adds there: a block, a plugin, an address.'),
  paste: text.describe('What to paste where.'),
  takes: text.describe('What the site builder takes out.'),
  then: text.describe('What happens then.'),
})

/** The schema of content/<language>/platforms.yml. */
export const platformsWords = z.record(
  z.string(),
  z.strictObject({ name: text, ways: z.array(words).min(1) }),
)

/** One way to embed the quiz in a site builder, such as a plugin or a code block. */
export type PlatformWay = z.infer<typeof way> & z.infer<typeof words>

/** A site builder, with the ways to embed the quiz in its pages. */
export interface Platform {
  id: string
  name: string
  ways: PlatformWay[]
}

type Numbers = z.infer<typeof platformsModel>
type Words = z.infer<typeof platformsWords>

/** Reports site builders whose words have another number of ways. */
export const waysAreSame: ContentRule<Numbers, Words> = ({ model, words, files, inWords }) => {
  for (const [id, { ways }] of Object.entries(model)) {
    const count = words[id]?.ways.length ?? ways.length
    if (count !== ways.length) inWords(id, `needs ${String(ways.length)} ways, as in ${files.numbers}`)
  }
}

/** Joins the data and the texts of the site builders. */
export function joinPlatforms(model: Numbers, platformWords: Words): Platform[] {
  return Object.entries(model).map(([id, { ways }]) => {
    const { name, ways: wayWords } = must(platformWords, id)
    return { id, name, ways: ways.map((one, index) => ({ ...one, ...wayWords[index]! })) }
  })
}
