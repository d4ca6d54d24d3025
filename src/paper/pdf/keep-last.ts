/**
 * Returns a function that calls `make`, and keeps the last result with its input. For the same input, the function
 * returns the kept result. Inputs are compared as JSON.
 */
export function keepLast<Result>(): (input: object, make: () => Promise<Result>) => Promise<Result> {
  let last: { key: string; result: Result } | undefined
  return async (input, make) => {
    const key = JSON.stringify(input)
    if (last?.key === key) return last.result
    const result = await make()
    last = { key, result }
    return result
  }
}
