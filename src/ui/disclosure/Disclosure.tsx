import type { ComponentChildren, DetailsHTMLAttributes, Ref } from 'preact'

interface Props extends Omit<DetailsHTMLAttributes, 'class' | 'summary' | 'ref'> {
  /** The label that opens and closes the content when pressed. */
  summary: ComponentChildren
  /** True to draw a vertical line at the left, for secondary content. Otherwise the label is underlined. */
  hasBar?: boolean
  /** An additional CSS class from the parent block. */
  class?: string
  /** A ref to the details element, for a caller that opens the disclosure. */
  elementRef?: Ref<HTMLDetailsElement>
  children: ComponentChildren
}

/** A label that opens and closes the content below. The content is closed at first. */
export function Disclosure({
  summary,
  hasBar = false,
  class: blockClass,
  elementRef = null,
  children,
  ...rest
}: Props) {
  return (
    <details
      class={`disclosure${hasBar ? ' disclosure--bar' : ''}${blockClass ? ` ${blockClass}` : ''}`}
      ref={elementRef}
      {...rest}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
