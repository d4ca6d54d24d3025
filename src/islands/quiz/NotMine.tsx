import type { Question } from '../../core/model/model.ts'
import { groupsOf } from '../../core/answers/answers.ts'
import type { QuizWords } from '../../messages/ui.ts'
import { fieldId } from './OptionGroup.tsx'

interface Props {
  question: Question
  chosen: readonly string[]
  /** Without an IT person, `notMine` is empty, and `askIt` says to look the answer up. */
  words: Pick<QuizWords, 'notMine' | 'askIt'>
}

/**
 * A button near the question that chooses "I don't know", so that a visitor need not read the other options.
 * If only the owner can find out the answer, or there is no IT person, the button does not name the IT person.
 * The button clicks the radio buttons of the question and has no state of its own. If some groups of options
 * have no answer, the button changes only these groups. A second press changes nothing.
 */
export function NotMine({ question, chosen, words }: Props) {
  const groups = groupsOf(question)
  const isChosen = ({ id }: Question['options'][number]): boolean => chosen.includes(id)
  const open = groups.filter((group) => !group.some(isChosen))
  const unknown = groups.filter((group) => group.some((option) => option.unknown && isChosen(option)))
  const unknownLabel = groups[0]?.find((option) => option.unknown)?.label
  const isForIt = question.knows !== 'you'
  const isDone = open.length === 0 && unknown.length > 0
  const inputs = (): HTMLElement[] =>
    (isDone ? unknown : open.length > 0 ? open : groups).flatMap((group) => {
      const option = group.find((one) => one.unknown)
      return document.getElementById(fieldId(question, option?.id)) ?? []
    })
  return (
    <p class="not-mine">
      {isForIt && words.notMine && <span>{words.notMine} </span>}
      <button
        type="button"
        class={isDone ? 'not-mine-button not-mine-button--done' : 'not-mine-button'}
        onClick={({ detail }) => {
          const found = inputs()
          for (const input of found) input.click()
          // Focus makes a screen reader announce the checked radio button. After a press with a mouse or a finger, the
          // page does not scroll. After a press with a key, the page shows the focused radio button (WCAG 2.4.7).
          found[0]?.focus({ preventScroll: detail > 0 })
        }}
      >
        {isForIt ? words.askIt : unknownLabel}
      </button>
    </p>
  )
}
