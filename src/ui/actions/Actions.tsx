import type { ComponentChildren } from 'preact'

interface Props {
  /** An additional CSS class from the parent block. */
  class?: string
  children: ComponentChildren
}

/** A row of buttons, links and their status messages. The row wraps on a narrow screen. */
export function Actions({ class: blockClass, children }: Props) {
  return <p class={blockClass ? `actions ${blockClass}` : 'actions'}>{children}</p>
}
