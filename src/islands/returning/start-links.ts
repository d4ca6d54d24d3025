/** Changes the links that start the check, for a visitor who has answers on this device. */
import { type VisitorKind, listenForVisitor, visitorKind } from '../../state/visitor-kind.ts'

/** Sets the text and the URL of every link with the attribute `data-start`, for this kind of visitor. */
function updateLinks(kind: VisitorKind): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-start]')) {
    const { dataset } = link
    dataset['new'] ??= link.textContent.trim()
    dataset['quiz'] ??= link.getAttribute('href') ?? ''
    link.textContent = dataset[kind] ?? dataset['new']
    link.setAttribute('href', (kind === 'done' && dataset['start']) || dataset['quiz'])
  }
}

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
