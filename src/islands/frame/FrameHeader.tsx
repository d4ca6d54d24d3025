import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Props {
  /** The accessible name of the header. */
  label: string
  name: string
  /** The URL of the host's logo. */
  logo: string | undefined
  /** True if the header shows the name of the brand: the host sets a name but no logo. */
  isNamed: boolean
  mark: ComponentChildren
}

/**
 * The header of the frame. Shows the host's logo or name, otherwise the logo of this site. The first render is always the
 * logo of this site, as on the built page. Otherwise Preact could not reuse its DOM nodes, and would have to set
 * `innerHTML` when the host removes its name later.
 */
export function FrameHeader({ label, name, logo, isNamed, mark }: Props) {
  const [isFirst, setIsFirst] = useState(true)
  useLayoutEffect(() => {
    setIsFirst(false)
  }, [])
  return (
    <header class="frame-top wrap" aria-label={label}>
      {isFirst ? (
        <OwnMark mark={mark} />
      ) : logo ? (
        <img class="frame-logo" src={logo} alt={name} referrerpolicy="no-referrer" />
      ) : isNamed ? (
        <p class="frame-name">{name}</p>
      ) : (
        <OwnMark mark={mark} />
      )}
    </header>
  )
}

let drawn: Node[] = []

/**
 * The site's logo, rendered on the server. The header can replace the logo with the host's name and later show the logo
 * again. The component then inserts the original DOM nodes, because Preact would set `innerHTML`, which Trusted Types
 * blocks.
 */
function OwnMark({ mark }: Pick<Props, 'mark'>) {
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
