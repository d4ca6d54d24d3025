import type { ComponentChildren } from 'preact'

interface Props {
  /** The class that the block around it gives it. */
  place?: string
  children: ComponentChildren
}

/** What can be done here, side by side: buttons, links, and what became of them. Wraps on a narrow screen. */
export function Actions({ place, children }: Props) {
  return <p class={place ? `actions ${place}` : 'actions'}>{children}</p>
}
