import { useState } from 'preact/hooks'
import { LoadFailed, type LoadWords } from '../../../ui/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { StandingWords } from '../../../messages/ui.ts'
import type { Answers } from '../../../core/answers/answers.ts'
import type { Stand, StandKind } from '../../../core/answers/status-form.ts'

/** What a row needs so that the visitor can say where its control stands. */
export interface ControlStatusProps {
  id: string
  title: string
  /** The kinds to choose from: what is in place cannot be planned. */
  kinds: readonly StandKind[]
  answers: Answers
  today: string
  words: StandingWords
  loadWords: LoadWords
  onKeep: (id: string, stand: Stand) => void
}

/** Where a control stands, to say and to change; the form comes when it is opened. */
export function ControlStatus(props: ControlStatusProps) {
  const [isOpen, setOpen] = useState(false)
  const form = useLazy(isOpen ? () => import('./StatusForm.tsx') : undefined)
  return (
    <details
      class="stand noprint"
      data-stand={props.id}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        {props.words.title}
        <span class="vh">: {props.title}</span>
      </summary>
      <LoadFailed of={form} words={props.loadWords} />
      {isOpen && form.part && (
        <form.part.StatusForm
          {...props}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </details>
  )
}
