/** Changes the links that start the check, for a visitor who has answers on this device. */

/**
 * `new`: this device has no answers. `begun`: it has answers, and no result yet. `done`: the visitor has seen a complete
 * result.
 */
export type VisitorKind = 'new' | 'begun' | 'done'

/** Returns the kind of the visitor. `hasText` returns true if this device stores a text under a key of the site. */
export function kindOfVisitor(hasText: (key: 'answers' | 'result') => boolean): VisitorKind {
  if (!hasText('answers')) return 'new'
  return hasText('result') ? 'done' : 'begun'
}

/** Sets the text and the URL of every link with the attribute `data-start`, for this kind of visitor. */
export function updateLinks(kind: VisitorKind): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-start]')) {
    const { dataset } = link
    dataset['new'] ??= link.textContent.trim()
    dataset['quiz'] ??= link.getAttribute('href') ?? ''
    link.textContent = dataset[kind] ?? dataset['new']
    link.setAttribute('href', (kind === 'done' && dataset['start']) || dataset['quiz'])
  }
}
