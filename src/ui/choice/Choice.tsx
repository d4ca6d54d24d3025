import type { ComponentChildren, InputHTMLAttributes } from 'preact'

interface Props extends Omit<InputHTMLAttributes, 'class' | 'id' | 'type' | 'onChange' | 'ref' | 'label'> {
  type: 'radio' | 'checkbox'
  id?: string | undefined
  checked: boolean
  /** Called with the new state. A radio button that loses its selection does not call it. */
  onChange: (isChecked: boolean) => void
  /** An explanation below the label. Requires an `id`. */
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
        onChange={(event) => {
          onChange(event.currentTarget.checked)
        }}
      />
      <span>
        {children}
        {hint && <small id={hintId}>{hint}</small>}
      </span>
    </label>
  )
}

interface GroupProps<Value extends string> {
  /** The legend of the group. */
  legend: string
  /** Hides the legend visually if a heading has the same text. Screen readers still announce it. */
  isLegendHidden?: boolean
  /** The name of the radio buttons, unique in the page. */
  name: string
  options: readonly { value: Value; label: ComponentChildren; hint?: string | undefined }[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** Additional CSS class from the parent block. */
  place?: string
  /** Further form fields below the radio buttons. */
  children?: ComponentChildren
}

/** A choice of one option, as a group of radio buttons. */
export function ChoiceGroup<Value extends string>(props: GroupProps<Value>) {
  const { legend, isLegendHidden = false, name, options, value, onChange, place, children } = props
  return (
    <fieldset class={place === undefined ? 'field' : `field ${place}`}>
      <legend class={isLegendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          id={option.hint === undefined ? undefined : `${name}-${option.value}`}
          name={name}
          checked={value === option.value}
          hint={option.hint}
          onChange={() => {
            onChange(option.value)
          }}
        >
          {option.label}
        </Choice>
      ))}
      {children}
    </fieldset>
  )
}
