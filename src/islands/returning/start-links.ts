/** Changes the links that start the check, for a visitor who has answers on this device. */
import { listenForAnswers } from '../../state/browser.ts'
import { type VisitorState, readVisitor } from '../../state/stored-result.ts'

/** Shows the text and the address that fit the state in every link with the attribute `data-start`. */
function updateLinks({ kind }: VisitorState): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-start]')) {
    const { dataset } = link
    dataset['new'] ??= link.textContent.trim()
    dataset['quiz'] ??= link.getAttribute('href') ?? ''
    link.textContent = dataset[kind] ?? dataset['new']
    link.setAttribute('href', (kind === 'done' && dataset['start']) || dataset['quiz'])
  }
}

/**
 * Updates the links now, and after each change of the stored answers. Calls `onState` with the state of the visitor
 * each time. Returns a function that updates the links again.
 */
export function followVisitor(onState?: (state: VisitorState) => void): () => void {
  const update = (): void => {
    const state = readVisitor()
    updateLinks(state)
    onState?.(state)
  }
  update()
  listenForAnswers(update)
  for (const event of ['quiz-complete', 'quiz-cleared']) document.addEventListener(event, update)
  return update
}
