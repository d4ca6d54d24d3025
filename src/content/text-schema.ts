/** The zod schemas of single texts and ids in the content. */
import { z } from 'zod'
import { markProblem } from './marks.ts'

export const text = z.string('is missing: write the words').min(1, 'is empty: write the words')
/** The id of an entry. */
export const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"')

/** A text with the inline marks of `marks.ts`. */
export const marked = text.superRefine((value, context) => {
  const message = markProblem(value)
  if (message) context.addIssue({ code: 'custom', message })
})
