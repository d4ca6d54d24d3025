import { useLayoutEffect, useRef } from 'preact/hooks'

const topOf = (id: string): number => document.getElementById(id)?.getBoundingClientRect().top ?? 0

/**
 * Holds an element where it is in the window while lines above it come and go: call it with the element's id before the
 * page changes; `change` is what the change shows by. A browser's own anchor may hold on to something else, or to nothing (Safari).
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
