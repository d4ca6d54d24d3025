/**
 * Returns a function that calls `make`, and keeps the last result with its input. For the same input, the function returns the kept
 * result, also while it is being made. Inputs are compared as JSON. A failed result is not kept.
 */
export function keepLast<Result>(): (input: object, make: () => Promise<Result>) => Promise<Result> {
  let last: { key: string; result: Promise<Result> } | undefined
  return (input, make) => {
    const key = JSON.stringify(input)
    if (last?.key === key) return last.result
    const made = { key, result: make() }
    last = made
    made.result.catch(() => {
      if (last === made) last = undefined
    })
    return made.result
  }
}
