import type { Draft, Field } from './fields.ts'

/** The props that all fields share. */
export interface Filled {
  draft: Draft
  /** Field → its error message. Only fields that the visitor has left have one. */
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

/** The error message above a field. */
export function Problem({ field, text }: { field: Field; text: string | undefined }) {
  return text ? (
    <p class="error" id={`${field}-problem`} role="alert">
      {text}
    </p>
  ) : null
}

/** A text field with its error message above and its help below. */
export function TextField(props: Props) {
  const { field, label, help, example, draft, problems, onInput, onLeave } = props
  const problem = problems[field]
  const described = [problem && `${field}-problem`, help && `${field}-help`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={`field-${field}`}>
        <span>{label}</span>
      </label>
      <Problem field={field} text={problem} />
      <input
        type="text"
        id={`field-${field}`}
        value={draft[field]}
        placeholder={example}
        inputMode={props.inputMode ?? 'text'}
        autocomplete={props.remembered ?? 'off'}
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        onInput={(event) => {
          onInput(field, event.currentTarget.value)
        }}
        onBlur={() => {
          onLeave(field)
        }}
      />
      {help && <small id={`${field}-help`}>{help}</small>}
    </div>
  )
}
