/** Compares the plural forms of a translated sentence with the plural categories of its language. */

/** Plural category → sentence. `undefined` for a sentence without plural forms. */
type PluralForms = Readonly<Partial<Record<string, string>>> | undefined

/**
 * Compares the forms of a sentence with `categories`, the plural categories of its language. `base` has the forms of the same
 * sentence in the base language. Returns the problem as text without a full stop, or `undefined`.
 */
export function pluralProblem(
  forms: PluralForms,
  base: PluralForms,
  categories: readonly string[],
): string | undefined {
  if (!forms) return base && `must have one sentence for each plural category: ${categories.join(', ')}`
  if (!base) return 'must be one sentence, as in the base language'
  const missing = categories.filter((one) => !(one in forms))
  if (missing.length > 0) return `lacks the plural categories ${missing.join(', ')}. Add a sentence for each`
  const strange = Object.keys(forms).filter((one) => !categories.includes(one))
  return strange.length > 0
    ? `has plural categories that this language does not use: ${strange.join(', ')}. Remove them`
    : undefined
}
