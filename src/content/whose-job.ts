/** The schemas of the ten jobs of "Whose job is it?", and how they are joined with their words and sources. */
import { z } from 'zod'
import { JOB_DOERS, JOB_IDS, type Job, SIDES } from '../core/whose-job/jobs.ts'
import { key, text } from './text-schema.ts'
import { type ContentRule, joined } from './table.ts'

/** Schema of content/model/whose-job.yml. */
export const whoseJobModel = z.record(
  key,
  z.strictObject({
    side: z.enum(SIDES).describe('Whose job it is by Microsoft’s own texts.'),
    controls: z.array(z.string()).describe('The controls behind the job.'),
    question: key.optional().describe('The question of the check about the job.'),
    options: z.partialRecord(z.enum(JOB_DOERS), key).optional().describe('The option that an answer means.'),
    sources: z.array(key).min(1, 'needs at least one source'),
  }),
)

/** The longest sentence about Microsoft's side, in words. */
const LONGEST = 25
const side = text.refine(
  (said) => said.split(/(?<=[.!?؟])\s+/).every((sentence) => sentence.split(/\s+/).length <= LONGEST),
  `has a sentence of more than ${String(LONGEST)} words: split it`,
)

/** Schema of content/<language>/whose-job.yml. */
export const whoseJobWords = z.record(
  key,
  z.strictObject({
    title: text.max(90, 'is longer than 90 characters').describe('The job as a question: “Who …?”'),
    short: text.max(40, 'is longer than 40 characters').describe('The name of the job in a table.'),
    does: side.describe('What Microsoft does. It says no more than the sources.'),
    doesNot: side.describe('What Microsoft does not do. It says no more than the sources.'),
  }),
)

type Numbers = z.infer<typeof whoseJobModel>
type Words = z.infer<typeof whoseJobWords>

/** A job with the ids of its sources. */
export type CitedJob = Job & { sources: readonly string[] }

/** Reports jobs out of order, and answers that are no option of their question. */
export const jobsFit: ContentRule<Numbers, Words> = ({ model, known, inModel }) => {
  if (Object.keys(model).join() !== JOB_IDS.join())
    inModel('', `must have the jobs in the order of the links: ${JOB_IDS.join(', ')}`)
  for (const [id, { question, options }] of Object.entries(model)) {
    if ((question === undefined) !== (options === undefined))
      inModel(id, 'must have both question and options, or neither')
    if (question === undefined) continue
    const asked = known.model.questions[question]
    if (!asked) inModel(`${id}.question`, `"${question}" is not a question`)
    for (const option of Object.values(options ?? {}))
      if (asked && !Object.hasOwn(asked.options, option))
        inModel(`${id}.options`, `"${option}" is not an option of ${question}`)
  }
}

/** Joins the jobs with their words in one language. */
export function joinWhoseJob(numbers: Numbers, words: Words): CitedJob[] {
  return joined(numbers, words) as CitedJob[]
}
