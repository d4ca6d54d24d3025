import type { QuizWords } from '../../messages/ui.ts'
import type { Question } from '../../core/model/model.ts'
import { fill } from '../../core/model/format.ts'

interface Props<Asked extends Question> {
  questions: readonly Asked[]
  /** What names a question here. */
  nameOf: (question: Asked) => string
  /** What was said, one label for each option chosen; none where it was not answered. */
  labels: (question: Asked) => readonly string[]
  words: Pick<QuizWords, 'notAnswered' | 'change' | 'changeOf'>
  isWide?: boolean
  onChange: (question: Asked) => void
}

/** Every question with what was said, and a way to change it. */
export function SaidList<Asked extends Question>(props: Props<Asked>) {
  const { questions, nameOf, labels, words, isWide, onChange } = props
  return (
    <dl class={isWide ? 'said said--asked' : 'said'}>
      {questions.map((question) => {
        const said = labels(question)
        return (
          <div key={question.id}>
            <dt>{nameOf(question)}</dt>
            <dd>
              {said.map((label) => (
                <p key={label}>{label}</p>
              ))}
              {said.length === 0 && <p class="muted">{words.notAnswered}</p>}
            </dd>
            <dd class="act">
              <button
                type="button"
                class="btn btn--quiet btn--s"
                aria-label={fill(words.changeOf, { name: question.summary })}
                onClick={() => {
                  onChange(question)
                }}
              >
                {words.change}
              </button>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
