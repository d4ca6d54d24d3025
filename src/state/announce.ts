/** What happens in the quiz, for whoever listens on the document: the page around a frame, or a site's own statistics. */
export function announce(name: 'ready' | 'start' | 'progress' | 'complete' | 'cta' | 'lead', detail: object = {}): void {
  document.dispatchEvent(new CustomEvent(`quiz-${name}`, { detail }))
}
