import type { ComponentChildren, InputHTMLAttributes } from 'preact'

interface Props extends Omit<InputHTMLAttributes, 'class' | 'id' | 'type' | 'onChange' | 'ref' | 'label'> {
  type: 'radio' | 'checkbox'
  id?: string | undefined
  checked: boolean
  /** Called with the new state of the input. Not called for a radio button that loses its selection. */
  onChange: (isChecked: boolean) => void
  /** An explanation below the label. Requires that `id` is set. */
  hint?: string | undefined
  children: ComponentChildren
}

/** A radio button or checkbox with its label. The whole row can be clicked. */
export function Choice({ hint, onChange, children, ...rest }: Props) {
  const hintId = hint === undefined ? undefined : `${rest.id ?? ''}-hint`
  return (
    <label class="choice">
      <input
        aria-describedby={hintId}
        {...rest}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {hint && <small id={hintId}>{hint}</small>}
      </span>
    </label>
  )
}

interface GroupProps<Value extends string> {
  legend: string
  /** The `name` attribute of the radio buttons, unique in the page. */
  name: string
  options: readonly { value: Value; label: ComponentChildren; hint?: string | undefined }[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** An additional CSS class from the parent block. */
  class?: string
  /** Other form fields below the radio buttons. */
  children?: ComponentChildren
}

/** A group of radio buttons to choose one option. */
export function ChoiceGroup<Value extends string>(props: GroupProps<Value>) {
  const { legend, name, options, value, onChange, class: blockClass, children } = props
  return (
    <fieldset class={blockClass === undefined ? 'field' : `field ${blockClass}`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          id={option.hint === undefined ? undefined : `${name}-${option.value}`}
          name={name}
          checked={value === option.value}
          hint={option.hint}
          onChange={() => onChange(option.value)}
        >
          {option.label}
        </Choice>
      ))}
      {children}
    </fieldset>
  )
}
