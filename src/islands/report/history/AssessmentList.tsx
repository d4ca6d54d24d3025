import { NAME_LIMIT } from '../../../core/model/clean-text.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PastWords } from '../../../messages/ui.ts'
import { fill } from '../../../core/model/format.ts'
import type { Assessment } from '../../../state/assessment-storage.ts'
import type { HistoryProps } from './CurrentAssessment.tsx'
import { type OlderAssessment, toOlderAssessment } from './older-assessment.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'

/** The message about the last action, and a function that undoes the action. `undefined` before the first action. */
export type HistoryNotice = { text: string; undo?: (() => void) | undefined } | undefined

interface Props extends HistoryProps {
  others: readonly Assessment[]
  nameOf: (assessment: Assessment) => string
  /** The version of the current question set, such as `2026-11`. */
  quiz: string
  onNotice: (notice: HistoryNotice) => void
  onRead: (assessment: Assessment) => void
  /** Opens the comparison with the current assessment. `undefined` if the current assessment has no answers. */
  onCompare: ((older: OlderAssessment) => void) | undefined
}

/** The list of saved assessments, newest first. Buttons read, compare, use, rename and remove each assessment. */
export function AssessmentList(props: Props) {
  const { others, saved, words, nameOf, quiz, attempt, onNotice, onRead, onCompare } = props
  const [renaming, setRenaming] = useState<string>()
  const button = (
    assessment: Assessment,
    action: string,
    onClick: () => void,
    look: 'quiet' | 'line' = 'quiet',
  ) => (
    <Button
      size="small"
      look={look}
      aria-label={fill(words.actionOf, { action, name: nameOf(assessment) })}
      onClick={onClick}
    >
      {action}
    </Button>
  )
  return (
    <>
      <h3>{words.others}</h3>
      <ul class="shelf">
        {others.map((one) => (
          <li key={one.id}>
            <p>
              <b>{nameOf(one)}</b>
              {one.isAutomatic && <span class="muted"> {words.automatic}</span>}
              {one.quiz !== quiz && <span class="muted"> {fill(words.earlier, { quiz: one.quiz })}</span>}
            </p>
            <Actions>
              {button(one, words.read, () => onRead(one), 'line')}
              {onCompare &&
                button(
                  one,
                  words.compare,
                  () => onCompare(toOlderAssessment(one, quiz, nameOf(one))),
                  'line',
                )}
              {button(one, words.use, () => attempt(saved.use(one.id), words.used))}
              {button(one, words.rename, () => setRenaming(one.id))}
              {button(one, words.remove, () => {
                const putBack = saved.remove(one.id)
                onNotice({
                  text: fill(words.removed, { name: nameOf(one) }),
                  undo: () => onNotice(putBack() ? undefined : { text: words.refused }),
                })
              })}
            </Actions>
            {renaming === one.id && (
              <RenameForm
                name={one.name ?? ''}
                words={words}
                onName={(name) => {
                  attempt(saved.rename(one.id, name), words.named)
                  setRenaming(undefined)
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface RenameProps {
  name: string
  words: PastWords
  onName: (name: string) => void
}

/** A form to rename an assessment. Focuses the text field when the form opens. */
function RenameForm({ name, words, onName }: RenameProps) {
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  return (
    <form class="actions" onSubmit={submitsTo(() => onName(typed))}>
      <label class="field">
        <span>{words.name}</span>
        <input
          type="text"
          maxLength={NAME_LIMIT}
          value={typed}
          ref={field}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" look="line">
        {words.saveName}
      </Button>
    </form>
  )
}
