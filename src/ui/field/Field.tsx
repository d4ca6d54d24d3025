import type { ComponentChildren, InputHTMLAttributes, TextareaHTMLAttributes } from 'preact'
import { ErrorMessage } from './ErrorMessage.tsx'

/** The attributes that connect an input with its label, hint and error message. */
export interface FieldControl {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

interface FieldLabels {
  /** The id of the input, unique in the page. The hint gets the id `<id>-hint`, the error `<id>-error`. */
  id: string
  label: string
  hint?: string | undefined
  /** The error message above the input. */
  error?: string | undefined
  /** True if screen readers announce the error when it appears. Not needed if the caller focuses the field. */
  isErrorAnnounced?: boolean | undefined
}

interface FieldProps extends FieldLabels {
  children: (control: FieldControl) => ComponentChildren
}

/** One input of a form, with its label and error message above, and its hint below. */
export function Field({ id, label, hint, error, isErrorAnnounced = false, children }: FieldProps) {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        <span>{label}</span>
      </label>
      {error && (
        <ErrorMessage id={errorId} isAnnounced={isErrorAnnounced}>
          {error}
        </ErrorMessage>
      )}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {hint && <small id={hintId}>{hint}</small>}
    </div>
  )
}

type Shared = FieldLabels & { value: string; onInput: (text: string) => void }
type Rest<Attributes> = Omit<Attributes, keyof Shared | keyof FieldControl | 'rows' | 'type' | 'ref'>

type LineProps = Shared &
  Rest<InputHTMLAttributes> & { type?: 'text' | 'email' | 'tel' | 'date'; rows?: undefined }
type LinesProps = Shared & Rest<TextareaHTMLAttributes> & { rows: number }

/** A text field with a single line, or with several lines if `rows` is set. */
export function TextField(props: LineProps | LinesProps) {
  const { id, label, hint, error, isErrorAnnounced, onInput, ...rest } = props
  const edit = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    onInput(currentTarget.value)
  }
  return (
    <Field {...{ id, label, hint, error, isErrorAnnounced }}>
      {(control) =>
        rest.rows === undefined ? (
          <input type="text" {...rest} {...control} onInput={edit} />
        ) : (
          <textarea {...rest} {...control} onInput={edit} />
        )
      }
    </Field>
  )
}
