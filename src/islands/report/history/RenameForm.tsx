import { useEffect, useRef, useState } from 'preact/hooks'
import type { PastWords } from '../../../messages/ui.ts'

interface Props {
  name: string
  words: PastWords
  onName: (name: string) => void
}

/** Another name for an assessment; opened by a button, so the field has the focus. */
export function RenameForm({ name, words, onName }: Props) {
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        onName(typed)
      }}
    >
      <label class="field">
        <span>{words.name}</span>
        <input
          type="text"
          maxLength={60}
          value={typed}
          ref={field}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      </label>
      <button type="submit" class="btn btn--line">
        {words.saveName}
      </button>
    </form>
  )
}
