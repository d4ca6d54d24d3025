/** Removes what Word does not know from a document in a language from right to left. */

/** Matches the signs that isolate a text from the direction around it. Some fonts draw them as boxes. */
const ISOLATES = /[\u2066-\u2069]/g
/** Matches the Unicode extension of a BCP 47 tag: "-u-nu-latn". */
const EXTENSION = /-u-.*$/

/**
 * Returns a document without isolates in its texts, and without extensions in its `language`: "ar" for "ar-u-nu-latn".
 * Word orders the parts of a text by marks of its own.
 */
export function withoutDirectionMarks<T>(value: T): T {
  if (typeof value === 'string') return value.replace(ISOLATES, '') as T
  if (Array.isArray(value)) return value.map(withoutDirectionMarks) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      key === 'language' && typeof one === 'string' ? one.replace(EXTENSION, '') : withoutDirectionMarks(one),
    ]),
  ) as T
}
