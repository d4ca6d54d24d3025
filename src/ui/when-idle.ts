/** Runs `work` when the browser has nothing else to do. Safari, which cannot say when, runs it in the next task. */
export function whenIdle(work: () => void): void {
  const idle = (globalThis as { requestIdleCallback?: typeof requestIdleCallback }).requestIdleCallback
  ;(idle ?? setTimeout)(work)
}
