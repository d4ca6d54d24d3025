/** The notes for advisers: the schemas of `adviser.yml`, and the function that joins its two files. */
import { z } from 'zod'
import type { AdviserNotes } from '../core/documents/adviser.ts'
import { compareIds, refuseProblems } from '../core/model/join-ids.ts'
import { type Model, VALUES } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import { controlId } from '../core/model/schema.ts'
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

const MODEL_FILE = 'content/model/adviser.yml'

/**
 * Joins the notes for advisers with their words.
 * @throws {InputError} if a critical control has no note, or a note cites a source that its control does not cite.
 */
export function joinAdviser(
  numbers: Numbers,
  words: Words,
  { controls }: Pick<Model, 'controls'>,
  language: string,
): AdviserNotes {
  refuseProblems((note) => {
    const files = { words: `content/${language}/adviser.yml`, numbers: MODEL_FILE }
    compareIds(Object.keys(numbers.misread), words.misread, { ...files, section: 'misread.' }, note)
    const entries = { ...files, section: 'contradictions.' }
    compareIds(Object.keys(numbers.contradictions), words.contradictions, entries, note)
    for (const { id, critical, sources } of controls) {
      const cited = numbers.misread[id]
      if (critical && !cited)
        note(MODEL_FILE, `misread.${id}`, 'is missing: each critical control has a note')
      for (const source of cited ?? []) {
        if (!sources.includes(source))
          note(MODEL_FILE, `misread.${id}`, `"${source}" is not a source of the control in controls.yml`)
      }
    }
    const known = new Set(controls.map(({ id }) => id))
    const named = [
      ...Object.keys(numbers.misread).map((id) => ['misread', id] as const),
      ...Object.entries(numbers.contradictions).flatMap(([entry, when]) =>
        Object.keys(when).map((id) => [`contradictions.${entry}`, id] as const),
      ),
    ]
    for (const [entry, id] of named) if (!known.has(id)) note(MODEL_FILE, entry, `"${id}" is not a control`)
  })
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
