import type { QuizWords } from '../../messages/ui.ts'
import type { Question } from '../../core/model/model.ts'
import { fill } from '../../core/model/format.ts'
import { Button } from '../../ui/button/Button.tsx'

interface Props<Asked extends Question> {
  questions: readonly Asked[]
  /** Returns the displayed name of a question. */
  nameOf: (question: Asked) => string
  /** Returns the labels of the chosen options. Empty if the question has no answer. */
  labels: (question: Asked) => readonly string[]
  words: Pick<QuizWords, 'notAnswered' | 'change' | 'changeOf'>
  isWide?: boolean
  onChange: (question: Asked) => void
}

/** A list of questions with their answers. Each row has a button to change the answer. */
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
            <dd class="said-change">
              <Button
                look="quiet"
                size="small"
                aria-label={fill(words.changeOf, { name: question.summary })}
                onClick={() => {
                  onChange(question)
                }}
              >
                {words.change}
              </Button>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
