import type { ComponentChildren } from 'preact'
import { OwnMark } from './OwnMark.tsx'

interface Props {
  /** Accessible name of the landmark. */
  label: string
  /** Name of the brand. */
  name: string
  /** URL of the host's logo. */
  logo: string | undefined
  /** True if the host sets a name and no logo: the name then replaces the logo of this site. */
  isNamed: boolean
  mark: ComponentChildren
}

/** The header of the frame: the host's logo or name, otherwise the logo of this site. */
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
