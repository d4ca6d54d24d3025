import { TextField } from '../../ui/field/Field.tsx'
import type { Draft, OptionName } from './fields.ts'

/** The props that all fields share. */
export interface Filled {
  draft: Draft
  /** Field → its error message. Only fields that the visitor has left have one. */
  problems: Partial<Record<OptionName, string>>
  onInput: (field: OptionName, text: string) => void
  onLeave: (field: OptionName) => void
}

interface Props extends Filled {
  field: OptionName
  label: string
  help?: string
  example?: string
  inputMode?: 'url' | 'numeric' | 'text'
  remembered?: 'organization' | 'off'
}

/** One line of text of the configurator. */
export function OptionField(props: Props) {
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
