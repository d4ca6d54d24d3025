import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

let drawn: Node[] = []

/**
 * The site's logo, rendered on the server. A host's name can replace the logo. Later, the component inserts the same
 * DOM nodes again, because Preact would set `innerHTML`, which Trusted Types blocks.
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
