/**
 * The zod schemas of the YAML files under `content/`, for the build only. `npm run schemas` converts the schemas into
 * JSON Schemas for editors.
 */
import { z } from 'zod'
import { isDate } from './dates.ts'
import {
  AUDIENCES,
  type Audience,
  CONTEXT_FLAGS,
  DATA_KINDS,
  DATE_STATUSES,
  EFFECT_CLASSES,
  PAID_PLANS,
  PLANS,
} from './model.ts'
import { PERIOD, firstDayOf } from './service-dates.ts'

const text = z.string().min(1, 'is empty: write the words')
/** An ISO date in quotes. YAML does not parse a date without quotes as text. */
export const isoDate = z
  .string('must be a date like "2026-11-24", in quotes')
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date like "2026-11-24", in quotes', abort: true })
  .refine(isDate, 'is not a day that exists')
export const controlId = z.string().regex(/^[A-Z]{2}-\d{2}$/, 'must look like IA-01')
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"')
/** The ids of the labels of a path in a portal, from the outermost to the innermost: ids of terms.yml. */
export const portalPath = z.array(key).min(1, 'is empty: name the labels of the path, ids of terms.yml')
export const portalPaths = z
  .record(key, portalPath)
  .default({})
  .describe('Paths in a portal: the name of a placeholder in the text, and the labels, ids of terms.yml.')
const value = z.union([z.literal(0), z.literal(0.25), z.literal(0.5), z.literal(1)], {
  error: 'must be 0, 0.25, 0.5 or 1',
})
const reply = z.union([value, z.literal('unknown')], { error: 'must be 0, 0.25, 0.5, 1 or unknown' })
const paidPlans = z.array(z.enum(PAID_PLANS))
const one = { error: 'must be between 1 and 10' }
const scale5 = z.number().min(1).max(5)
const effectClass = z.enum(EFFECT_CLASSES)
const effort = z.enum(['minutes', 'hour', 'hours', 'day', 'days'])

const contextTest = z
  .strictObject({
    flag: z.strictObject({ name: z.enum(CONTEXT_FLAGS), is: z.boolean() }).optional(),
    sensitiveData: z.literal(true).optional(),
    peopleFrom: z.int().optional(),
    peopleTo: z.int().optional(),
  })
  .describe('A condition on the business: every named key must hold.')

const context = z.strictObject({
  plan: z.enum(PLANS).optional(),
  people: z.int().min(1).max(1_000_000).optional(),
  data: z.enum(DATA_KINDS).optional(),
  ...Object.fromEntries(CONTEXT_FLAGS.map((flag) => [flag, z.boolean().optional()])),
})

/** Schema of content/model/quiz.yml. */
export const quizModel = z.strictObject({
  model: z
    .int()
    .describe('Version of weights, effects and formulas. Raise it with any change of a number here.'),
  scoresSince: z.int().describe('The first model whose scores are computed as in this one.'),
  quiz: text.describe('Version of the question set, "<year>-<month>", printed on reports.'),
  earlier: z.array(text).default([]).describe('Versions released before, whose links and files still open.'),
  retired: z
    .record(key, z.record(key, z.record(controlId, reply)))
    .default({})
    .describe('Questions that are no longer asked, and what each of their options still sets.'),
  effects: z.record(effectClass, z.number().gt(0).lt(1)).describe('Effect of a control at value 1.'),
  efforts: z.record(effort, z.number().positive()).describe('Effort points of each band.'),
  costFactors: z.strictObject({ included: z.number(), addOn: z.number(), otherPlan: z.number() }),
  overlap: z.number().gt(0).max(1).describe('Discount for each further control against the same thing.'),
  multiplierRange: z.tuple([z.number(), z.number()]),
  bands: z.array(z.strictObject({ id: text, below: z.number().optional() })).min(2),
  certainBandFrom: text.describe('The lowest band that a report may name although too much is unknown.'),
  answeredShare: z.number().min(0).max(1),
  unknownShare: z.number().min(0).max(1),
  groups: z.strictObject({
    thisWeek: z.strictObject({ count: z.int(), efforts: z.array(effort) }),
    thisMonth: z.strictObject({ count: z.int(), efforts: z.array(effort) }),
  }),
  deadlineDays: z.int().positive(),
  printedFrameworks: z.array(text).describe('The frameworks whose ids the printed checklist shows too.'),
  businessPlanPeople: z.int().positive(),
  areas: z.array(z.string()).min(1).describe('Area ids, in the order shown.'),
  levels: z.record(
    text,
    z.strictObject({ from: z.int().min(0).max(100), halfOrBetter: z.int(), full: z.int() }),
  ),
  gates: z.record(
    controlId,
    z.strictObject({
      caps: z
        .tuple([z.number(), z.number(), z.number()])
        .refine(
          ([no, little, half]) => no <= little && little <= half,
          'must not fall as the answer gets better',
        )
        .describe('Highest score at value 0, 0.25 and 0.5.'),
      liftedWhen: contextTest.optional(),
    }),
  ),
  scenarios: z.record(
    text,
    z.strictObject({
      likelihood: scale5,
      impact: scale5,
      adds: z.array(
        z.strictObject({
          when: contextTest,
          likelihood: z.number().default(0),
          impact: z.number().default(0),
        }),
      ),
    }),
  ),
  contextRules: z.array(
    z.strictObject({ when: contextTest, multipliers: z.record(controlId, z.number().positive()) }),
  ),
})

