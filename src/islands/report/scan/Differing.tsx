import type { ScanningWords } from '../../../messages/ui.ts'
import { controlsOf } from '../../../core/answers/answers.ts'
import type { Question } from '../../../core/model/model.ts'
import type { LaidSuggestion } from '../../../core/scan/view.ts'
import { Suggested } from './ScanParts.tsx'

interface Props {
  suggestions: readonly LaidSuggestion[]
  questions: readonly Question[]
  quizUrl: string
  words: ScanningWords
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
}

/** The controls whose scanner result differs from the visitor's answer. Each control links to its question. */
export function Differing({ suggestions, questions, quizUrl, words, language }: Props) {
  return (
    <section class="scan-part">
      <h3>{words.differ}</h3>
      <p>{words.differLead}</p>
      <ul class="scan-list">
        {suggestions.map((one) => {
          const question = questions.find((some) => controlsOf(some).includes(one.control.id))
          return (
            <li key={one.control.id}>
              <Suggested suggestion={one} {...{ words, language }} />
              {question && <a href={`${quizUrl}#q=${question.id}`}>{words.change}</a>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
