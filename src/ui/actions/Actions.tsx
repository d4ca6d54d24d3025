import type { ComponentChildren } from 'preact'

/** What can be done here, side by side: buttons, links, and what became of them. Wraps on a narrow screen. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <p class="row">{children}</p>
}
