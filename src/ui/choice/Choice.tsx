import type { ComponentChildren, InputHTMLAttributes } from 'preact'

interface Props extends Omit<InputHTMLAttributes, 'class' | 'id' | 'type' | 'onChange' | 'ref' | 'label'> {
  type: 'radio' | 'checkbox'
  id?: string | undefined
  checked: boolean
  /** Called with what it is now. A radio that is left calls nothing. */
  onChange: (isChecked: boolean) => void
  /** What the choice means, below its words. Needs an `id`. */
  hint?: string | undefined
  children: ComponentChildren
}

/** One radio or box with its words; the whole line can be pressed. */
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
  /** What is chosen. */
  legend: string
  /** The legend is read out and not shown, because a heading says it already. */
  isLegendHidden?: boolean
  /** The name of the radios, unique in the page. */
  name: string
  options: readonly { value: Value; label: ComponentChildren; hint?: string | undefined }[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** The class of the place it is in. */
  place?: string
  /** More controls below the radios. */
  children?: ComponentChildren
}

/** One of a few, as a group of radios. */
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
