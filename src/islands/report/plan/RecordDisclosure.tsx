import { useRef, useState } from 'preact/hooks'
import type { ControlRecord } from '../../../core/answers/record.ts'
import { fill } from '../../../core/model/format.ts'
import type { StandingWords } from '../../../messages/ui.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { LoadFailed, type LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { useSection } from '../take/use-section.ts'
import type { RecordFormProps } from './RecordForm.tsx'

interface Props extends Omit<RecordFormProps, 'words' | 'onClose'> {
  words: StandingWords
  loadWords: LoadWords
  takeUrl: string
  /** Announces a sentence to screen readers. */
  onSay: (sentence: string) => void
}

/**
 * The form for the notes about a control, inside a disclosure: who does it, and the proof. The form and its texts load
 * when the disclosure opens. After saving, a line has a button that undoes the change.
 */
export function RecordDisclosure(props: Props) {
  const { id, title, record, words, onKeep, onSay } = props
  const [isOpen, setOpen] = useState(false)
  // The notes before the last change that this form saved.
  const [before, setBefore] = useState<{ record: ControlRecord | undefined }>()
  const details = useRef<HTMLDetailsElement>(null)
  const form = useSection(isOpen ? props.takeUrl : undefined, () => import('./RecordForm.tsx'))
  const close = (): void => {
    setOpen(false)
    details.current?.querySelector('summary')?.focus()
  }
  const said = form.part?.content.record
  return (
    <>
      <Disclosure
        class="control-status noprint"
        data-record={id}
        open={isOpen}
        elementRef={details}
        summary={
          <span>
            {words.record}
            <span class="visually-hidden">: {title}</span>
          </span>
        }
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <LoadFailed of={form} words={props.loadWords} />
        {isOpen && form.part && (
          <form.part.section.RecordForm
            {...props}
            words={{ ...form.part.content.record, keep: words.keep, cancel: words.cancel }}
            onClose={close}
            onKeep={(next) => {
              close()
              setBefore({ record })
              onKeep(next)
              onSay(fill(form.part.content.record.saved, { title }))
            }}
          />
        )}
      </Disclosure>
      {before && said && !isOpen && (
        <p class="job-undo noprint">
          {fill(said.saved, { title })}
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setBefore(undefined)
              onKeep(before.record)
              onSay(fill(said.undone, { title }))
              details.current?.querySelector('summary')?.focus()
            }}
          >
            <span>
              {words.undo}
              <span class="visually-hidden">: {title}</span>
            </span>
          </Button>
        </p>
      )}
    </>
  )
}
