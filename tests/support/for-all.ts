import fc from 'fast-check'

/** Checks a property with random values of the given arbitraries. Throws if `check`, the last argument, throws or returns false. */
export function forAll<Values extends [unknown, ...unknown[]]>(
  ...args: Parameters<typeof fc.property<Values>>
): void {
  fc.assert(fc.property(...args))
}
