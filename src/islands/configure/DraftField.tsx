import { TextField } from '../../ui/field/Field.tsx'
import type { Draft, DraftKey } from './fields.ts'

/** The props that all fields of the configurator share. */
export interface DraftFieldProps {
  draft: Draft
  /** Name of a form field → its error message. A form field has a message only after it has lost focus. */
  problems: Partial<Record<DraftKey, string>>
  onInput: (field: DraftKey, text: string) => void
  onLeave: (field: DraftKey) => void
}

interface Props extends DraftFieldProps {
  field: DraftKey
  label: string
  help?: string
  example?: string
  inputMode?: 'url' | 'numeric' | 'text'
  remembered?: 'organization' | 'off'
}

/** A single-line text field of the configurator. */
export function DraftField(props: Props) {
  const { field, label, help, example, draft, problems, onInput, onLeave } = props
  return (
    <TextField
      id={`field-${field}`}
      label={label}
      hint={help}
      error={problems[field]}
      isErrorAnnounced
      value={draft[field]}
      placeholder={example}
      inputMode={props.inputMode ?? 'text'}
      autocomplete={props.remembered ?? 'off'}
      spellcheck={false}
      onInput={(text) => {
        onInput(field, text)
      }}
      onBlur={() => {
        onLeave(field)
      }}
    />
  )
}
