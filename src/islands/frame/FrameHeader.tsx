import type { ComponentChildren } from 'preact'
import { OwnMark } from './OwnMark.tsx'

interface Props {
  /** Name of the landmark. */
  label: string
  /** Name of the brand. */
  name: string
  /** Address of the host's logo. */
  logo: string | undefined
  /** True if the host gave a name and no logo: the name then replaces the site's own mark. */
  isNamed: boolean
  mark: ComponentChildren
}

/** The header of the frame: the host's logo or name, otherwise the site's own mark. */
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
