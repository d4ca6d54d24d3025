import type { ComponentChildren } from 'preact'
import { Button } from '../button/Button.tsx'

interface Props {
  /** Screen readers announce a "status" when they are idle, an "alert" immediately, and other notes not at all. */
  role?: 'status' | 'alert'
  /** True for an error that the visitor has to correct. */
  isBad?: boolean
  /** True to place text and buttons side by side. The caller wraps the text in a paragraph. */
  isRow?: boolean
  /** An additional CSS class from the parent block. */
  class?: string
  /** An id for a note that gets the focus, when the button that had the focus disappears. */
  focusId?: string
  children: ComponentChildren
}

/** A note about the content above it. Renders plain text as a paragraph. */
export function Notice({ role, isBad = false, isRow = false, class: blockClass, focusId, children }: Props) {
  const name = `note${isBad ? ' note--bad' : ''}${isRow ? ' actions' : ''}${blockClass ? ` ${blockClass}` : ''}`
  const Tag = typeof children === 'string' ? 'p' : 'div'
  return (
    <Tag class={name} role={role} id={focusId} tabIndex={focusId === undefined ? undefined : -1}>
      {children}
    </Tag>
  )
}

interface ActionProps extends Omit<Props, 'isRow' | 'children'> {
  text: string
  /** The label of the button. */
  label: string
  /** Called by the button. Without this function, the note has no button. */
  onPress: (() => void) | undefined
}

/** A note with a button beside its text. */
export function ActionNotice({ text, label, onPress, ...notice }: ActionProps) {
  return (
    <Notice isRow {...notice}>
      <p>{text}</p>
      {onPress && (
        <Button look="line" size="small" onClick={onPress}>
          {label}
        </Button>
      )}
    </Notice>
  )
}
