import type { ComponentChildren } from 'preact'

interface Props {
  /** "status" is read out when the reader is free, "alert" at once. Without it nothing is read out. */
  role?: 'status' | 'alert'
  /** Marks what has to be put right. */
  isBad?: boolean
  /** Sentence and buttons side by side; the sentence is then a paragraph of its own. */
  isRow?: boolean
  /** The class that the block around it gives it. */
  place?: string
  children: ComponentChildren
}

/** A note on what is above it. A text alone is a paragraph. */
export function Notice({ role, isBad = false, isRow = false, place, children }: Props) {
  const name = `note${isBad ? ' note--bad' : ''}${isRow ? ' actions' : ''}${place ? ` ${place}` : ''}`
  const Tag = typeof children === 'string' ? 'p' : 'div'
  return (
    <Tag class={name} role={role}>
      {children}
    </Tag>
  )
}
