import { useLayoutEffect } from 'preact/hooks'

/** The scroll position in CSS pixels that `useScrollPosition` stored in the history entry. */
function keptPosition(): number | undefined {
  const { scroll } = (history.state ?? {}) as { scroll?: unknown }
  return typeof scroll === 'number' ? scroll : undefined
}

/** Returns true if the page opens at a place below its head: after a reload, after a return, or at an element. */
export function opensFurtherDown(): boolean {
  return keptPosition() !== undefined || location.hash !== ''
}

/**
 * Scrolls to the position before a reload or before a return to the page, otherwise to the element that the URL hash
 * names. The browser opens the page before the result appears, so it cannot find the position itself. Does nothing in a
 * frame, which the host page scrolls. Does not scroll while another screen hides the result.
 */
export function useScrollPosition({ isFramed, isHidden }: { isFramed: boolean; isHidden: boolean }): void {
  useLayoutEffect(() => {
    if (isFramed) return
    const kept = keptPosition()
    if (!isHidden && kept !== undefined) scrollTo({ top: kept, behavior: 'instant' })
    else if (!isHidden) document.getElementById(location.hash.slice(1))?.scrollIntoView()
    const keep = (): void => {
      // The entry can also contain a link's answers or a reply.
      history.replaceState({ ...(history.state as object | null), scroll: scrollY }, '')
    }
    // A reload in Chromium ignores what a page stores while it closes. Older versions of Safari have no `scrollend`.
    const events = ['scrollend', 'pagehide']
    for (const event of events) addEventListener(event, keep)
    return () => {
      for (const event of events) removeEventListener(event, keep)
    }
  }, [])
}
