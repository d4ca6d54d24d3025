/**
 * Replaces spaces by no-break spaces in every text of `value`, where a line break must not separate two
 * words: "Microsoft 365", "93 days".
 */
export function bind<T>(value: T): T {
  if (typeof value === 'string') {
    return value.replace(/\bMicrosoft (?=365\b)|(?<=\d) (?=days?\b|minutes?\b)/g, (part) =>
      part.replace(' ', '\u00a0'),
    ) as T
  }
  if (Array.isArray(value)) return value.map(bind) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bind(one)])) as T
}
