/** The zod schema of a lead as JSON. `npm run schemas` converts it into the published `/schema/lead.v1.json`. */
import { z } from 'zod'
import { LEAD_LIMITS } from './lead.ts'

const text = z.string()
const origin = text.regex(/^[\w.-]{1,40}$/)
const count = z.int().min(0).max(10)
const score = z.number().min(0).max(100)

const summary = z
  .object({
    v: z.literal(1),
    scope: z.enum(['quick', 'full']).describe('quick: over the critical controls. full: over all controls.'),
    known: z
      .enum(['enough', 'few', 'tooFew'])
      .describe('Whether enough is known for a score. Without “enough” the lead has no score and no level.'),
    answered: z.int().describe('How many questions are answered.'),
    total: z.int().describe('How many questions there are.'),
    locale: text.describe('BCP 47 tag of the check.'),
    level: text.optional().describe('The id of the level.'),
    score: score.optional().describe('The score. Unknown controls count as not in place.'),
    scoreIfUnknownsAreFine: score.optional().describe('The score if unknown controls are in place.'),
    areas: z
      .array(z.object({ id: text.describe('The id of the area.'), score: score.describe('Its score.') }))
      .optional()
      .describe('The score of each area.'),
    start: z.literal('whose-job').optional().describe('The lead is about the ten jobs, not about the check.'),
    jobs: z
      .object({
        microsoft: count.describe(
          'Jobs that the visitor left to Microsoft, and that its texts leave to the business.',
        ),
        nobody: count.describe('Jobs for which the visitor named nobody.'),
        theirs: count.describe('Jobs that someone does although Microsoft does them.'),
        agreed: count.describe('Jobs on which the visitor and Microsoft’s texts agree.'),
      })
      .optional()
      .describe('Only for the ten jobs: how many of them came out which way.'),
  })
  .describe('The numbers of the result, as the visitor sees them.')

const crm = z
  .object({
    score: score.nullable().describe('The score of the summary. null if too little is known for a score.'),
    level: text.nullable().describe('The id of the level. null if too little is known for a score.'),
    nextCheckDue: text
      .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
      .describe('The day on which the business should check again, as your brand file says.'),
  })
  .describe('Named values for a customer database. All three are always there.')

/** The schema of a lead. Leads can get more keys. */
export const leadJson = z
  .object({
    id: text.describe('A random id. It stays the same if the visitor sends the form again.'),
    at: z.iso.datetime().describe('The time of the last change in the form.'),
    locale: text.describe('BCP 47 tag of the form.'),
    contact: z
      .object({
        name: text.max(LEAD_LIMITS.name).describe('The name of the visitor.'),
        email: text.max(LEAD_LIMITS.email).describe('The email address, checked for its form only.'),
        phone: text
          .max(LEAD_LIMITS.phone)
          .optional()
          .describe('The telephone number, as typed. Only if asked for.'),
        company: text.max(LEAD_LIMITS.company).optional().describe('The business.'),
        message: text.max(LEAD_LIMITS.message).optional().describe('What the visitor wrote.'),
      })
      .describe('What the visitor typed.'),
    summary,
    crm,
    answers: z
      .record(text, z.array(text).describe('Ids of options.'))
      .optional()
      .describe('Id of a question → ids of the chosen options. Only if the visitor ticked the box for it.'),
    link: text
      .optional()
      .describe(
        'A link that opens the result. It has the answers if the lead has them, otherwise numbers only. The ten jobs have none.',
      ),
    source: origin.optional().describe('Where the visitor came from, as your page or your link says.'),
    campaign: origin.optional().describe('The campaign, as your page or your link says.'),
    consent: z.literal(true),
    consentText: text.describe('The sentence that the visitor agreed to.'),
    consentVersion: text.describe('A hash of that sentence, as 8 hex digits.'),
    host: text.describe('The site that showed the form.'),
  })
  .meta({
    title: 'Lead, version 1',
    description:
      'What the contact form sends. Keys may be added within version 1. None is removed, and none changes its meaning.',
  })
