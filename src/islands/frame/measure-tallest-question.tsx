import { render } from 'preact'
import { NO_ANSWERS } from '../../core/answers/answers.ts'
import { adviceFor } from '../quiz/advice.ts'
import { Progress } from '../quiz/Progress.tsx'
import { QuestionScreen } from '../quiz/QuestionScreen.tsx'
import type { QuizProps } from '../quiz/quiz-props.ts'
import { Notice } from '../../ui/notice/Notice.tsx'

const idleFlow = { next: () => undefined, press: () => undefined }

/**
 * Returns the height of the tallest question at the width of `stage`, in CSS pixels. Renders each question invisibly,
 * measures the question, and removes it. With `hasNote`, includes the notice that the device stores no answers.
 */
export function measureTallestQuestion(
  stage: HTMLElement,
  { questions, areas, words, storeWords }: Pick<QuizProps, 'questions' | 'areas' | 'words' | 'storeWords'>,
  hasNote: boolean,
): number {
  const box = document.createElement('div')
  box.className = 'unseen'
  stage.append(box)
  let tallest = 0
  for (const question of questions) {
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
            {...{ screen, words, chosen: [], missing: false, flow: idleFlow, heading: { current: null } }}
            areaName={areas.find(({ id }) => id === question.area)?.name ?? words.context}
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
