import { useState } from 'preact/hooks'
import type { PastWords } from '../../../messages/ui.ts'
import type { Answers } from '../../../core/answers/answers.ts'
import { fill } from '../../../core/model/format.ts'
import type { Assessment, SavedAssessments } from '../../../state/saved-assessments.ts'
import type { OlderAssessment } from './older-assessment.ts'
import { RenameForm } from './RenameForm.tsx'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'

/** The outcome of the last action, and a way to undo it. `undefined` before the first action. */
export type HistoryNotice = { text: string; undo?: (() => void) | undefined } | undefined

interface Props {
  others: readonly Assessment[]
  saved: SavedAssessments
  words: PastWords
  nameOf: (assessment: Assessment) => string
  /** Version of today's questions. */
  quiz: string
  attempt: (isDone: boolean, text: string) => void
  onNotice: (notice: HistoryNotice) => void
  onRead: (assessment: Assessment) => void
  /** `undefined` if there is no current assessment to compare with. */
  onCompare: ((older: OlderAssessment) => void) | undefined
}

/** Returns the answers of an assessment as they were given. If the questions have changed since, it returns the frozen copy. */
export function asSaid(one: Assessment, quiz: string): Answers {
  return one.quiz === quiz ? one.answers : one.frozen
}

/** The saved assessments, newest first, each with its actions. */
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
                    onCompare({
                      answers: asSaid(one, quiz),
                      ...{ date: one.date, quiz: one.quiz, model: one.model },
                      label: nameOf(one),
                    })
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
