import type { ComponentChildren } from 'preact'

interface Props {
  /**
   * Screen readers announce a "status" when they are idle and an "alert" immediately. Without a role, they announce
   * nothing.
   */
  role?: 'status' | 'alert'
  /** True for an error that the visitor has to correct. */
  isBad?: boolean
  /** True to place text and buttons side by side. The caller wraps the text in a paragraph. */
  isRow?: boolean
  /** An additional CSS class from the parent block. */
  place?: string
  /** An id for a note that gets the focus, when the button that had the focus disappears. */
  focusId?: string
  children: ComponentChildren
}

/** A note about the content above it. Renders plain text as a paragraph. */
export function Notice({ role, isBad = false, isRow = false, place, focusId, children }: Props) {
  const name = `note${isBad ? ' note--bad' : ''}${isRow ? ' actions' : ''}${place ? ` ${place}` : ''}`
  const Tag = typeof children === 'string' ? 'p' : 'div'
  return (
    <Tag class={name} role={role} id={focusId} tabIndex={focusId === undefined ? undefined : -1}>
      {children}
    </Tag>
  )
}
