import { useState } from 'preact/hooks'
import type { StandingWords } from '../../../content/keys.ts'
import type { Answers } from '../../../quiz/answers.ts'
import type { Stand, StandKind } from '../../../quiz/stand.ts'
import type { StandForm } from './StandForm.tsx'

/** What a row needs so that the visitor can say where its control stands. */
export interface StandingProps {
  id: string
  title: string
  /** The kinds to choose from: what is in place cannot be planned. */
  kinds: readonly StandKind[]
  answers: Answers
  today: string
  words: StandingWords
  onKeep: (id: string, stand: Stand) => void
}

/** Where a control stands, to say and to change; the form comes when it is opened. */
export function Standing(props: StandingProps) {
  const [Form, setForm] = useState<typeof StandForm>()
  const [hasFailed, setHasFailed] = useState(false)
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      class="stand noprint"
      data-stand={props.id}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        setHasFailed(false)
        if (event.currentTarget.open && !Form)
          import('./StandForm.tsx').then(
            ({ StandForm: loaded }) => {
              setForm(() => loaded)
            },
            () => {
              setHasFailed(true)
            },
          )
      }}
    >
      <summary>
        {props.words.title}
        <span class="vh">: {props.title}</span>
      </summary>
      {hasFailed && (
        <p class="error" role="alert">
          {props.words.notLoaded}
        </p>
      )}
      {isOpen && Form && (
        <Form
          {...props}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </details>
  )
}
