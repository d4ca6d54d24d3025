import { TextField as Line } from '../../ui/field/Field.tsx'
import type { Draft, Field } from './fields.ts'

/** What every field of the form is given. */
export interface Filled {
  draft: Draft
  /** The sentences on what is wrong, by field; only of fields that were left once. */
  problems: Partial<Record<Field, string>>
  onInput: (field: Field, text: string) => void
  onLeave: (field: Field) => void
}

interface Props extends Filled {
  field: Field
  label: string
  help?: string
  example?: string
  inputMode?: 'url' | 'numeric' | 'text'
  remembered?: 'organization' | 'off'
}

/** One line of text of the configurator. */
export function TextField(props: Props) {
  const { field, label, help, example, draft, problems, onInput, onLeave } = props
  return (
    <Line
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
