import './progress.css'
import { type Answers, askedQuestions, isAnswered } from '../../core/answers/answers.ts'
import { possibleQuestions } from '../../core/answers/position.ts'
import type { QuizWords } from '../../messages/ui.ts'
import type { Area, Question } from '../../core/model/model.ts'
import { fill } from '../../core/model/format.ts'
import type { QuestionStep } from '../../state/question-flow.ts'

interface Props {
  areas: readonly Area[]
  questions: Question[]
  answers: Answers
  /** The visible screen. The list of areas marks the current area only for a question screen. */
  screen: QuestionStep | { kind: 'check' | 'start' | 'asked' }
  words: QuizWords
  /** A step after all questions, as the last row of the list. */
  last?: { name: string; text: string; isDone: boolean }
}

interface Part {
  id: string
  name: string
  total: number
  done: number
  state: 'done' | 'now' | 'open'
}

/** Returns the business and the eight areas as parts of the quiz. Questions that do not apply do not count. */
function partsOf({ areas, questions, answers, screen, words }: Props): Part[] {
  const possible = possibleQuestions({ questions }, answers)
  const current = screen.kind === 'question' ? screen.question.area : undefined
  return [{ id: 'context', name: words.context }, ...areas].flatMap(({ id, name }) => {
    const inside = possible.filter(({ area }) => area === id)
    if (inside.length === 0) return []
    const done = inside.filter((question) => isAnswered(question, answers)).length
    const state = id === current ? 'now' : done === inside.length ? 'done' : 'open'
    return { id, name, total: inside.length, done, state }
  })
}

/** The progress by area. Shows a list beside the question, or on a phone a bar of nine segments. */
export function Progress(props: Props) {
  const { words, last } = props
  const parts = partsOf(props)
  const total = parts.reduce((sum, part) => sum + part.total, 0)
  const done = parts.reduce((sum, part) => sum + part.done, 0)
  const isExact = total === askedQuestions(props, props.answers).length
  const sum = fill(isExact ? words.progress : words.progressUpTo, { n: done, total })
  const now = parts.findIndex(({ state }) => state === 'now')
  const textOf = ({ state, done: n, total: of }: Part): string =>
    fill(words[state === 'open' ? 'toGo' : state], state === 'open' ? { n: of - n } : { n, total: of })
  return (
    <>
      <section class="corelog" aria-label={words.side}>
        <h2>
          {words.side} <span>{sum}</span>
        </h2>
        <ol>
          {parts.map((part) => (
            <li
              key={part.id}
              class={part.state === 'now' ? 'current' : part.state}
              aria-current={part.state === 'now' ? 'step' : undefined}
              data-fill={Math.round((4 * part.done) / Math.max(1, part.total))}
            >
              <span>{part.name}</span>
              <small>{textOf(part)}</small>
            </li>
          ))}
          {last && (
            <li class={last.isDone ? 'done' : 'open'} data-fill={last.isDone ? 4 : 0}>
              <span>{last.name}</span>
              <small>{last.text}</small>
            </li>
          )}
        </ol>
      </section>
      <div
        class="bar9"
        role="img"
        aria-label={
          now < 0 ? sum : fill(words.part, { n: now + 1, total: parts.length, name: parts[now]?.name ?? '' })
        }
      >
        {parts.map((part) => (
          <i key={part.id} class={part.state === 'now' ? 'current' : part.state} />
        ))}
      </div>
    </>
  )
}
