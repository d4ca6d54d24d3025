import type { RefObject } from 'preact'
import { useListener } from '../../ui/use-listener.ts'
import { type Step, stepOfLink } from './presenter-steps.ts'

interface Needs {
  root: RefObject<HTMLElement>
  /** The gaps in the visitor's answers, in the order of their screens. */
  gaps: readonly { id: string }[]
  onStep: (step: Step) => void
  /** Called with the hash of a link inside the quiz. */
  onQuiz: (hash: string) => void
}

/**
 * Follows links inside presenter mode without changing the URL. Opens all other links in a new tab. Returns the listener, for
 * other windows.
 */
export function usePresenterLinks({ root, gaps, onStep, onQuiz }: Needs): (event: MouseEvent) => void {
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href')
    if (!link || !href || link.hasAttribute('download')) return
    if (href.startsWith('#')) {
      // A click on a link in an error summary has already moved the focus to the field.
      if (event.defaultPrevented) return
      // Other visitors use this tab later. The URL and the history must not show this visitor's links.
      event.preventDefault()
      const step = stepOfLink(href, gaps)
      if (step === undefined) onQuiz(href.slice(1))
      else onStep(step)
      return
    }
    // A new tab keeps the presentation open.
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
  useListener(() => root.current!, 'click', follow)
  return follow
}
