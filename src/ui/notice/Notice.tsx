import type { ComponentChildren } from 'preact'

interface Props {
  /** "status" is read out when the reader is free, "alert" at once. Without it nothing is read out. */
  role?: 'status' | 'alert'
  /** Marks what has to be put right. */
  isBad?: boolean
  /** Sentence and buttons side by side; the sentence is then a paragraph of its own. */
  isRow?: boolean
  children: ComponentChildren
}

/** A note on what is above it. A text alone is a paragraph. */
export function Notice({ role, isBad = false, isRow = false, children }: Props) {
  const name = `note${isBad ? ' note--bad' : ''}${isRow ? ' row' : ''}`
  return typeof children === 'string' ? (
    <p class={name} role={role}>
      {children}
    </p>
  ) : (
    <div class={name} role={role}>
      {children}
    </div>
  )
}
