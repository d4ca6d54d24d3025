import { useState } from 'preact/hooks'
import { openAnswers } from '../../core/whose-job/link.ts'
import type { Person } from '../../core/whose-job/people.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { submitsTo } from '../../ui/use-listener.ts'
import type { LaterContent } from './later-content.ts'

interface Props {
  content: Pick<LaterContent, 'words' | 'linkWords'>
  summary: string
  /** Called with the answers, and with the payload of their link. */
  onOpen: (answers: { payload: string; people: readonly Person[] }) => void
}

/** Opens the answers that came back, from a message or a link. */
export function PasteTen({ content: { words, linkWords }, summary, onOpen }: Props) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  return (
    <Disclosure summary={summary}>
      <form
        class="stack"
        noValidate
        onSubmit={submitsTo(() => {
          const opened = openAnswers({ ...linkWords, ...words }, text)
          if (!opened.ok) {
            setProblem(opened.problems.join(' '))
            return
          }
          setText('')
          onOpen(opened)
        })}
      >
        <TextField
          id="ten-paste"
          label={words.pasteLabel}
          rows={3}
          autocomplete="off"
          error={problem}
          isErrorAnnounced
          value={text}
          onInput={(typed) => {
            setText(typed)
            setProblem(undefined)
          }}
        />
        <Button type="submit" look="line">
          {words.pasteGo}
        </Button>
      </form>
    </Disclosure>
  )
}
