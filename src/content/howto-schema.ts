/** The zod schemas of the how-to pages: one file with numbers and one file with texts for each control. */
import { z } from 'zod'
import { PAID_PLANS } from '../core/model/model.ts'
import { isoDate, portalPath } from '../core/model/schema.ts'
import { markProblem } from './marks.ts'
import { key, marked, text } from './text-schema.ts'

/** The tools that run a command, in the order of the messages. `dns` is `nslookup`, `windows` and `powershell7` a computer of a user. */
export const COMMAND_TOOLS = [
  'graph',
  'exchange',
  'teams',
  'sharepoint',
  'dns',
  'windows',
  'powershell7',
] as const

/** What a command does: it only reads settings, or it changes something. */
export const EFFECTS = ['reads', 'changes'] as const

/** Whom a change reaches at once. `guests` means everyone, guests too. `none` is a change without effect, such as a draft. */
export const REACHES = ['none', 'one', 'some', 'everyone', 'guests'] as const

/** What a change can stop. `data` means that it can delete data. */
export const STOPPED = ['sign-in', 'email', 'sharing', 'apps', 'devices', 'data'] as const

/** Returns true if a change reaches everyone in the company at once. */
export const isWide = (reach: (typeof REACHES)[number]): boolean => reach === 'everyone' || reach === 'guests'

const onlyTrue = z.literal(true, { error: 'must be true, or leave it out' }).optional()

