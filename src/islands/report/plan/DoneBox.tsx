interface Props {
  title: string
  /** The visible label of the checkbox: "Done". */
  label: string
  isDone: boolean
  onChange: (isDone: boolean) => void
}

/** The checkbox that marks a job of the action plan as done. */
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
