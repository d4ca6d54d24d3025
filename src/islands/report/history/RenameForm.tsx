import { NAME_LIMIT } from '../../../core/model/clean-text.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PastWords } from '../../../messages/ui.ts'
import { Button } from '../../../ui/button/Button.tsx'

interface Props {
  name: string
  words: PastWords
  onName: (name: string) => void
}

/** A form to rename an assessment. Focuses the text field when the form opens. */
export function RenameForm({ name, words, onName }: Props) {
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault()
        onName(typed)
      }}
    >
      <label class="field">
        <span>{words.name}</span>
        <input
          type="text"
          maxLength={NAME_LIMIT}
          value={typed}
          ref={field}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
      </label>
      <Button type="submit" look="line">
        {words.saveName}
      </Button>
    </form>
  )
}