/** Schema of content/<language>/quiz.yml. */
export const quizWords = z.strictObject({
  bands: z.record(text, text),
  areas: z.record(
    text,
    z.strictObject({ name: text, short: text.describe('One or two words for a narrow chart.') }),
  ),
  levels: z.record(text, z.strictObject({ name: text, meaning: text })),
  gates: z.record(controlId, text.describe('A sentence, shown after "Your score can’t go above 50 yet."')),
  scenarios: z.record(text, z.strictObject({ name: text, short: text, picture: text, cost: text })),
  retired: z
    .record(key, text)
    .default({})
    .describe('Questions that are no longer asked: id and the summary that it had.'),
})

/** Schema of content/model/controls.yml. */
export const controlsModel = z.record(
  controlId,
  z.strictObject({
    area: text,
    critical: z.boolean(),
    weight: z.number(one).min(1, one).max(10, one).describe('1 to 10, our judgement of how much it helps.'),
    effort,
    effortFor: z
      .partialRecord(z.enum(Object.keys(AUDIENCES) as Audience[]), effort)
      .optional()
      .describe('The effort in some businesses, in place of that of all others.'),
    plans: paidPlans.describe('Plans that include it.'),
    plansPartial: paidPlans.describe('Plans that include half of it.'),
    plansLastStage: paidPlans
      .min(1)
      .optional()
      .describe('The plans of `plans` that include the step from 0.5 to 1, if not all of them do.'),
    addOn: z.boolean().describe('An extra that no plan includes has to be bought.'),
    doOnPlan: z
      .record(key, paidPlans)
      .default({})
      .describe('The plans of each text in doOnPlan of the words.'),
    doer: z.enum(['you', 'it', 'both']),
    prerequisites: z.array(controlId),
    safeAfter: z.array(controlId).min(1).optional(),
    deadline: isoDate.optional(),
    notApplicableWhen: z.array(contextTest).default([]),
    effects: z.record(
      text,
      z.strictObject({ likelihood: effectClass.optional(), impact: effectClass.optional() }),
    ),
    frameworks: z.record(text, z.array(text)),
    sources: z.array(text).min(1, 'needs at least one source'),
    paths: portalPaths,
  }),
)

/** Returns the fields for the texts of each audience. */
const byAudience = <Texts extends z.ZodType>(texts: Texts) =>
  ({
    provider: texts
      .optional()
      .describe('The texts for a business with an IT provider, in place of those above.'),
    noOutsiders: texts
      .optional()
      .describe('The texts for a business that lets no outsiders in, in place of those above.'),
    onePerson: texts.optional().describe('The texts for a business of one person, in place of those above.'),
  }) satisfies Record<Audience, unknown>

const controlTitle = text.max(100, 'is longer than 100 characters')
const controlShort = text.max(85, 'is longer than 85 characters')
const rungs = z.tuple([text, text, text, text])

