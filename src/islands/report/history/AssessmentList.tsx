import { useState } from 'preact/hooks'
import type { PastWords } from '../../../messages/ui.ts'
import type { Answers } from '../../../core/answers/answers.ts'
import { fill } from '../../../core/model/format.ts'
import type { Assessment, SavedAssessments } from '../../../state/saved-assessments.ts'
import type { Older, Told } from './Assessments.tsx'
import { RenameForm } from './RenameForm.tsx'

interface Props {
  others: readonly Assessment[]
  saved: SavedAssessments
  words: PastWords
  nameOf: (assessment: Assessment) => string
  /** Version of the questions as they are today. */
  quiz: string
  attempt: (isDone: boolean, text: string) => void
  tell: (told: Told) => void
  onRead: (assessment: Assessment) => void
  /** Nothing where there is no assessment in use to compare with. */
  onCompare: ((older: Older) => void) | undefined
}

/** The answers of an assessment as they were; where the questions are the same, they are said in the same words, too. */
export function asSaid(one: Assessment, quiz: string): Answers {
  return one.quiz === quiz ? one.answers : one.frozen
}

/** What lies on the shelf, the newest first, each with what can be done with it. */
export function AssessmentList({
  others,
  saved,
  words,
  nameOf,
  quiz,
  attempt,
  tell,
  onRead,
  onCompare,
}: Props) {
  const [renaming, setRenaming] = useState<string>()
  const button = (assessment: Assessment, action: string, onClick: () => void, kind = 'btn--quiet') => (
    <button
      type="button"
      class={`btn btn--s ${kind}`}
      aria-label={fill(words.actionOf, { action, name: nameOf(assessment) })}
      onClick={onClick}
    >
      {action}
    </button>
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
            <p class="row">
              {button(
                one,
                words.read,
                () => {
                  onRead(one)
                },
                'btn--line',
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
                  'btn--line',
                )}
              {button(one, words.use, () => {
                attempt(saved.use(one.id), words.used)
              })}
              {button(one, words.rename, () => {
                setRenaming(one.id)
              })}
              {button(one, words.remove, () => {
                const putBack = saved.remove(one.id)
                tell({
                  text: fill(words.removed, { name: nameOf(one) }),
                  undo: () => {
                    tell(putBack() ? undefined : { text: words.refused })
                  },
                })
              })}
            </p>
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
