/** The notes for advisers: the schemas of `adviser.yml`, and the function that joins its two files. */
import { z } from 'zod'
import type { AdviserNotes } from '../core/documents/adviser.ts'
import { VALUES } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import { controlId } from '../core/model/schema.ts'
import type { ContentRule } from './table.ts'
import { key, text } from './text-schema.ts'

const value = z.literal(VALUES, { error: 'must be 0, 0.25, 0.5 or 1' }).optional()

/** Schema of content/model/adviser.yml. */
export const adviserModel = z.strictObject({
  misread: z
    .record(controlId, z.array(text).min(1, 'needs at least one source'))
    .describe('The sources of what people often get wrong about a critical control.'),
  contradictions: z
    .record(
      key,
      z.record(
        controlId,
        z
          .strictObject({ from: value, to: value })
          .refine(({ from = 0, to = 1 }) => from <= to, 'must not end before it starts'),
      ),
    )
    .describe('Unlikely combinations of values. The ranges include both ends.'),
})

/** Schema of content/<language>/adviser.yml. */
export const adviserWords = z.strictObject({
  misread: z.record(controlId, text.describe('One to three short sentences that its sources support.')),
  contradictions: z.record(key, text.describe('What does not fit, and what to ask.')),
})

type Numbers = z.infer<typeof adviserModel>
type Words = z.infer<typeof adviserWords>

/** Reports critical controls without a note, and notes with a source that their control does not cite. */
export const citesOwnSources: ContentRule<Numbers, Words> = ({ model: { misread }, known, inModel }) => {
  for (const [id, { critical, sources }] of Object.entries(known.model.controls)) {
    const cited = misread[id]
    if (critical && !cited) inModel(`misread.${id}`, 'is missing: each critical control has a note')
    for (const one of cited ?? [])
      if (!sources.includes(one))
        inModel(`misread.${id}`, `"${one}" is not a source of the control in controls.yml`)
  }
}

/** Joins the notes for advisers with their words. */
export function joinAdviser(numbers: Numbers, words: Words): AdviserNotes {
  return {
    misread: Object.fromEntries(
      Object.entries(numbers.misread).map(([id, sources]) => [
        id,
        { text: must(words.misread, id), sources },
      ]),
    ),
    contradictions: Object.entries(numbers.contradictions).map(([id, when]) => ({
      ...{ id, when },
      text: must(words.contradictions, id),
    })),
  }
}