const place = z
  .strictObject({
    offline: onlyTrue.describe(
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

const somePlans = z
  .array(z.enum(PAID_PLANS))
  .min(1, 'is empty: name a plan, or leave it out if it is for every plan')
  .refine((plans) => plans.length < PAID_PLANS.length, 'has all plans: leave it out')
  .optional()

const command = z
  .strictObject({
    plans: somePlans.describe(
      'The plans with this command of the check, if not all have it. Others see it folded.',
    ),
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

const change = z
  .strictObject({
    object: key.describe('What is changed, such as "rules". A step of "undo" names the same object.'),
    reach: z
      .enum(REACHES, { error: `must be one of ${REACHES.join(', ')}` })
      .describe(
        'Whom it reaches at once: none (a draft, report-only), one person or device, some (a test group), everyone, guests (everyone, guests too).',
      ),
    stops: z
      .array(z.enum(STOPPED, { error: `must be one of ${STOPPED.join(', ')}` }))
      .default([])
      .describe('What the change can stop for the people that it reaches.'),
    after: key
      .optional()
      .describe(
        'The earlier step that tries the change without effect, with a few people, or by looking first.',
      ),
    dns: onlyTrue.describe(
      'It writes a DNS record. The text then says what to do if a record exists already.',
    ),
    buy: onlyTrue.describe('It needs money or an extra licence. "before.buy" then says so.'),
  })
  .superRefine(({ reach, stops, after }, context) => {
    const add = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (reach === 'none' && stops.length > 0) add('stops', 'must be empty for a change that reaches no one')
    if (isWide(reach) && stops.length > 0 && after === undefined)
      add('after', 'is missing: name the step that tries the change first, because it reaches everyone')
  })

/** The lines of "Before you start", in their order. */
export const BEFORE_LINES = ['need', 'buy', 'note', 'tell', 'moment', 'covered'] as const

/** A line that only a business with several people sees. */
const SEVERAL_LINE = new RegExp(`^(?:${BEFORE_LINES.join('|')}|(?:notice|breaks)\\.[1-9])$`)

const stepPlace = {
  place: key.describe('Where the step happens: an id of places.'),
  command: key.optional().describe('Only if the portal has no switch: a command with "effect: changes".'),
}

const step = z.strictObject({
  ...stepPlace,
  plans: z
    .array(z.enum(PAID_PLANS))
    .min(1, 'is empty: name a plan, or leave it out if the step is for every plan of the way')
    .optional()
    .describe('The plans with this step, if not all plans of the way have it. Others see it folded.'),
  reads: onlyTrue.describe(
    'The step changes nothing in the portal. A step in a portal has this or "change".',
  ),
  change: change.optional().describe('What the step changes, which people it reaches, and what it can stop.'),
})

const undoStep = z.strictObject({
  ...stepPlace,
  plans: somePlans.describe('The plans with this step back, if not all have it. Others see it folded.'),
  undoes: z.array(key).default([]).describe('The objects of the changes that the step takes back.'),
})

const steps = <T extends z.ZodType>(shape: T) =>
  z
    .record(key, shape, 'is missing: write the steps')
    .refine((given) => Object.keys(given).length > 0, 'needs at least one step')

const way = z.strictObject({
  plans: z
    .array(z.enum(PAID_PLANS))
    .min(1, 'is empty: name a plan, or leave it out if there is one way for all plans')
    .optional()
    .describe('The plans with this way. Leave it out if there is only one way.'),
  steps: steps(step).describe('The steps, in their order. The ids are those of the texts.'),
})

/** The schema of content/model/howto/<ID>.yml. */
export const howToModel = z.strictObject({
  places: z.record(key, place).describe('Where a step happens.'),
  ways: z
    .record(key, way)
    .refine((ways) => [1, 2].includes(Object.keys(ways).length), 'must have one or two ways')
    .describe('One way for all plans, or two ways for different plans.'),
  undo: z.strictObject({
    steps: steps(undoStep).describe('The way back.'),
    final: z
      .array(key)
      .default([])
      .describe('The objects of changes that no step can take back. "undo.lost" says so.'),
  }),
  commands: z.record(key, command).default({}).describe('The commands of the steps and of the check.'),
  severalPeople: z
    .array(
      z.string().regex(SEVERAL_LINE, {
        error: `must be ${BEFORE_LINES.join(', ')}, or a line such as notice.1 or breaks.2`,
      }),
    )
    .default([])
    .describe(
      'The lines about other people, which a business of one person does not see: lines of "before", and notice.1 or breaks.2, counted from 1.',
    ),
  sources: z
    .array(key)
    .min(1, 'needs at least one source')
    .describe('Everything that the page is based on, also the sources of its places and commands.'),
})

/** The text of a step. `existing` says what to do if the thing that the step creates exists already. */
const stepText = z
  .union(
    [
      text,
      z.strictObject({
        do: text.describe(
          'What to do there. `**label**` marks a label of the portal, a backtick marks code.',
        ),
        existing: text.describe('What to do if it exists already, such as a DNS record or a policy.'),
      }),
    ],
    { error: 'must be a text, or a text with "do" and "existing"' },
  )
  .transform((given) => (typeof given === 'string' ? { do: given, existing: undefined } : given))
  .superRefine((given, context) => {
    for (const [field, value] of Object.entries(given)) {
      const message = value === undefined ? undefined : markProblem(value)
      if (message) context.addIssue({ code: 'custom', path: [field], message })
    }
  })
  .transform(({ do: does, existing }) => ({ text: does, existing }))
const stepTexts = z.record(key, stepText, 'is missing: write the steps')

/** What someone sees if the control is in place, and what they see if it is not. */
const outcome = {
  done: marked.describe('What it shows if the control is in place.'),
  missing: marked.describe('What it shows if the control is not in place.'),
}

const before = z.strictObject({
  need: marked.optional().describe('The role, the plan and the emergency account that someone needs.'),
  buy: marked.optional().describe('What to buy first, if a step needs money or an extra licence.'),
  note: marked.optional().describe('Which value of today to write down, and where.'),
  tell: marked.optional().describe('Who must know before.'),
  moment: marked.optional().describe('The best moment, and how long it takes.'),
  covered: marked
    .optional()
    .describe(
      'Whether Baseline security mode, security defaults or a Microsoft-managed policy covers it, and its impact report.',
    ),
} satisfies Record<(typeof BEFORE_LINES)[number], z.ZodType>)

/** The schema of content/<language>/howto/<ID>.yml. */
export const howToWords = z.strictObject({
  what: marked.describe('What is done, in one line.'),
  why: marked.describe('Why, in one line.'),
  before: before.describe(
    'What everyone does before they start. A line can be here, in each way, or in both.',
  ),
  places: z
    .record(key, text)
    .default({})
    .describe(
      'Where the paper is, or a sentence with the path: "On each computer: {path}". A place that is only a path has no text.',
    ),
  moved: z
    .record(key, marked)
    .default({})
    .describe(
      'For a place whose menu path rests on an old text: which label may have moved, and where else to look.',
    ),
  ways: z.record(
    key,
    z.strictObject({
      title: marked.describe('The people or plans that this way is for.'),
      before: before.default({}).describe('What only someone on this way does before the steps.'),
      steps: stepTexts,
    }),
  ),
  check: z.strictObject({
    ...outcome,
    commands: z
      .record(key, z.strictObject(outcome))
      .default({})
      .describe('What each command shows, in the order of the page. Only commands with "effect: reads".'),
    keep: marked.describe('What to keep as proof.'),
  }),
  undo: z.strictObject({
    steps: stepTexts.describe('The exact way back.'),
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
  onePerson: z
    .strictObject({
      what: marked.optional(),
      before: z
        .partialRecord(z.enum(BEFORE_LINES), marked)
        .default({})
        .describe('Lines of "before" for everyone.'),
      steps: z
        .record(key, marked)
        .default({})
        .describe('The steps that one person cannot do as they are. Ids of steps of a way or of "undo".'),
      check: z
        .strictObject({ done: marked.optional(), missing: marked.optional(), keep: marked.optional() })
        .default({}),
      rule: z.literal(false).optional().describe('false: one person does not need the rule.'),
    })
    .optional()
    .describe('The texts for a business of one person, in place of those above.'),
})

export type HowToNumbers = z.infer<typeof howToModel>
export type HowToTexts = z.infer<typeof howToWords>
/** A step of a way, and a step of a way or of the way back. */
export type HowToStepNumbers = z.infer<typeof step>
export type AnyStep = HowToStepNumbers | z.infer<typeof undoStep>

/** The parsed files of the how-to pages: the id of a control → its file. */
export interface HowToParts {
  numbers: Record<string, HowToNumbers>
  words: Record<string, HowToTexts>
  /**
   * The folder of the words: the language, or the base language for a page that is not translated yet. Without an entry, it is
   * the language.
   */
  languages: Record<string, string>
  /** The files that could not be parsed: the path → its problems. `checkContentParts` reports them with its own problems. */
  invalid: Record<string, readonly string[]>
}
