/** The zod schemas of the how-to pages: one file with numbers and one file with texts for each control. */
import { z } from 'zod'
import { PAID_PLANS } from '../core/model/model.ts'
import { isoDate, portalPath } from '../core/model/schema.ts'
import { key, marked, text } from './text-schema.ts'

/** The tools that run a command, in the order of the messages. `dns` is `nslookup`, `windows` a computer of a user. */
export const COMMAND_TOOLS = ['graph', 'exchange', 'teams', 'sharepoint', 'dns', 'windows'] as const

/** What a command does: it only reads settings, or it changes something. */
export const EFFECTS = ['reads', 'changes'] as const

const place = z
  .strictObject({
    offline: z
      .literal(true, { error: 'must be true, or leave it out' })
      .optional()
      .describe(
        'The step happens on paper, by phone, at a desk or on a computer. Such a place can only have a path.',
      ),
    path: portalPath
      .optional()
      .describe('The labels of the path in the portal or on the computer: ids of terms.yml.'),
    url: z
      .url({ protocol: /^https$/, error: 'must be a whole address that starts with https://' })
      .refine((url) => !url.includes('#'), 'must be the start address of the portal, without "#"')
      .optional()
      .describe('The start address of the portal.'),
    read: isoDate
      .optional()
      .describe(
        'The date of the text from which the path was read. The day of reading, if the text has no date.',
      ),
    source: key.optional().describe('The source of the path: an id in sources.yml.'),
  })
  .superRefine(({ offline, path, ...online }, context) => {
    const add = (path: string[], message: string): void => context.addIssue({ code: 'custom', path, message })
    for (const field of ['url', 'read', 'source'] as const) {
      const isSet = online[field] !== undefined
      if (offline && isSet) add([field], 'does not fit "offline: true": remove one of them')
      if (!offline && !isSet)
        add([field], 'is missing: add it, or write "offline: true" for a place on paper')
    }
    if (!offline && !path) add(['path'], 'is missing: name the labels of the path, ids of terms.yml')
  })

const command = z
  .strictObject({
    tool: z
      .enum(COMMAND_TOOLS, { error: `must be one of ${COMMAND_TOOLS.join(', ')}` })
      .describe('Where the command runs.'),
    effect: z
      .enum(EFFECTS, { error: 'must be "reads" or "changes"' })
      .describe('reads: the command changes nothing. changes: it changes a setting.'),
    run: text.describe('The lines to paste. One command on each line.'),
    expect: text.optional().describe('The output to expect.'),
    source: key.describe('The documentation of the command: an id in sources.yml.'),
  })
  .refine(({ effect, expect }) => effect === 'changes' || expect !== undefined, {
    path: ['expect'],
    error: 'is missing: write the output of a command that reads',
  })

const way = z
  .strictObject({
    plans: z
      .array(z.enum(PAID_PLANS))
      .min(1, 'is empty: name a plan, or leave it out if there is one way for all plans')
      .optional()
      .describe('The plans with this way. Leave it out if there is only one way.'),
  })
  .nullable()
  .transform((given) => given ?? {})

/** The schema of content/model/howto/<ID>.yml. */
export const howToModel = z.strictObject({
  places: z.record(key, place).describe('Where a step happens.'),
  ways: z
    .record(key, way)
    .refine((ways) => [1, 2].includes(Object.keys(ways).length), 'must have one or two ways')
    .describe('One way for all plans, or two ways for different plans.'),
  commands: z.record(key, command).default({}).describe('The commands of the steps and of the check.'),
  sources: z
    .array(key)
    .min(1, 'needs at least one source')
    .describe('Everything that the page is based on, also the sources of its places and commands.'),
})

const step = z.strictObject({
  place: key.describe('Where the step happens: an id of places.'),
  text: marked.describe('What to do there. `**label**` marks a label of the portal, a backtick marks code.'),
  command: key.optional().describe('Only if the portal has no switch: a command with "effect: changes".'),
})
const steps = z.array(step, 'is missing: write the steps').min(1, 'needs at least one step')

/** The schema of content/<language>/howto/<ID>.yml. */
export const howToWords = z.strictObject({
  what: marked.describe('What is done, in one line.'),
  why: marked.describe('Why, in one line.'),
  before: z.strictObject({
    need: marked.describe('The role, the plan and the emergency account that someone needs.'),
    note: marked.describe('Which value of today to write down, and where.'),
    tell: marked.describe('Who must know before.'),
    moment: marked.describe('The best moment, and how long it takes.'),
    covered: marked.describe(
      'Whether Baseline security mode, security defaults or a Microsoft-managed policy covers it, and its impact report.',
    ),
  }),
  places: z
    .record(key, text)
    .default({})
    .describe(
      'Where the paper is, or a sentence with the path: "On each computer: {path}". A place that is only a path has no text.',
    ),
  ways: z.record(
    key,
    z.strictObject({ title: marked.describe('The people or plans that this way is for.'), steps }),
  ),
  check: z.strictObject({
    see: marked.describe('What someone sees when it works.'),
    commands: z
      .record(key, marked)
      .default({})
      .describe('What each command shows, in the order of the page. Only commands with "effect: reads".'),
    keep: marked.describe('What to keep as proof.'),
  }),
  undo: z.strictObject({
    steps: steps.describe('The exact way back.'),
    takes: marked.describe('How long it takes to work.'),
    lost: marked.describe('What nobody can undo.'),
  }),
  notice: z.array(marked).min(1).max(3, 'has more than 3 items').describe('What people notice.'),
  breaks: z
    .array(marked)
    .min(1)
    .max(5, 'has more than 5 items')
    .describe('What may break, and what to do about it.'),
  message: text.describe('A message of three sentences to colleagues, to copy.'),
  rule: text.optional().describe('The rule in one paragraph, to paste into an email.'),
})
