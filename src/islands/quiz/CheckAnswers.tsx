import { type Answers, isAnswered } from '../../core/answers/answers.ts'
import type { Area, Question } from '../../core/model/model.ts'
import { plural } from '../../core/model/format.ts'
import type { QuizWords } from '../../messages/ui.ts'
import type { QuizFlow } from '../../state/quiz-flow.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { SaidList } from './SaidList.tsx'
import { SaidInTen } from './ten-said.tsx'

interface Props {
  asked: readonly Question[]
  areas: readonly Area[]
  answers: Answers
  flow: Pick<QuizFlow, 'change'>
  words: QuizWords
  language: string
}

/** The answers of the visitor: first the questions with "I don't know", then the other questions, folded by area. */
export function CheckAnswers({ asked, areas, answers, flow, words, language }: Props) {
  const chosenOf = ({ id }: Question): readonly string[] => answers.choices[id] ?? []
  const isUnknown = (question: Question): boolean =>
    question.options.some(({ id, unknown }) => unknown && chosenOf(question).includes(id))
  const unknown = asked.filter(isUnknown)
  const listOf = (questions: readonly Question[]) => (
    <SaidList
      questions={questions}
      nameOf={({ summary }) => summary}
      chosenOf={chosenOf}
      words={words}
      Said={SaidInTen}
      onChange={flow.change}
    />
  )
  return (
    <div class="check-answers">
      {unknown.length > 0 && (
        <>
          <h2>{plural(words.checkUnknown, unknown.length, language)}</h2>
          {listOf(unknown)}
        </>
      )}
      <h2>{words.checkAreas}</h2>
      {[{ id: 'context', name: words.context }, ...areas].map(({ id, name }) => {
        const inside = asked.filter((question) => question.area === id && !isUnknown(question))
        if (inside.length === 0) return null
        const done = inside.filter((question) => isAnswered(question, answers)).length
        return (
          <Disclosure
            key={id}
            hasBar
            class="check-area"
            // An area with an unanswered question is unfolded, so that the visitor sees this question.
            open={done < inside.length}
            summary={
              <>
                <span>{name}</span> <small>{plural(words.checkCount, done, language)}</small>
              </>
            }
          >
            {listOf(inside)}
          </Disclosure>
        )
      })}
    </div>
  )
}
