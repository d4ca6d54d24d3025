import { useEffect, useRef } from 'preact/hooks'

/** The events of browsers, and those between the parts of this site. */
interface Events extends WindowEventMap {
  /** The host of a frame asks for something. `ok` is its reply to a lead. */
  'quiz-command': CustomEvent<{ name: string; ok?: boolean }>
  /** A result appears. */
  'quiz-complete': CustomEvent
}

/**
 * Listens to an event while the component is mounted. It registers once, and calls the listener of the latest render.
 * `targetOf` returns the element, the document or the window. It is called after the first render.
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
