/** Decides when each step of a test run starts. Starts no process itself, so that its unit tests need no process. */

/** The facts about a step that the scheduler needs. */
export interface Planned {
  name: string
  /** The names of the steps that must pass before this step starts. */
  after?: readonly string[]
  /** The name of a lock. Two steps with the same lock never run at the same time. */
  lock?: string
  /** True if the step runs alone, after all others, because it measures times or uses every core. */
  isAlone?: boolean
}

/**
 * Runs all steps, at most `atOnce` at a time, in the order of the list as far as `after` allows.
 * `run` returns whether the step passed. `skip` is called for a step that cannot run because `cause` failed.
 */
export async function runAll<S extends Planned>(
  steps: readonly S[],
  atOnce: number,
  run: (step: S) => Promise<boolean>,
  skip: (step: S, cause: string) => void,
): Promise<void> {
  const waiting = [...steps]
  const results = new Map<string, boolean>()
  const running = new Set<Promise<void>>()
  const locked = new Set<string>()

  const start = (step: S): void => {
    const { name, lock } = step
    if (lock !== undefined) locked.add(lock)
    const job = run(step).then((isFine) => {
      results.set(name, isFine)
      running.delete(job)
      if (lock !== undefined) locked.delete(lock)
    })
    running.add(job)
  }
  const take = (step: S): S => {
    waiting.splice(waiting.indexOf(step), 1)
    return step
  }
  const isReady = ({ after = [], lock = '' }: S): boolean =>
    !locked.has(lock) && after.every((name) => results.has(name))
  const causeOf = ({ after = [] }: S): string | undefined => after.find((name) => results.get(name) === false)

  while (waiting.length > 0 || running.size > 0) {
    const lost = waiting.find((step) => causeOf(step) !== undefined)
    if (lost) {
      skip(take(lost), causeOf(lost) ?? '')
      results.set(lost.name, false)
      continue
    }
    const shared = waiting.filter(({ isAlone }) => !isAlone)
    const next =
      shared.length > 0 ? shared.find(isReady) : running.size === 0 ? waiting.find(isReady) : undefined
    if (next && running.size < atOnce) start(take(next))
    else if (running.size > 0) await Promise.race(running)
    else
      throw new Error(
        `These steps wait for steps that do not exist: ${waiting.map(({ name }) => name).join(', ')}.`,
      )
  }
}
