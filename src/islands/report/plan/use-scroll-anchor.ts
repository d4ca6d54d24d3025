import { useLayoutEffect, useRef } from 'preact/hooks'

const topOf = (id: string): number => document.getElementById(id)?.getBoundingClientRect().top ?? 0

/**
 * Returns a function that keeps an element in the same place in the window while content above changes height. Call the
 * function with the element's id before the change. `change` is a value that differs after the change. A browser's own
 * scroll anchoring may choose another element, and Safari has no scroll anchoring.
 */
export function useScrollAnchor(change: unknown): (id: string) => void {
  const held = useRef<{ id: string; top: number }>()
  const root = (): CSSStyleDeclaration => document.documentElement.style
  useLayoutEffect(() => {
    if (!held.current) return
    const { id, top } = held.current
    held.current = undefined
    scrollBy({ top: topOf(id) - top, behavior: 'instant' })
    requestAnimationFrame(() => root().removeProperty('overflow-anchor'))
  }, [change])
  return (id) => {
    held.current = { id, top: topOf(id) }
    root().setProperty('overflow-anchor', 'none')
  }
}
