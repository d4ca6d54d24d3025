import type { ComponentChildren } from 'preact'

interface Props {
  id?: string
  /** True if screen readers announce the message when it appears. */
  isAnnounced?: boolean
  children: ComponentChildren
}

/** The error message of a form field. Renders plain text as a paragraph. */
export function ErrorMessage({ id, isAnnounced = false, children }: Props) {
  const Tag = typeof children === 'string' ? 'p' : 'div'
  return (
    <Tag class="error" id={id} role={isAnnounced ? 'alert' : undefined}>
      {children}
    </Tag>
  )
}
