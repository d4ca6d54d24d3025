import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

let drawn: Node[] = []

/**
 * The logo, rendered on the server. If the host's name replaced the logo for a while, inserts the same DOM nodes again.
 * Preact would render new nodes with `innerHTML`, which Trusted Types blocks.
 */
export function OwnMark({ mark }: { mark: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null)
  const isBack = useRef(drawn.length > 0)
  useLayoutEffect(() => {
    const place = box.current!
    if (isBack.current) place.replaceChildren(...drawn)
    return () => {
      drawn = [...place.childNodes]
    }
  }, [])
  return <div ref={box}>{isBack.current ? null : mark}</div>
}
