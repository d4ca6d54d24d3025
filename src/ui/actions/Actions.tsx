import type { ComponentChildren } from 'preact'

interface Props {
  /** An additional CSS class from the parent block. */
  place?: string
  children: ComponentChildren
}

/** A row of buttons, links and their status messages. The row wraps on a narrow screen. */
export function Actions({ place, children }: Props) {
  return <p class={place ? `actions ${place}` : 'actions'}>{children}</p>
}
