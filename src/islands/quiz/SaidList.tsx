import type { QuizWords } from '../../messages/ui.ts'
import { givenAnswers } from '../../core/answers/given-answers.ts'
import type { Question } from '../../core/model/model.ts'
import { fill } from '../../core/model/format.ts'
import type { SaidNote } from './OptionGroup.tsx'
import { Button } from '../../ui/button/Button.tsx'

interface Props<Asked extends Question> {
  questions: readonly Asked[]
  nameOf: (question: Asked) => string
  chosenOf: (question: Asked) => readonly string[] | undefined
  words: Pick<QuizWords, 'notAnswered' | 'change' | 'changeOf'>
  isWide?: boolean
  /** Renders a note beside a chosen option. */
  Said?: SaidNote
  onChange: (question: Asked) => void
}

/** A list of questions with their answers, one for each group of options. Each question has a button "Change". */
export function SaidList<Asked extends Question>(props: Props<Asked>) {
  const { questions, nameOf, chosenOf, words, isWide, Said, onChange } = props
  return (
    <dl class={isWide ? 'said said--asked' : 'said'}>
      {questions.map((question) => (
        <div key={question.id}>
          <dt>{nameOf(question)}</dt>
          <dd>
            {givenAnswers(question, chosenOf(question)).map(({ heading, labels }) => (
              <div key={heading} class="said-answer">
                {heading !== undefined && <p class="small muted">{heading}</p>}
                {labels.map((label) => (
                  <p key={label}>{label}</p>
                ))}
                {labels.length === 0 && <p class="muted">{words.notAnswered}</p>}
              </div>
            ))}
            {Said &&
              chosenOf(question)?.map((option) => (
                <Said key={option} question={question.id} option={option} />
              ))}
          </dd>
          <dd class="said-change">
            <Button
              look="quiet"
              size="small"
              aria-label={fill(words.changeOf, { name: question.summary })}
              onClick={() => onChange(question)}
            >
              {words.change}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
