import type { ComponentChildren, DetailsHTMLAttributes } from 'preact'

interface Props extends Omit<DetailsHTMLAttributes, 'class' | 'summary'> {
  /** The label that opens and closes the content when pressed. */
  summary: ComponentChildren
  /**
   * True to draw a vertical line at the left, for secondary content. Otherwise the label is underlined.
   */
  hasBar?: boolean
  /** An additional CSS class from the parent block. */
  place?: string
  children: ComponentChildren
}

/** A label that opens and closes the content below. The content is closed at first. */
export function Disclosure({ summary, hasBar = false, place, children, ...rest }: Props) {
  return (
    <details class={`disclosure${hasBar ? ' disclosure--bar' : ''}${place ? ` ${place}` : ''}`} {...rest}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
