/** Site builders: what they do to a snippet, from `content/model/platforms.yml` and `content/<language>/platforms.yml`. */
import { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import { isoDate } from '../core/model/schema.ts'

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

/** content/model/platforms.yml */
export const platformsModel = z.record(z.string(), z.strictObject({ ways: z.array(way).min(1) }))

const words = z.strictObject({
  title: text.describe('What one adds there: a block, a plugin, an address.'),
  paste: text.describe('What to paste where.'),
  takes: text.describe('What the site builder takes out.'),
  then: text.describe('What happens then.'),
})

/** content/<language>/platforms.yml */
export const platformsWords = z.record(
  z.string(),
  z.strictObject({ name: text, ways: z.array(words).min(1) }),
)

/** One way to put the check there. */
export type PlatformWay = z.infer<typeof way> & z.infer<typeof words>

/** A site builder. */
export interface Platform {
  id: string
  name: string
  ways: PlatformWay[]
}

/**
 * Puts numbers and words together.
 * @throws {InputError} naming each site builder whose words are missing, too many or not one for each way.
 */
export function joinPlatforms(
  model: z.infer<typeof platformsModel>,
  said: z.infer<typeof platformsWords>,
  language: string,
): Platform[] {
  const file = `content/${language}/platforms.yml`
  const problems = Object.entries(model)
    .filter(([id, { ways }]) => said[id]?.ways.length !== ways.length)
    .map(([id, { ways }]) => `${file} › ${id}: needs ${String(ways.length)} ways, as in model/platforms.yml.`)
  for (const id of Object.keys(said))
    if (!Object.hasOwn(model, id)) problems.push(`${file} › ${id}: is not in model/platforms.yml.`)
  if (problems.length > 0) throw new InputError(problems)
  return Object.entries(model).map(([id, { ways }]) => ({
    id,
    name: said[id]!.name,
    ways: ways.map((one, index) => ({ ...one, ...said[id]!.ways[index]! })),
  }))
}
