import type { ComponentChildren, DetailsHTMLAttributes } from 'preact'

interface Props extends Omit<DetailsHTMLAttributes, 'class' | 'summary'> {
  /** The label that opens and closes the content. */
  summary: ComponentChildren
  /** Shows a bar at the side and a chevron, for secondary content. Otherwise the label is underlined. */
  hasBar?: boolean
  /** Additional CSS class from the parent block. */
  place?: string
  children: ComponentChildren
}

/** A label that opens further content. Initially closed. */
export function Disclosure({ summary, hasBar = false, place, children, ...rest }: Props) {
  return (
    <details class={`disclosure${hasBar ? ' disclosure--bar' : ''}${place ? ` ${place}` : ''}`} {...rest}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
