import type { ComponentChildren, DetailsHTMLAttributes } from 'preact'

interface Props extends Omit<DetailsHTMLAttributes, 'class' | 'summary'> {
  /** The words that open it. */
  summary: ComponentChildren
  /** A bar at its side and a chevron, for a text beside the main thing. Otherwise the words are underlined. */
  hasBar?: boolean
  /** The class that the block around it gives it. */
  place?: string
  children: ComponentChildren
}

/** Words that open more, closed at first. */
export function Disclosure({ summary, hasBar = false, place, children, ...rest }: Props) {
  return (
    <details class={`disclosure${hasBar ? ' disclosure--bar' : ''}${place ? ` ${place}` : ''}`} {...rest}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