/** Schema of content/<language>/controls.yml. */
export const controlsWords = z.record(
  controlId,
  z.strictObject({
    title: controlTitle.describe('The job as an instruction.'),
    short: controlShort.describe('The same as a noun phrase.'),
    do: text.describe('What to do, one to three sentences.'),
    doOnPlan: z
      .record(key, text)
      .default({})
      .describe('What to do after that on some plans. Each text is complete without the others.'),
    why: text,
    where: text.describe(
      'Where in a portal, or where the paper is kept. {name} is a path of the model or the id of a term. ((e3 e5|…)) is only for these plans.',
    ),
    done: text.describe('How you know it is done.'),
    ask: text.describe('The question to send to the person who knows.'),
    effort: text,
    cost: text.describe('What it costs. ((e3 e5|…)) is only for these plans.'),
    halfStep: text.optional().describe('What a plan that lacks it can still do, free.'),
    lastStep: text
      .optional()
      .describe('What is left from 0.5, and free, on a plan without the last stage (plansLastStage).'),
    deadline: text.optional().describe('Reads after the date of the deadline.'),
    rungs: rungs.describe('The ladder: values 0, 0.25, 0.5 and 1.'),
    ...byAudience(
      z.strictObject({
        title: controlTitle.optional(),
        short: controlShort.optional(),
        do: text.optional(),
        why: text.optional(),
        done: text.optional(),
        ask: text.optional(),
        effort: text.optional(),
        halfStep: text.optional(),
        rungs: rungs.optional(),
      }),
    ),
  }),
)

/** Schema of content/model/questions.yml. */
export const questionsModel = z.record(
  key,
  z
    .strictObject({
      area: text.describe('The area’s id, or "context".'),
      kind: z
        .enum(['one', 'many', 'groups'])
        .describe('one: one option. many: any options. groups: one option for each control.'),
      knows: z
        .enum(['you', 'it'])
        .optional()
        .describe(
          'Who can find out what the owner does not know: the IT person ("it"), or only the owner ("you").',
        ),
      since: text
        .optional()
        .describe(
          'Version of the question set since which it means what it means. Older answers are asked again.',
        ),
      tickListUntil: text
        .optional()
        .describe(
          'For groups: the last version of the question set in which this was a list of boxes to tick.',
        ),
      when: z.strictObject({ control: controlId, atLeast: value }).optional(),
      options: z.record(
        key,
        z.strictObject({
          controls: z.record(controlId, reply).optional(),
          context: context.optional(),
          alone: z.boolean().default(false).describe('Choosing it clears the others.'),
          unknown: z.boolean().default(false).describe('This is "I don’t know".'),
          ownIt: z.literal(true).optional().describe('Nobody looks after IT as their job.'),
        }),
      ),
    })
    .refine(
      ({ knows, options }) => (knows !== undefined) === Object.values(options).some(({ unknown }) => unknown),
      {
        path: ['knows'],
        error: 'needs "you" or "it" if an option is unknown, and only then',
      },
    ),
)

const optionWords = z.union([
  text.transform((label) => ({ label, help: undefined, group: undefined })),
  z.strictObject({ label: text, help: text.optional(), group: text.optional() }),
])

const otherHelp = z
  .union([text, z.literal(false).transform(() => '')])
  .optional()
  .describe('false takes the help away.')
const questionTitle = text.max(150, 'is longer than 150 characters')

/** Schema of content/<language>/questions.yml. */
export const questionsWords = z.record(
  key,
  z.strictObject({
    title: questionTitle,
    summary: text.max(60, 'is longer than 60 characters'),
    help: text.optional(),
    where: text.optional().describe('Where the visitor finds the answer. Folded on screen.'),
    why: text,
    options: z.record(key, optionWords),
    ...byAudience(
      z.strictObject({
        title: questionTitle.optional(),
        help: otherHelp,
        why: text.optional(),
        options: z
          .record(key, z.strictObject({ label: text.optional(), help: otherHelp, group: text.optional() }))
          .optional(),
      }),
    ),
  }),
)

/** Schema of content/model/everyday.yml. */
export const everydayModel = z.strictObject({
  groups: z.array(key).min(1).describe('Parts of the list, in the order shown.'),
  actions: z.record(
    key,
    z.strictObject({
      group: key,
      minutes: z
        .int('must be whole minutes')
        .min(1, 'must be whole minutes')
        .max(120, 'is longer than 2 hours'),
      controls: z.array(controlId).min(1, 'needs at least one control that it helps with'),
      frameworks: z.record(text, z.array(text).min(1)).default({}),
      sources: z.array(key).min(1, 'needs at least one source'),
    }),
  ),
})

