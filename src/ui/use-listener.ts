import { useEffect, useRef } from 'preact/hooks'

/** The browser's window events, and the custom events of this site. */
interface Events extends WindowEventMap {
  /** A command from the host of a frame. `ok` is true if the host has accepted the lead. */
  'quiz-command': CustomEvent<{ name: string; ok?: boolean }>
  /** Dispatched when a result appears. */
  'quiz-complete': CustomEvent
}

/**
 * Listens to an event while the component is mounted. Registers once, and always calls the latest listener. After the
 * first render, calls `targetOf`, which returns the element, the document or the window.
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
    const call = (event: Event): void => {
      latest.current(event as Events[Type])
    }
    target.addEventListener(type, call)
    return () => {
      target.removeEventListener(type, call)
    }
  }, [type])
}
