/** Reads the stored answers for the marks of the dates page. The page loads this module only if there are answers. */
import { hasNoIt, resolveContext, resolveReplies } from '../../core/answers/answers.ts'
import { type DateMark, markDate } from '../../core/report/date-marks.ts'
import { readAnswers } from '../returning/read-answers.ts'

/** Id of a service date → its mark. Service dates without a mark are missing. */
export type DateMarks = Readonly<Record<string, DateMark>>

/** What the stored answers say about the dates. */
export interface DateAnswers {
  marks: DateMarks
  /** True if nobody looks after IT as their job. */
  noIt: boolean
}

/**
 * Returns the marks that the stored answers give to the coming service dates, and whether there is no IT person. No marks without valid answers.
 * `contentUrl` is the URL of the JSON file with the quiz model.
 * @throws if the file cannot be loaded.
 */
export async function readDateMarks(contentUrl: string): Promise<DateAnswers> {
  const stored = await readAnswers(contentUrl)
  if (!stored) return { marks: {}, noIt: false }
  const { model, answers } = stored
  const { choices } = answers
  const facts = { context: resolveContext(model, answers), replies: resolveReplies(model, answers), choices }
  const marks = model.dates.flatMap((date) => {
    const mark = markDate(date, facts)
    return mark ? [[date.id, mark] as const] : []
  })
  return { marks: Object.fromEntries(marks), noIt: hasNoIt(model, answers) }
}
