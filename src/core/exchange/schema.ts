/** The zod schema of the plan file. `npm run schemas` converts it into the published `/schema/plan.v1.json`. */
import { z } from 'zod'
import { PLANS } from '../model/model.ts'
import type { PlanFile, PlanJob } from './plan-file.ts'

const day = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
const text = z.string()

const job: z.ZodType<PlanJob> = z.object({
  reference: text.describe(
    'Names the job in every export of the same report: the id of the control, the business if it gave a name, and the day.',
  ),
  control: text
    .regex(/^[A-Z]{2}-[0-9]{2}$/)
    .describe('The id of the control. It never changes, so two plans of one business can be compared by it.'),
  title: text.describe('The job as a short instruction.'),
  why: text.describe('What can go wrong without it.'),
  do: text.describe('What to do.'),
  where: text.describe('Where to do it.'),
  done: text.describe('How to see that it is done.'),
  page: z.url().describe('The page with every step. It also says how to check the job and how to undo it.'),
  who: text.describe('Who can do it, as text.'),
  due: day.describe('The last day of the job.'),
  area: text.describe('The area of the job, as text.'),
  critical: z.boolean().describe('True for the jobs that matter most.'),
  state: text.describe('How far the job is, and what the business says about it, as text.'),
  group: text.describe('The part of the plan, as text, such as “This week”.'),
  text: text.describe('All of this as plain text, for a ticket system with one field for a description.'),
})

/** The schema of a plan file. Files of version 1 can get more keys. */
export const planFile: z.ZodType<PlanFile> = z
  .object({
    format: z.literal('whose-job/plan'),
    version: z.literal(1),
    language: text.describe('BCP 47 tag of the texts.'),
    date: day.describe('The day of the report.'),
    name: text.max(60).optional().describe('The name of the business, where one was given.'),
    plan: z
      .object({
        id: z.enum(PLANS).describe('The Microsoft 365 plan that most people of the business have.'),
        name: text.describe('Its name, as text.'),
      })
      .describe('The Microsoft 365 plan of the business. Some jobs need another one.'),
    jobs: z
      .array(job)
      .describe('The open jobs, best value first. Risks that the business accepted are left out.'),
  })
  .meta({
    title: 'Plan, version 1',
    description:
      'The open jobs of a report, one ticket each. Keys may be added within version 1. None is removed, and none changes its meaning.',
  })
