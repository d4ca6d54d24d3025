/** Selects the screen of the quiz from the URL, and handles links that open the quiz. */
import { type ReadableAtom, computed } from 'nanostores'
import { type Questions, nextUnanswered } from '../core/answers/answers.ts'
import type { Question } from '../core/model/model.ts'
import type { Address, UrlPosition } from './address.ts'
import { CHECK, type FlowScreen, type QuestionFlow, createQuestionFlow } from './question-flow.ts'
import type { Visit } from './visit.ts'

export type QuizScreen =
  | FlowScreen
  /** The screen for an IT person who opened a link with questions. This screen replaces the quiz. */
  | { kind: 'asked'; payload: string }

export interface QuizFlow extends Omit<QuestionFlow, '$screen' | 'goToOpen'> {
  $screen: ReadableAtom<QuizScreen>
}

const QUESTION = 'q='
/** The prefix of a hash that contains a company name. */
const FOR = 'for='
/** The prefix of a hash that contains answers, from the same page in another language. */
const ANSWERS = 'own='
/** The prefix of a hash that contains questions for an IT person. */
const ASK = 'ask='

/**
 * Returns the encoded questions for an IT person that the state of a history entry contains. Returns
 * `undefined` if the state contains no questions.
 */
export function askIn(memory: unknown): string | undefined {
  const ask = (memory as { ask?: unknown } | null)?.ask
  return typeof ask === 'string' ? ask : undefined
}

/** Returns the URL hash of a question's screen. */
export function hashOfQuestion({ id }: Question): string {
  return QUESTION + id
}

/**
 * Starts the quiz. If a link contains a company name, calls `takeName` with the name, as encoded in the URL. If a link
 * contains answers from the same page in another language, calls `takeAnswers` with their payload, and with a function to
 * call when they are stored. If the URL names no screen, opens the first question without an answer.
 */
export function startQuizFlow(
  model: Questions,
  visit: Visit,
  address: Address,
  takeName?: (encoded: string) => void,
  takeAnswers?: (payload: string, then: () => void) => void,
): QuizFlow {
  const isOurs = ({ hash }: UrlPosition): boolean =>
    hash === CHECK || model.questions.some((one) => hashOfQuestion(one) === hash)
  let last: UrlPosition = { hash: '', memory: null }
  // Keep the current screen if a hash names no screen, such as "#main" of the skip link.
  const $last = computed(address.$position, (position) => {
    if (isOurs(position) || askIn(position.memory) !== undefined) last = position
    return last
  })
  const { goToOpen, ...flow } = createQuestionFlow({
    questions: model.questions,
    $answers: visit.$answers,
    write: visit.choose,
    address,
    $place: computed($last, ({ hash, memory }) =>
      askIn(memory) === undefined
        ? {
            at: hash === CHECK ? CHECK : hash.slice(QUESTION.length),
            returns: (memory as { returns?: unknown } | null)?.returns === true,
          }
        : undefined,
    ),
    hashOf: (at) => (at && at !== CHECK ? QUESTION + at : at),
    memoryOf: (_at, returns) => (returns ? { returns } : null),
    orFirst: true,
  })
  const takeLink = (position: UrlPosition, before: Partial<UrlPosition> = {}): void => {
    const { hash } = position
    if (hash.startsWith(ASK)) address.rewrite('', { ask: hash.slice(ASK.length) })
    else if (hash.startsWith(FOR)) {
      // Remove the company name from the URL immediately, so that nobody copies the name by accident.
      address.rewrite(before.hash ?? '', before.memory)
      takeName?.(hash.slice(FOR.length))
    } else if (import.meta.env.SITE_LANGUAGES && hash.startsWith(ANSWERS)) {
      address.rewrite(before.hash ?? '', before.memory)
      takeAnswers?.(hash.slice(ANSWERS.length), goToOpen)
    } else if (position.memory === null && !isOurs(position) && askIn(before.memory) !== undefined) {
      // A jump link inside the page adds a history entry without state. Copy the encoded questions into the
      // new entry.
      address.rewrite(hash, before.memory)
    }
  }
  return {
    ...flow,
    $screen: computed(
      [flow.$screen, $last],
      (screen, { memory }): QuizScreen => screen ?? { kind: 'asked', payload: askIn(memory)! },
    ),
    open: () => {
      const stopAddress = address.open()
      takeLink(address.$position.get())
      const { hash, memory } = address.$position.get()
      const unanswered = nextUnanswered(model, visit.$answers.get())
      if (hash === '' && askIn(memory) === undefined)
        address.rewrite(unanswered ? hashOfQuestion(unanswered) : CHECK)
      // A link to one question, after all are answered: Next and Back lead to the list of all answers, not through the
      // other questions.
      else if (memory === null && !unanswered && hash.startsWith(QUESTION))
        address.rewrite(hash, { returns: true })
      const stops = [address.$position.listen(takeLink), flow.open(), stopAddress]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
