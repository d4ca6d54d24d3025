import { useEffect, useRef } from 'preact/hooks'

/** What arrows move themselves: choices, sliders and text. */
const OWN_ARROWS = 'input, select, textarea, [role="slider"], [contenteditable]'

const FORWARD = ['PageDown', 'ArrowRight']
const BACK = ['PageUp', 'ArrowLeft']

/** Steps by keys or by a clicker, which sends Page Down and Page Up. Arrows stay with a field that has the focus. */
export function useKeys(steps: { next: () => void; back: () => void }): void {
  const newest = useRef(steps)
  newest.current = steps
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      const isForward = FORWARD.includes(key)
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return
      if (!isForward && !BACK.includes(key)) return
      const isInField = key.startsWith('Arrow') && (event.target as Element).matches(OWN_ARROWS)
      if (isInField) return
      event.preventDefault()
      if (isForward) newest.current.next()
      else newest.current.back()
    }
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
