import { useRef, useState } from 'preact/hooks'
import {
  type RecordDraft,
  type RecordProblem,
  checkRecordDraft,
  readRecordDraft,
  recordOf,
} from '../../../core/answers/record-form.ts'
import type { ControlRecord } from '../../../core/answers/record.ts'
import { fill } from '../../../core/model/format.ts'
import type { RecordWords, StandingWords } from '../../../messages/ui.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { TextField } from '../../../ui/field/Field.tsx'
import sheet from './record.css?inline'

export interface RecordFormProps {
  id: string
  title: string
  record: ControlRecord | undefined
  /** Today's ISO date. Nobody can have seen a proof on a later day. */
  today: string
  words: RecordWords & Pick<StandingWords, 'keep' | 'cancel'>
  /** Receives the notes. `undefined` if the visitor has emptied the form. */
  onKeep: (record: ControlRecord | undefined) => void
  onClose: () => void
}

/** The form for the notes about one control: who does it, and the proof. Saves on submit. */
export function RecordForm({ id, title, record, today, words, onKeep, onClose }: RecordFormProps) {
  adoptStyles(sheet)
  const [draft, setDraft] = useState<RecordDraft>(() => readRecordDraft(record, today))
  const [problems, setProblems] = useState<RecordProblem[]>([])
  const form = useRef<HTMLFormElement>(null)
  const fieldId = (name: keyof RecordDraft): string => `${id}-record-${name}`
  const field = (name: keyof RecordDraft, label: string, hint: string, type: 'text' | 'date' = 'text') => {
    const problem = problems.find((one) => one.field === name)
    return (
      <TextField
        id={fieldId(name)}
        label={label}
        hint={hint}
        error={problem && fill(words[problem.key], { n: problem.n ?? 0, most: problem.most ?? 0 })}
        type={type}
        max={type === 'date' ? today : undefined}
        autocomplete="off"
        value={draft[name]}
        onInput={(text) => {
          setDraft({ ...draft, [name]: text })
          setProblems([])
        }}
      />
    )
  }
  const submit = (): void => {
    const found = checkRecordDraft(draft, today)
    setProblems(found)
    if (found[0]) form.current?.querySelector<HTMLElement>(`#${fieldId(found[0].field)}`)?.focus()
    else onKeep(recordOf(draft))
  }
  return (
    <form ref={form} noValidate onSubmit={submitsTo(submit)}>
      <fieldset class="record-fields">
        <legend>{fill(words.ask, { title })}</legend>
        <p class="small muted">{words.lead}</p>
        {field('who', words.who, words.whoHelp)}
        {field('what', words.what, words.whatHelp)}
        {field('where', words.where, words.whereHelp)}
        {field('date', words.date, words.dateHelp, 'date')}
      </fieldset>
      <Actions>
        <Button type="submit" size="small">
          {words.keep}
        </Button>
        <Button look="quiet" size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </Actions>
    </form>
  )
}
