/** Longest time for which what still loads above may push a place away, in ms. */
const SETTLES = 3000
const GESTURES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Scrolls to an element that came after the link to it, and keeps it in sight while more comes above it, until the
 * visitor does something. Returns a function that stops.
 */
export function scrollIntoViewUntilSettled(element: HTMLElement): () => void {
  const watch = new ResizeObserver(() => {
    element.scrollIntoView()
  })
  const stop = (): void => {
    watch.disconnect()
    clearTimeout(timer)
    for (const gesture of GESTURES) removeEventListener(gesture, stop)
  }
  const timer = setTimeout(stop, SETTLES)
  for (const gesture of GESTURES) addEventListener(gesture, stop, { passive: true })
  // It says the first size at once.
  watch.observe(document.body)
  return stop
}
