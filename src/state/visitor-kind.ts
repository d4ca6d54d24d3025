/** Finds out if a visitor is new. Every page with a script loads this file, so it reads only two keys. */
import { type VisitorKind, kindOfVisitor } from '../first-paint/start-links.ts'
import { readText } from './storage.ts'

/** Returns what this device knows about the visitor. Does not parse the stored texts. */
export function visitorKind(): VisitorKind {
  return kindOfVisitor((key) => readText(key) !== undefined)
}

/**
 * Calls `onChange` when the visitor sees a result or deletes the answers, and when another tab changes the
 * stored texts. Also calls `onChange` when the page opens or returns from the back/forward cache.
 */
export function listenForVisitor(onChange: () => void): void {
  for (const event of ['storage', 'pageshow']) addEventListener(event, onChange)
  for (const event of ['quiz-complete', 'quiz-cleared']) document.addEventListener(event, onChange)
}
