interface Props {
  title: string
  /** The visible label: "Done". */
  label: string
  isDone: boolean
  onChange: (isDone: boolean) => void
}

/** The box that marks a job of the plan as done. The change is stored at once. */
export function DoneBox({ title, label, isDone, onChange }: Props) {
  return (
    <label class="done-box">
      <input
        type="checkbox"
        checked={isDone}
        onChange={(event) => {
          onChange(event.currentTarget.checked)
        }}
      />
      <span>
        {label}
        <span class="visually-hidden">: {title}</span>
      </span>
    </label>
  )
}
