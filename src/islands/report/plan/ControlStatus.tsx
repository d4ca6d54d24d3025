import { useState } from 'preact/hooks'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { LoadFailed, type LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { StatusFormProps } from './StatusForm.tsx'

interface Props extends StatusFormProps {
  summary: string
  loadWords: LoadWords
}

/** The form for a control's status, inside a disclosure. The form loads when the disclosure opens. */
export function ControlStatus(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const form = useLazy(isOpen ? () => import('./StatusForm.tsx') : undefined)
  return (
    <Disclosure
      class="control-status noprint"
      data-status={props.id}
      open={isOpen}
      summary={
        <span>
          {props.summary}
          <span class="visually-hidden">: {props.title}</span>
        </span>
      }
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <LoadFailed of={form} words={props.loadWords} />
      {isOpen && form.part && <form.part.StatusForm {...props} onClose={() => setOpen(false)} />}
    </Disclosure>
  )
}
