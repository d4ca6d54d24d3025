import { useEffect, useRef } from 'preact/hooks'
import { onDocument, onWindow, useListener } from '../../../ui/use-listener.ts'

/** The groups of jobs, and the second list of what to find out. */
const FOLD = 'details:is(.job-fold, .find-fold)'

/** Opens the group of the job whose id is in `hash`. Returns the row of the job if its group was closed. */
function openGroupOf(hash: string): HTMLElement | undefined {
  const row = document.getElementById(hash.slice(1))
  const fold = row?.closest<HTMLDetailsElement>(FOLD)
  if (!row || !fold || fold.open) return undefined
  fold.open = true
  return row
}

function goTo(row: HTMLElement | null | undefined): void {
  row?.scrollIntoView()
  row?.focus({ preventScroll: true })
}

/** Opens the group of the job that the URL hash names, and goes to the job. */
export function openLinkedJob(): void {
  goTo(openGroupOf(location.hash))
}

/**
 * Opens the group of a job when a link leads to the job. Some browsers do not open a closed `details` element
 * themselves. Opens all groups while the browser prints the page.
 */
export function useJobLinks(): void {
  const closed = useRef<HTMLDetailsElement[]>([])
  // Open the group before the browser follows the link. Then the browser can scroll to the job and focus it.
  useListener(onDocument, 'click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    if (link) openGroupOf(link.hash)
  })
  useListener(onWindow, 'hashchange', openLinkedJob)
  useListener(onWindow, 'beforeprint', () => {
    closed.current = [...document.querySelectorAll<HTMLDetailsElement>(`${FOLD}:not([open])`)]
    for (const fold of closed.current) fold.open = true
  })
  useListener(onWindow, 'afterprint', () => {
    for (const fold of closed.current.splice(0)) fold.open = false
  })
  // When the browser opened the URL, the page had no action plan yet. So the browser did not scroll to the
  // job that the URL hash names. Scroll to this job now.
  useEffect(() => {
    const { hash } = location
    openGroupOf(hash)
    goTo(document.querySelector<HTMLElement>(`.job-fold li[id="${CSS.escape(hash.slice(1))}"]`))
  }, [])
}
