import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

let drawn: Node[] = []

/**
 * The brand's own mark, as the page drew it. Where a name takes its place and goes again, the same nodes come back:
 * Preact would write them anew as HTML, which the page's policy refuses.
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
