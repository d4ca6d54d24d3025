import type { ComponentChildren } from 'preact'
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

/** The header of the frame. Shows the host's logo or name, otherwise the logo of this site. */
export function FrameHeader({ label, name, logo, isNamed, mark }: Props) {
  return (
    <header class="frame-top wrap" aria-label={label}>
      {logo ? (
        <img class="frame-logo" src={logo} alt={name} referrerpolicy="no-referrer" />
      ) : isNamed ? (
        <p class="frame-name">{name}</p>
      ) : (
        <OwnMark mark={mark} />
      )}
    </header>
  )
}
