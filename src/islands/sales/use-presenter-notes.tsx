import type { ComponentChild, RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Gap } from '../../core/documents/talking-points.ts'
import type { PointWords, PresentWords, SayWords } from '../../messages/ui.ts'
import { onWindow, useListener } from '../../ui/use-listener.ts'
import { leadOf } from './GapStep.tsx'
import { NotesHead, NotesPane, NotesPaper } from './Notes.tsx'
import { type HostOffer, type Step, saidOn } from './presenter-steps.ts'
import type { NotesState } from './SlideNotes.tsx'
import { useNotesWindow } from './use-notes-window.ts'
import type { TalkingPoints } from './use-talking-points.ts'

interface Needs extends Pick<TalkingPoints, 'gaps' | 'gapsFrom'> {
  root: RefObject<HTMLElement>
  words: PresentWords
  sayWords: SayWords
  pointWords: PointWords
  steps: readonly Step[]
  step: Step
  /** The gap of the current screen. `undefined` for a screen without a gap. */
  gap: Gap | undefined
  offer: HostOffer
  onGo: (step: Step | undefined) => void
  /** The listeners of presenter mode, so that keys and links work in the second window too. */
  onKey: (event: KeyboardEvent) => void
  onLink: (event: MouseEvent) => void
}

/** The presenter's notes: in a panel over the screen, in a second window, or on paper. */
export function usePresenterNotes(needs: Needs): {
  notes: NotesState
  onToggle: () => void
  onClose: () => void
  /** The notes to print. `undefined` unless the presenter prints them. */
  paper: ComponentChild
} {
  const { root, words, sayWords, pointWords, steps, step, gap, gaps, gapsFrom, onKey, onLink, onGo, offer } =
    needs
  const [isOpen, setOpen] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const second = useNotesWindow({
    ...{ root, title: words.notesTitle, onKey, onLink },
    pane: <NotesPane {...{ words, sayWords, steps, step, gap, onGo }} />,
  })
  useEffect(() => {
    if (isPrinting) print()
  }, [isPrinting])
  useListener(onWindow, 'afterprint', () => setPrinting(false))
  const isHere = isOpen && !second.isOpen
  return {
    notes: {
      label: words.notes,
      isOpen: isHere,
      head: (
        <NotesHead
          words={words}
          said={gap ? undefined : saidOn(step, sayWords)}
          isBlocked={second.isBlocked}
          onWindow={second.open}
          onPrint={() => setPrinting(true)}
        />
      ),
    },
    onToggle: () => {
      second.close()
      setOpen(!isHere)
    },
    onClose: () => setOpen(false),
    paper: isPrinting && (
      <NotesPaper {...{ words, sayWords, pointWords, steps, gaps, offer }} lead={leadOf(gapsFrom, words)} />
    ),
  }
}
