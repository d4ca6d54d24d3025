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
  /** How much of the field's limit is used. A screen reader reads the text when the field gets the focus. */
  counter?: string | undefined
  /** The error message above the input. */
  error?: ComponentChildren
  /** True if screen readers announce the error when it appears. Not needed if the caller focuses the field. */
  isErrorAnnounced?: boolean | undefined
}

interface FieldProps extends FieldLabels {
  children: (control: FieldControl) => ComponentChildren
}

/** One input of a form, with its label and error message above, and its hint and counter below. */
export function Field({ id, label, hint, counter, error, isErrorAnnounced = false, children }: FieldProps) {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const counterId = `${id}-counter`
  const described = [error && errorId, hint && hintId, counter && counterId].filter(Boolean).join(' ')
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
      {counter && <small id={counterId}>{counter}</small>}
    </div>
  )
}

/** A field shows its counter if at most this many characters are left. */
const COUNTER_FROM = 10

type Shared = Omit<FieldLabels, 'counter'> & {
  value: string
  onInput: (text: string) => void
  /** Writes the counter of a field with `maxLength`. Without this function, the field has no counter. */
  counterText?: ((used: number) => string) | undefined
}
type Rest<Attributes> = Omit<Attributes, keyof Shared | keyof FieldControl | 'rows' | 'type' | 'ref'>

type LineProps = Shared &
  Rest<InputHTMLAttributes> & { type?: 'text' | 'email' | 'tel' | 'date'; rows?: undefined }
type LinesProps = Shared & Rest<TextareaHTMLAttributes> & { rows: number }

/** A text field with a single line, or with several lines if `rows` is set. */
export function TextField(props: LineProps | LinesProps) {
  const { id, label, hint, error, isErrorAnnounced, onInput, counterText, ...rest } = props
  const used = rest.value.length
  const isNearLimit = used >= Number(rest.maxLength ?? Infinity) - COUNTER_FROM
  const counter = isNearLimit ? counterText?.(used) : undefined
  const edit = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    onInput(currentTarget.value)
  }
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      counter={counter}
      error={error}
      isErrorAnnounced={isErrorAnnounced}
    >
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
