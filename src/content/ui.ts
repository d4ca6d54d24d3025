/**
 * The schema of the interface texts in `content/<language>/ui.yml`, and their comparison with the base
 * language.
 */
import { z } from 'zod'
import { PLURAL_CATEGORIES } from '../core/model/format.ts'
import type { PluralMessage } from '../messages/plural-message.ts'
import type { Ui } from '../messages/ui.ts'
import { pluralProblem } from './plural-forms.ts'

const sentence = z.string('must be a sentence, or one for each plural category').min(1, 'is empty. Write it')
const plural = z.strictObject(
  { ...Object.fromEntries(PLURAL_CATEGORIES.map((name) => [name, sentence.optional()])), other: sentence },
  `must be a sentence, or one for each plural category: ${PLURAL_CATEGORIES.join(', ')}; "other" always`,
)
const section = z.record(z.string(), z.union([sentence, plural]))

/** Returns true for a BCP 47 tag. It can have an extension, as in "ar-u-nu-latn", which writes numbers with Western digits. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/**
 * The schema of `content/<language>/ui.yml`. The schema allows any key: the keys of the base language become
 * TypeScript types. `messageProblems` checks the keys of the other languages.
 */
export const uiWords = z
  .object({
    language: z.string().refine(isLanguageTag, 'must be a BCP 47 tag, like en-GB'),
    direction: z.enum(['ltr', 'rtl']),
    plans: z.record(z.string(), sentence),
    frameworks: z.record(z.string(), sentence),
  })
  .catchall(section) as unknown as z.ZodType<Ui>

type Message = string | PluralMessage
type Sections = Record<string, string | Record<string, Message>>

const formsOf = (message: Message): PluralMessage | undefined =>
  typeof message === 'string' ? undefined : message

const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole))].toSorted()

const list = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none')

/**
 * Compares the placeholders of a message with the placeholders of the same message in the base language
 * (`base`). Returns the problem as text, or `undefined`.
 */
function placeholderProblem(message: Message, base: Message): string | undefined {
  const expected = placeholdersOf(typeof base === 'string' ? base : base.other)
  const given = placeholdersOf(typeof message === 'string' ? message : message.other)
  if (given.join() !== expected.join())
    return `has the placeholders ${list(given)}. The base language has ${list(expected)}. Use the same`
  if (typeof message === 'string') return undefined
  const strange = placeholdersOf(Object.values(message).join(' ')).filter((one) => !expected.includes(one))
  return strange.length > 0
    ? `has placeholders that "other" does not have: ${list(strange)}. Remove them`
    : undefined
}

/**
 * Compares the interface texts of a language with the base language: sections, keys, placeholders and plural
 * forms. Returns one sentence for each problem.
 */
export function messageProblems(file: string, ui: Ui, base: Ui): string[] {
  const ours = ui as unknown as Sections
  const theirs = base as unknown as Sections
  const categories = new Intl.PluralRules(ui.language).resolvedOptions().pluralCategories
  const problems: string[] = []
  const compareKeys = (place: string, given: object, expected: object): void => {
    for (const key of Object.keys(expected))
      if (!(key in given))
        problems.push(`${file} › ${place}${key}: is missing. Translate it from the base language.`)
    for (const key of Object.keys(given))
      if (!(key in expected))
        problems.push(`${file} › ${place}${key}: is not in the base language. Remove it.`)
  }
  compareKeys('', ours, theirs)
  for (const [name, messages] of Object.entries(theirs)) {
    const own = ours[name]
    if (typeof messages === 'string' || typeof own !== 'object') continue
    compareKeys(`${name}.`, own, messages)
    for (const [key, expected] of Object.entries(messages)) {
      const message = own[key]
      if (message === undefined) continue
      const problem =
        pluralProblem(formsOf(message), formsOf(expected), categories) ??
        placeholderProblem(message, expected)
      if (problem !== undefined) problems.push(`${file} › ${name}.${key}: ${problem}.`)
    }
  }
  return problems
}
