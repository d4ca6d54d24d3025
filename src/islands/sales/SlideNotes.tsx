import type { ComponentChildren } from 'preact'

interface Props {
  label: string
  isOpen: boolean
  children: ComponentChildren
}

/** The presenter's notes for one screen: details and sources that the slide omits. Hidden unless `isOpen` is true. */
export function SlideNotes({ label, isOpen, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- the keyboard scrolls the focused panel
    <aside class="stage-notes" aria-label={label} tabIndex={0} hidden={!isOpen}>
      <div class="wrap">{children}</div>
    </aside>
  )
}