/** Schema of content/<language>/everyday.yml. */
export const everydayWords = z.strictObject({
  groups: z.record(key, text),
  actions: z.record(
    key,
    z.strictObject({
      title: text.max(70, 'is longer than 70 characters').describe('The job as an instruction.'),
      do: text,
      done: text.describe('How you know it is done.'),
      why: text,
    }),
  ),
})

/** Schema of content/model/sources.yml. */
export const sources = z.record(
  key,
  z.strictObject({
    title: text,
    url: z.url('must be a whole address'),
    published: isoDate.optional().describe('The page’s own date, where it names one.'),
    reviewed: isoDate.describe('When we last read it.'),
    secondHand: z
      .enum(['copy', 'report'])
      .optional()
      .describe(
        'copy: we read the publisher’s text at another address. report: we read what others wrote about it. Leave it out if we read the publisher’s own page, repository or stored page.',
      ),
  }),
)

const dateTest = z
  .strictObject({
    plans: paidPlans.min(1).optional(),
    flag: z.strictObject({ name: z.enum(CONTEXT_FLAGS), is: z.boolean() }).optional(),
    control: z
      .strictObject({ id: controlId, from: value.optional(), to: value.optional() })
      .optional()
      .describe('The control has a known value between "from" and "to".'),
    option: z
      .strictObject({ question: key, is: key })
      .optional()
      .describe(
        'The answer to the question is this option. Needs "control" with the value that the option sets.',
      ),
  })
  .refine((test) => Object.keys(test).length > 0, 'is empty: it would hold for everyone')
  .describe('A condition on the answers: every named key must hold.')

/** Schema of content/model/dates.yml. */
export const datesModel = z.record(
  key,
  z.strictObject({
    when: z
      .string('must be in quotes')
      .regex(PERIOD, {
        error: 'must be a day, a month or a half-year: "2026-12-31", "2026-12", "2027-H2"',
        abort: true,
      })
      .refine((when) => isDate(firstDayOf(when)), 'is not a day that exists')
      .describe('As exact as the source is, and no more.'),
    status: z.enum(DATE_STATUSES),
    controls: z.array(controlId).describe('The controls that prepare for it.'),
    concerns: z
      .array(dateTest)
      .default([])
      .describe('A report says "this concerns you" if one of these holds. Otherwise it says "check".'),
    spares: z.array(dateTest).default([]).describe('A report leaves the date out if one of these holds.'),
    sources: z.array(key).min(1, 'needs at least one source'),
    reviewed: isoDate.describe('When we last compared the entry with its sources.'),
    paths: portalPaths,
  }),
)

/** Schema of content/<language>/dates.yml. */
export const datesWords = z.record(
  key,
  z.strictObject({
    title: text
      .max(110, 'is longer than 110 characters')
      .describe('What happens, as a noun phrase that stays true after the date.'),
    job: text
      .optional()
      .describe(
        'What happens, as a sentence after "1 February 2027:". For a date that concerns the answer to a control without a deadline.',
      ),
    who: text.describe('Who is affected.'),
    find: text.describe(
      'How to find out whether it concerns the business. {name} is a path of the model or the id of a term.',
    ),
    lookUp: text
      .optional()
      .describe('In place of "find", for a business in which nobody looks after IT as their job.'),
    before: text.describe('What to do before the date.'),
    past: text.describe('What it means once the date is past.'),
  }),
)

const exampleChoices = z.record(key, z.array(key)).describe('Question id → chosen option ids.')

/** Schema of content/model/example.yml. */
export const example = z.strictObject({
  name: text.describe('A made-up business.'),
  choices: exampleChoices,
  clients: z
    .array(
      z.strictObject({
        name: text.describe('A made-up business.'),
        group: text.describe('The group of the business.'),
        checks: z
          .array(exampleChoices)
          .min(1)
          .max(2)
          .describe('The choices of each check that differ from the choices above, the earlier check first.'),
      }),
    )
    .describe('The made-up clients on the page for IT providers.'),
})
