interface Props<Value extends string> {
  legend: string
  name: string
  /** The radio buttons, each as a pair of value and label, in display order. */
  options: readonly (readonly [Value, string])[]
  value: Value
  onChange: (value: Value) => void
  /** True to show the radio buttons in one row, for short labels. */
  isRow?: boolean
  /** True to hide the legend visually. Screen readers still announce the legend. */
  isLegendHidden?: boolean
  help?: string | undefined
}

/** A group of radio buttons with a legend. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { legend, name, options, value, onChange, isRow = false, isLegendHidden = false, help } = props
  return (
    <fieldset class="field">
      <legend class={isLegendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      <div class={isRow ? 'option-list option-list--row' : 'option-list'}>
        {options.map(([one, label]) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={value === one}
              onChange={() => {
                onChange(one)
              }}
            />
            {label}
          </label>
        ))}
      </div>
      {help && <small>{help}</small>}
    </fieldset>
  )
}
