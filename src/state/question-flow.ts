/** Which screen of the quiz is shown, and where Next and Back lead. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import { type Questions, askedQuestions, isAnswered, nextUnanswered, tick } from '../core/answers/answers.ts'
import type { Question } from '../core/model/model.ts'
import type { Address, Place } from './address.ts'
import type { Visit } from './visit.ts'

export type Screen =
  | {
      kind: 'question'
      question: Question
      /** Place among all questions, so that it never runs backwards when some are left out. */
      number: number
      total: number
      /** Came from check-your-answers and returns there. */
      returns: boolean
      /** Address of the screen before, or nothing on the first. */
      back: string | undefined
    }
  | { kind: 'check' }
  /** Somebody else's questions, from a link: the quiz of this device waits. */
  | { kind: 'asked'; payload: string }

export interface Flow {
  $screen: ReadableAtom<Screen>
  /** True after Next was pressed without a choice, until one is made or the screen changes. */
  $missing: ReadableAtom<boolean>
  /** Follows the address; a visit without a place in it starts at the first open question. Returns a function that stops. */
  open: () => () => void
  choose: (optionIds: readonly string[]) => void
  /** Ticks or unticks one option beside what is chosen by now: a screen may be a moment behind. */
  press: (optionId: string) => void
  next: () => void
  change: (question: Question) => void
}

const CHECK = 'check'
/** Before a company name that a link carries. */
const FOR = 'for='
const RETURNS = { returns: true }
/** Before questions for the person who knows. */
const ASK = 'ask='

/** The questions from a link that a history entry remembers, so that reload and Back show them again. */
export function askIn(memory: unknown): string | undefined {
  const ask = (memory as { ask?: unknown } | null)?.ask
  return typeof ask === 'string' ? ask : undefined
}

/** The address of a question's screen. */
export function placeOf(question: Question): string {
  return `q=${question.id}`
}

/** Steers through the questions of a model. `takeName` gets the name that a link carries, as it stands in the address. */
export function startFlow(
  model: Questions,
  visit: Visit,
  address: Address,
  takeName?: (encoded: string) => void,
): Flow {
  const $missing = atom(false)
  const total = model.questions.length

  const isOurs = ({ hash }: Place): boolean =>
    hash === CHECK || model.questions.some((one) => placeOf(one) === hash)
  let last: Place = { hash: '', memory: null }
  const screenAt = (place: Place): Screen => {
    // "#main" of the skip link is no place in the quiz: the screen stays.
    if (isOurs(place) || askIn(place.memory) !== undefined) last = place
    const { hash, memory } = last
    const payload = askIn(memory)
    if (payload !== undefined) return { kind: 'asked', payload }
    if (hash === CHECK) return { kind: 'check' }
    const asked = askedQuestions(model, visit.$answers.get())
    const question = asked.find((one) => placeOf(one) === hash) ?? asked[0]!
    const returns = (memory as typeof RETURNS | null)?.returns === true
    const before = asked[asked.indexOf(question) - 1]
    return {
      kind: 'question',
      question,
      number: model.questions.indexOf(question) + 1,
      total,
      returns,
      back: returns ? CHECK : before && placeOf(before),
    }
  }
  const $screen = computed([address.$place, visit.$answers], (place) => screenAt(place))

  const goToOpen = (returns: boolean): void => {
    const open = nextUnanswered(model, visit.$answers.get())
    if (open) address.go(placeOf(open), returns ? RETURNS : null)
    else address.go(CHECK)
  }

  const choose = (optionIds: readonly string[]): void => {
    const screen = $screen.get()
    if (screen.kind !== 'question') return
    $missing.set(false)
    visit.choose(screen.question, optionIds)
  }
  return {
    $screen,
    $missing,
    open: () => {
      const stop = address.open()
      const takeLink = (place: Place, before: Partial<Place> = {}): void => {
        const { hash } = place
        if (hash.startsWith(ASK)) address.rewrite('', { ask: hash.slice(ASK.length) })
        else if (hash.startsWith(FOR)) {
          // Out of the address at once: nobody passes the name on with a copied address.
          address.rewrite(before.hash ?? '', before.memory)
          takeName?.(hash.slice(FOR.length))
        } else if (place.memory === null && !isOurs(place) && askIn(before.memory) !== undefined) {
          // A link inside these screens makes an entry that remembers nothing: whose questions they are stays.
          address.rewrite(hash, before.memory)
        }
      }
      takeLink(address.$place.get())
      const { hash, memory } = address.$place.get()
      if (hash === '' && askIn(memory) === undefined) {
        const open = nextUnanswered(model, visit.$answers.get())
        address.rewrite(open ? placeOf(open) : CHECK)
      }
      const unlisten = address.$place.listen((place, before) => {
        takeLink(place, before)
        $missing.set(false)
      })
      return () => {
        unlisten()
        stop()
      }
    },
    choose,
    press: (optionId) => {
      const screen = $screen.get()
      if (screen.kind !== 'question') return
      const now = visit.$answers.get().choices[screen.question.id] ?? []
      choose(tick(screen.question, now, optionId))
    },
    next: () => {
      const screen = $screen.get()
      if (screen.kind !== 'question') return
      const answers = visit.$answers.get()
      if (!isAnswered(screen.question, answers)) {
        $missing.set(true)
        return
      }
      const asked = askedQuestions(model, answers)
      const following = asked[asked.indexOf(screen.question) + 1]
      if (screen.returns || !following) goToOpen(screen.returns)
      else address.go(placeOf(following))
    },
    change: (question) => {
      address.go(placeOf(question), RETURNS)
    },
  }
}
