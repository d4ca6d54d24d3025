import type { ComponentChildren } from 'preact'

/** The presenter's notes of the screens, which `SlideNotes` draws. */
export interface NotesState {
  label: string
  isOpen: boolean
  /** What the presenter says on the current screen, and the buttons for all notes. */
  head: ComponentChildren
}

interface Props extends NotesState {
  children?: ComponentChildren
}

/** The presenter's notes for one screen: what to say, then details and sources that the slide omits. */
export function SlideNotes({ label, isOpen, head, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- the keyboard scrolls the focused panel
    <aside class="stage-notes" aria-label={label} tabIndex={0} hidden={!isOpen}>
      <div class="wrap">
        {head}
        {children}
      </div>
    </aside>
  )
}
