/** Steps through the questions of the quiz, or through the questions that a visitor sends to an IT person. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import {
  type Answers,
  type Questions,
  askedQuestions,
  isAnswered,
  nextUnanswered,
  tick,
} from '../core/answers/answers.ts'
import { indexIn, placeOf, type QuestionPlace } from '../core/answers/position.ts'
import type { Question } from '../core/model/model.ts'
import type { Address } from './address.ts'

/** The id of the check screen, which lists all answers. No question has this id. */
export const CHECK = 'check'

/** A screen with one question. */
export interface QuestionStep extends QuestionPlace {
  kind: 'question'
  question: Question
  /** True if the visitor came from the check screen. Next and Back then lead to the check screen. */
  returns: boolean
  /** The hash of the previous screen. `undefined` on the first screen. */
  back: string | undefined
}

/** A screen of a flow: one question, or the list of all answers (`check`). */
export type FlowScreen = QuestionStep | { kind: 'check' }

/** The screen that the URL names. */
export interface ScreenPlace {
  /** The id of the question on the screen, or `CHECK` for the list of all answers. */
  at: string | undefined
  returns: boolean
}

export interface QuestionFlow {
  /** The visible screen. `undefined` if the URL names neither a question nor the check screen. */
  $screen: ReadableAtom<FlowScreen | undefined>
  /**
   * Returns the screen that Next opens if the visitor answers the present question: the following question, or the check screen if no
   * other answer is missing. `undefined` on a question that the visitor opened from the check screen.
   */
  ahead: () => FlowScreen | undefined
  /**
   * True if the visitor pressed Next without choosing an option. False again after a choice or on another
   * screen.
   */
  $missing: ReadableAtom<boolean>
  /** Follows changes of the URL. Returns a function that stops following. */
  open: () => () => void
  choose: (optionIds: readonly string[]) => void
  /**
   * Ticks or unticks one answer option. Reads the stored answer first, because the answer on screen may be outdated.
   */
  press: (optionId: string) => void
  /** Opens the next screen, or sets `$missing`. Returns true if the next screen is the one that `ahead` has returned. */
  next: () => boolean
  /** Opens a question from the check screen. */
  change: (question: Question) => void
  /** Opens the first question without an answer. If all questions have answers, opens the check screen. */
  goToOpen: (returns?: boolean) => void
}

/** The questions of a flow, and the functions that convert question ids to URL hashes and back. */
export interface QuestionFlowNeeds extends Questions {
  $answers: ReadableAtom<Answers>
  /** Stores the chosen options of a question. */
  write: (question: Question, optionIds: readonly string[]) => void
  address: Address
  /** The screen that the URL names. `undefined` if that screen is outside this flow. */
  $place: ReadableAtom<ScreenPlace | undefined>
  /**
   * Returns the hash of a question id or of `CHECK`. For `undefined`, returns the hash of the screen before the first
   * question.
   */
  hashOf: (at: string | undefined) => string | undefined
  /** Returns the state to store in the history entry of a screen. */
  memoryOf: (at: string, returns: boolean) => unknown
  /** True to show the first question if the URL names a question that does not apply. */
  orFirst?: boolean
}

/** Creates a flow through a list of questions. The flow itself stores nothing. */
export function createQuestionFlow(needs: QuestionFlowNeeds): QuestionFlow {
  const { $answers, write, address, $place, hashOf, memoryOf, orFirst } = needs
  const $missing = atom(false)
  const asked = (): Question[] => askedQuestions(needs, $answers.get())
  const stepAt = (index: number, returns: boolean): QuestionStep | undefined => {
    const list = asked()
    const question = list[index]
    if (!question) return undefined
    const back = hashOf(returns ? CHECK : list[index - 1]?.id)
    return { kind: 'question', question, ...placeOf(needs, $answers.get(), question), returns, back }
  }
  const $screen = computed([$place, $answers], (place): FlowScreen | undefined => {
    if (!place) return undefined
    const { at, returns } = place
    if (at === CHECK) return { kind: 'check' }
    const found = indexIn(asked(), { id: at })
    return stepAt(found < 0 && orFirst ? 0 : found, returns)
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
    ahead: () => {
      const screen = current()
      if (!screen || screen.returns) return undefined
      const { question } = screen
      const isLastOpen = !asked().some((one) => one !== question && !isAnswered(one, $answers.get()))
      return stepAt(indexIn(asked(), question) + 1, false) ?? (isLastOpen ? { kind: CHECK } : undefined)
    },
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
      if (!screen) return false
      const { question, returns } = screen
      if (!isAnswered(question, $answers.get())) {
        $missing.set(true)
        return false
      }
      const list = asked()
      const following = list[indexIn(list, question) + 1]
      if (following && !returns) go(following.id, false)
      else goToOpen(returns)
      return !returns && (following !== undefined || $screen.get()?.kind === CHECK)
    },
    change: ({ id }) => {
      go(id, true)
    },
    goToOpen,
  }
}
