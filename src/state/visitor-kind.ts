/** Tells a returning visitor from a new one. Every page with a script loads this file, so it reads two keys only. */
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

/** Calls `onChange` when another tab changes the stored texts, and when the page returns from the back/forward cache. */
export function listenForVisitor(onChange: () => void): void {
  for (const event of ['storage', 'pageshow']) addEventListener(event, onChange)
  for (const event of ['quiz-complete', 'quiz-cleared']) document.addEventListener(event, onChange)
}
