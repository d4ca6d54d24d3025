import type { ComponentChildren } from 'preact'

interface Props {
  id?: string
  /** Reads the message out when it appears. */
  isAnnounced?: boolean
  children: ComponentChildren
}

/** What is wrong. A sentence alone is a paragraph. */
export function ErrorMessage({ id, isAnnounced = false, children }: Props) {
  const Tag = typeof children === 'string' ? 'p' : 'div'
  return (
    <Tag class="error" id={id} role={isAnnounced ? 'alert' : undefined}>
      {children}
    </Tag>
  )
}
