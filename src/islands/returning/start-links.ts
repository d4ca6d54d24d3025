/** Follows the answers on this device with the links that start the check, on a page with an island. */
import { type VisitorKind, updateLinks } from '../../first-paint/start-links.ts'
import { listenForVisitor, visitorKind } from '../../state/visitor-kind.ts'

/**
 * Updates the links now, and after each change of the stored answers. Calls `onKind` with the kind of the visitor each
 * time. Returns a function that updates the links again.
 */
export function followVisitor(onKind?: (kind: VisitorKind) => void): () => void {
  const update = (): void => {
    const kind = visitorKind()
    updateLinks(kind)
    onKind?.(kind)
  }
  update()
  listenForVisitor(update)
  return update
}
