/** Steps through a list of questions: those of the quiz, or those that an IT person got by a link. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import {
  type Answers,
  type Questions,
  askedQuestions,
  isAnswered,
  nextUnanswered,
  tick,
} from '../core/answers/answers.ts'
import type { Question } from '../core/model/model.ts'
import type { Address } from './address.ts'

/** The id of the screen that lists all answers. No question has it. */
export const CHECK = 'check'

/** A screen with one question. */
export interface QuestionStep {
  kind: 'question'
  question: Question
  /** Position among all questions, from 1. It never decreases when questions are left out. */
  number: number
  total: number
  /** Whether Next and Back lead to the check screen, because the visitor came from there. */
  returns: boolean
  /** The hash of the previous screen; undefined on the first one. */
  back: string | undefined
}

/** The screens that every list of questions has. */
export type FlowScreen = QuestionStep | { kind: 'check' }

/** The screen that the URL names. */
export interface ScreenPlace {
  /** A question id or `CHECK`. */
  at: string | undefined
  returns: boolean
}

export interface QuestionFlow {
  /** Undefined if the URL names no question and not the check screen. */
  $screen: ReadableAtom<FlowScreen | undefined>
  /** True after Next was pressed without a choice, until the visitor chooses or changes the screen. */
  $missing: ReadableAtom<boolean>
  /** Follows the URL. Returns a function that stops. */
  open: () => () => void
  choose: (optionIds: readonly string[]) => void
  /** Ticks or unticks one option of the stored answer, because the rendered screen can be outdated. */
  press: (optionId: string) => void
  next: () => void
  /** Opens a question from the check screen. */
  change: (question: Question) => void
  /** Opens the first question without an answer, or the check screen. */
  goToOpen: (returns?: boolean) => void
}

/** What a flow needs to know about its questions and their URLs. */
export interface QuestionFlowNeeds extends Questions {
  $answers: ReadableAtom<Answers>
  /** Stores a choice. */
  write: (question: Question, optionIds: readonly string[]) => void
  address: Address
  /** Undefined while the URL names a screen outside this flow. */
  $place: ReadableAtom<ScreenPlace | undefined>
  /** The hash of a question id or of `CHECK`. For undefined: the hash of the screen before the first question, if there is one. */
  hashOf: (at: string | undefined) => string | undefined
  /** Returns the state for the history entry of a screen. */
  memoryOf: (at: string, returns: boolean) => unknown
  /** Whether the first question is shown if the URL names a question that is not asked. */
  orFirst?: boolean
}

/** Creates the flow. It stores nothing itself. */
export function createQuestionFlow(needs: QuestionFlowNeeds): QuestionFlow {
  const { questions, $answers, write, address, $place, hashOf, memoryOf, orFirst } = needs
  const $missing = atom(false)
  const asked = (): Question[] => askedQuestions(needs, $answers.get())
  const $screen = computed([$place, $answers], (place): FlowScreen | undefined => {
    if (!place) return undefined
    const { at, returns } = place
    if (at === CHECK) return { kind: 'check' }
    const list = asked()
    const question = list.find(({ id }) => id === at) ?? (orFirst ? list[0] : undefined)
    if (!question) return undefined
    const number = questions.indexOf(question) + 1
    const back = hashOf(returns ? CHECK : list[list.indexOf(question) - 1]?.id)
    return { kind: 'question', question, number, total: questions.length, returns, back }
  })
  const current = (): QuestionStep | undefined => {
    const screen = $screen.get()
    return screen?.kind === 'question' ? screen : undefined
  }
  const go = (at: string, returns: boolean): void => {
    address.go(hashOf(at) as string, memoryOf(at, returns))
  }
  const goToOpen = (returns = false): void => {
    const open = nextUnanswered(needs, $answers.get())
    if (open) go(open.id, returns)
    else go(CHECK, false)
  }
  const choose = (optionIds: readonly string[]): void => {
    const screen = current()
    if (!screen) return
    $missing.set(false)
    write(screen.question, optionIds)
  }
  return {
    $screen,
    $missing,
    open: () =>
      address.$position.listen(() => {
        $missing.set(false)
      }),
    choose,
    press: (optionId) => {
      const question = current()?.question
      if (question) choose(tick(question, $answers.get().choices[question.id] ?? [], optionId))
    },
    next: () => {
      const screen = current()
      if (!screen) return
      const { question, returns } = screen
      if (!isAnswered(question, $answers.get())) {
        $missing.set(true)
        return
      }
      const list = asked()
      const following = list[list.indexOf(question) + 1]
      if (returns || !following) goToOpen(returns)
      else go(following.id, false)
    },
    change: ({ id }) => {
      go(id, true)
    },
    goToOpen,
  }
}
