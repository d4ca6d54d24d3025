/** The maximum time to keep the element in view while content above loads, in ms. */
const SETTLES = 3000
const GESTURES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Scrolls to an element that was loaded late. Keeps the element in view while content above loads, until the visitor
 * presses a key, clicks, touches or scrolls. Returns a function that stops the scrolling.
 */
export function scrollIntoViewUntilSettled(element: HTMLElement): () => void {
  const watch = new ResizeObserver(() => element.scrollIntoView())
  const stop = (): void => {
    watch.disconnect()
    clearTimeout(timer)
    for (const gesture of GESTURES) removeEventListener(gesture, stop)
  }
  const timer = setTimeout(stop, SETTLES)
  for (const gesture of GESTURES) addEventListener(gesture, stop, { passive: true })
  // The observer calls its callback immediately, which scrolls for the first time.
  watch.observe(document.body)
  return stop
}
