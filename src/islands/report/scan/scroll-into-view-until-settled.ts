/** Longest time in which content above may still move the element, in ms. */
const SETTLES = 3000
const GESTURES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Scrolls to an element that appeared after its link was followed. It keeps the element in view while content above
 * still loads, until the visitor does something. Returns a function that stops.
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
  // The observer calls back at once.
  watch.observe(document.body)
  return stop
}
