/** Finds out if a visitor is new. Every page with a script loads this file, so it reads only two keys. */
import { ANSWERS, RESULT, readText } from './storage.ts'

/**
 * `new`: this device has no answers. `begun`: it has answers, and no result yet. `done`: the visitor has seen a complete
 * result.
 */
export type VisitorKind = 'new' | 'begun' | 'done'

/** Returns what this device knows about the visitor. Does not parse the stored texts. */
export function visitorKind(): VisitorKind {
  if (readText(ANSWERS) === undefined) return 'new'
  return readText(RESULT) === undefined ? 'begun' : 'done'
}

/**
 * Calls `onChange` when the visitor sees a result or deletes the answers, and when another tab changes the
 * stored texts. Also calls `onChange` when the page opens or returns from the back/forward cache.
 */
export function listenForVisitor(onChange: () => void): void {
  for (const event of ['storage', 'pageshow']) addEventListener(event, onChange)
  for (const event of ['quiz-complete', 'quiz-cleared']) document.addEventListener(event, onChange)
}
