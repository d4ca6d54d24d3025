import { onWindow, useListener } from '../../ui/use-listener.ts'

/** Selects elements that handle arrow keys themselves: choices, sliders and text fields. */
const OWN_ARROWS = 'input, select, textarea, [role="slider"], [contenteditable]'

/** The arrow that points to the next screen. Screens follow the direction of the language. */
const [NEXT, PREVIOUS] = import.meta.env.SITE_RTL ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
const FORWARD = ['PageDown', NEXT]
const BACK = ['PageUp', PREVIOUS]

/**
 * Opens the next or previous screen when the presenter presses an arrow key, Page Down or Page Up. Presentation remotes
 * send Page Down and Page Up. A focused form field keeps its arrow keys. Returns the listener, for other windows.
 */
export function usePresenterKeys(steps: {
  next: () => void
  back: () => void
}): (event: KeyboardEvent) => void {
  const follow = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const isForward = FORWARD.includes(key)
    if (event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return
    if (!isForward && !BACK.includes(key)) return
    const isInField = key.startsWith('Arrow') && (event.target as Element).matches(OWN_ARROWS)
    if (isInField) return
    event.preventDefault()
    if (isForward) steps.next()
    else steps.back()
  }
  useListener(onWindow, 'keydown', follow)
  return follow
}
