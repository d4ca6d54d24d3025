import { render } from 'preact'
import { NO_ANSWERS, questionFor } from '../../core/answers/answers.ts'
import { minutesFrom } from '../../core/answers/position.ts'
import type { Question } from '../../core/model/model.ts'
import { Progress } from '../quiz/Progress.tsx'
import { QuestionScreen, adviceFor } from '../quiz/QuestionScreen.tsx'
import type { QuizProps } from '../quiz/quiz-props.ts'
import { Notice } from '../../ui/notice/Notice.tsx'

const idleFlow = { next: () => false, press: () => undefined }

/** Returns a question with its usual words, and with those for each kind of business that has words of its own. */
function formsOf(question: Question): Question[] {
  const variants = (question.variants ?? []).flatMap(
    ({ chosen }) => questionFor(question, { ...NO_ANSWERS, choices: Object.fromEntries(chosen) }) ?? [],
  )
  return [question, ...variants]
}

/**
 * Returns the height of the tallest question at the width of `stage`, in CSS pixels. Renders each question invisibly,
 * measures the question, and removes it. With `hasNote`, includes the notice that the device stores no answers.
 */
export function measureTallestQuestion(
  stage: HTMLElement,
  quiz: Pick<QuizProps, 'questions' | 'areas' | 'words' | 'timesLeft' | 'storeWords'>,
  hasNote: boolean,
): number {
  const { questions, areas, words, timesLeft, storeWords } = quiz
  const box = document.createElement('div')
  box.className = 'unseen'
  stage.append(box)
  let tallest = 0
  for (const question of questions.flatMap(formsOf)) {
    const screen = {
      kind: 'question',
      question,
      number: 1,
      total: questions.length,
      isExact: false,
      returns: false,
      back: 'x',
    } as const
    render(
      <div class="quiz-page wrap" key={question.id}>
        <div class="quiz-main">
          {hasNote && <Notice>{storeWords.memoryOnly}</Notice>}
          <QuestionScreen
            screen={screen}
            words={words}
            chosen={[]}
            missing={false}
            flow={idleFlow}
            heading={{ current: null }}
            areaName={areas.find(({ id }) => id === question.area)?.name ?? words.context}
            timeLeft={timesLeft[minutesFrom({ questions }, NO_ANSWERS, question)]}
            advice={adviceFor(questions, question)}
          />
        </div>
        <Progress areas={areas} questions={questions} answers={NO_ANSWERS} screen={screen} words={words} />
      </div>,
      box,
    )
    tallest = Math.max(tallest, box.getBoundingClientRect().height)
  }
  render(null, box)
  box.remove()
  return Math.ceil(tallest)
}
