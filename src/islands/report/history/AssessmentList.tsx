import { useState } from 'preact/hooks'
import type { PastWords } from '../../../messages/ui.ts'
import { fill } from '../../../core/model/format.ts'
import type { Assessment, SavedAssessments } from '../../../state/saved-assessments.ts'
import { type OlderAssessment, olderOf } from './older-assessment.ts'
import { RenameForm } from './RenameForm.tsx'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'

/** The message about the last action, and a function that undoes the action. `undefined` before the first action. */
export type HistoryNotice = { text: string; undo?: (() => void) | undefined } | undefined

interface Props {
  others: readonly Assessment[]
  saved: SavedAssessments
  words: PastWords
  nameOf: (assessment: Assessment) => string
  /** The version of the current question set, such as `2026-11`. */
  quiz: string
  attempt: (isDone: boolean, text: string) => void
  onNotice: (notice: HistoryNotice) => void
  onRead: (assessment: Assessment) => void
  /**
   * Opens the comparison of a saved assessment with the current assessment. `undefined` if the current
   * assessment has no answers.
   */
  onCompare: ((older: OlderAssessment) => void) | undefined
}

/**
 * The list of saved assessments, newest first. Buttons read, compare, use, rename and remove each assessment.
 */
export function AssessmentList({
  others,
  saved,
  words,
  nameOf,
  quiz,
  attempt,
  onNotice,
  onRead,
  onCompare,
}: Props) {
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
              {button(
                one,
                words.read,
                () => {
                  onRead(one)
                },
                'line',
              )}
              {onCompare &&
                button(
                  one,
                  words.compare,
                  () => {
                    onCompare(olderOf(one, quiz, nameOf(one)))
                  },
                  'line',
                )}
              {button(one, words.use, () => {
                attempt(saved.use(one.id), words.used)
              })}
              {button(one, words.rename, () => {
                setRenaming(one.id)
              })}
              {button(one, words.remove, () => {
                const putBack = saved.remove(one.id)
                onNotice({
                  text: fill(words.removed, { name: nameOf(one) }),
                  undo: () => {
                    onNotice(putBack() ? undefined : { text: words.refused })
                  },
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
