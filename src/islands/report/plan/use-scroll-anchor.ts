import { useLayoutEffect, useRef } from 'preact/hooks'

const topOf = (id: string): number => document.getElementById(id)?.getBoundingClientRect().top ?? 0

/**
 * Returns a function that keeps an element at its place in the window while content above changes height. Call the
 * function with the element's id before the change. `change` is a value that changes with the page. The scroll anchoring
 * of browsers may choose another element, and Safari has none.
 */
export function useScrollAnchor(change: unknown): (id: string) => void {
  const held = useRef<{ id: string; top: number }>()
  const root = (): CSSStyleDeclaration => document.documentElement.style
  useLayoutEffect(() => {
    if (!held.current) return
    const { id, top } = held.current
    held.current = undefined
    scrollBy({ top: topOf(id) - top, behavior: 'instant' })
    requestAnimationFrame(() => {
      root().removeProperty('overflow-anchor')
    })
  }, [change])
  return (id) => {
    held.current = { id, top: topOf(id) }
    root().setProperty('overflow-anchor', 'none')
  }
}
