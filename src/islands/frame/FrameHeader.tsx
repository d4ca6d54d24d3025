import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { OwnMark } from './OwnMark.tsx'

interface Props {
  /** The accessible name of the header. */
  label: string
  name: string
  /** The URL of the host's logo. */
  logo: string | undefined
  /**
   * True if the host sets a brand name but no logo. The header then shows this brand name instead of the site's logo.
   */
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
