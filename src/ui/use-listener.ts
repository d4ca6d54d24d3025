import { useEffect, useRef } from 'preact/hooks'

/** The browser's window events, and the custom events of this site. */
interface Events extends WindowEventMap {
  fullscreenchange: Event
  /** A command from the page that embeds the frame. `ok` is true if this page has accepted the lead. */
  'quiz-command': CustomEvent<{ name: string; ok?: boolean }>
  /** Dispatched when the report page shows the visitor's own result. */
  'quiz-complete': CustomEvent
}

/** The targets of most events. The server, which also renders components, has neither. */
export const onDocument = (): EventTarget => document
export const onWindow = (): EventTarget => window

/**
 * Listens to an event while the component is mounted. Registers once, and always calls the latest listener.
 * `targetOf` returns the event target: an element, the document or the window. It is called only after the
 * first render.
 */
export function useListener<Type extends keyof Events>(
  targetOf: () => EventTarget,
  type: Type,
  listener: (event: Events[Type]) => void,
): void {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const target = targetOf()
    const call = (event: Event): void => latest.current(event as Events[Type])
    target.addEventListener(type, call)
    return () => target.removeEventListener(type, call)
  }, [type])
}

/** Returns a submit handler that calls `act`, and that keeps the browser from sending the form. */
export const submitsTo =
  (act: () => void) =>
  (event: Event): void => {
    event.preventDefault()
    act()
  }
