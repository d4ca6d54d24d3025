/** Selects the screen of the quiz from the URL, and handles links that lead to the quiz. */
import { type ReadableAtom, computed } from 'nanostores'
import { type Questions, nextUnanswered } from '../core/answers/answers.ts'
import type { Question } from '../core/model/model.ts'
import type { Address, UrlPosition } from './address.ts'
import { CHECK, type FlowScreen, type QuestionFlow, createQuestionFlow } from './question-flow.ts'
import type { Visit } from './visit.ts'

export type QuizScreen =
  | FlowScreen
  /** Someone else's questions, from a link. They replace the visitor's own quiz. */
  | { kind: 'asked'; payload: string }

export interface QuizFlow extends Omit<QuestionFlow, '$screen' | 'goToOpen'> {
  $screen: ReadableAtom<QuizScreen>
}

const QUESTION = 'q='
/** Precedes a company name in a link. */
const FOR = 'for='
/** Precedes the questions for someone else in a link. */
const ASK = 'ask='

/** Returns the payload of a link with questions that a history entry stores for reload and Back. Undefined without one. */
export function askIn(memory: unknown): string | undefined {
  const ask = (memory as { ask?: unknown } | null)?.ask
  return typeof ask === 'string' ? ask : undefined
}

/** The hash of a question's screen. */
export function hashOfQuestion({ id }: Question): string {
  return QUESTION + id
}

/**
 * Starts the quiz of a model. `takeName` receives the name from a link, as it is encoded in the URL. A URL that names no
 * screen opens the first question without an answer.
 */
export function startQuizFlow(
  model: Questions,
  visit: Visit,
  address: Address,
  takeName?: (encoded: string) => void,
): QuizFlow {
  const isOurs = ({ hash }: UrlPosition): boolean =>
    hash === CHECK || model.questions.some((one) => hashOfQuestion(one) === hash)
  let last: UrlPosition = { hash: '', memory: null }
  // "#main" of the skip link names no screen, so the screen stays.
  const $last = computed(address.$position, (position) => {
    if (isOurs(position) || askIn(position.memory) !== undefined) last = position
    return last
  })
  const { goToOpen: _, ...flow } = createQuestionFlow({
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
      // The name leaves the URL at once, so that nobody copies it.
      address.rewrite(before.hash ?? '', before.memory)
      takeName?.(hash.slice(FOR.length))
    } else if (position.memory === null && !isOurs(position) && askIn(before.memory) !== undefined) {
      // A jump link on these screens makes a history entry without state: copy the payload into it.
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
      if (hash === '' && askIn(memory) === undefined) {
        const open = nextUnanswered(model, visit.$answers.get())
        address.rewrite(open ? hashOfQuestion(open) : CHECK)
      }
      const stops = [address.$position.listen(takeLink), flow.open(), stopAddress]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
