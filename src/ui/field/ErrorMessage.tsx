import type { ComponentChildren } from 'preact'

interface Props {
  id?: string
  /** Reads the message out when it appears. */
  isAnnounced?: boolean
  children: ComponentChildren
}

/** What is wrong, in a sentence. */
export function ErrorMessage({ id, isAnnounced = false, children }: Props) {
  return (
    <p class="error" id={id} role={isAnnounced ? 'alert' : undefined}>
      {children}
    </p>
  )
}
