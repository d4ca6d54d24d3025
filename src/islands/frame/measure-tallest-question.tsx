/** How high a frame must be so that no question makes it grow. */
import { render } from 'preact'
import type { QuestionFlow } from '../../state/question-flow.ts'
import { NO_ANSWERS } from '../../core/answers/answers.ts'
import type * as Quiz from '../quiz/QuizApp.tsx'

/** The quiz as a file that comes after the first screen. */
export type QuizFile = typeof Quiz

const idle = { next: () => undefined, press: () => undefined } as unknown as QuestionFlow

/** Height of the tallest question at this width, in CSS pixels: each is drawn once, unseen, and taken away again. */
export function measureTallest(
  stage: HTMLElement,
  { Progress, QuestionScreen }: QuizFile,
  { questions, areas, words, storeWords }: Quiz.QuizProps,
  canKeep: boolean,
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
      returns: false,
      back: 'x',
    } as const
    render(
      <div class="q wrap" key={question.id}>
        <Progress areas={areas} questions={questions} answers={NO_ANSWERS} screen={screen} words={words} />
        <div class="qq">
          {!canKeep && <p class="note">{storeWords.memoryOnly}</p>}
          <QuestionScreen
            {...{ screen, words, chosen: [], missing: false, flow: idle, heading: { current: null } }}
            areaName={areas.find(({ id }) => id === question.area)?.name ?? words.context}
          />
        </div>
      </div>,
      box,
    )
    tallest = Math.max(tallest, box.getBoundingClientRect().height)
  }
  render(null, box)
  box.remove()
  return Math.ceil(tallest)
}
