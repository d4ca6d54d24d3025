import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

let drawn: Node[] = []

/**
 * The site's logo, rendered on the server. The header can replace the logo with the host's name and later show the logo
 * again. The component then inserts the original DOM nodes, because Preact would set `innerHTML`, which Trusted Types
 * blocks.
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
