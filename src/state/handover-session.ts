/**
 * The session of an IT person who opens a link with questions. The device stores an unfinished reply, so that the reply
 * survives a reload, and is still there when the person opens the email again. Two clients can send equal links, so the start
 * screen asks whether to continue.
 */
import { type ReadableAtom, atom, computed } from 'nanostores'
import { NO_ANSWERS, askedQuestions } from '../core/answers/answers.ts'
import { isObject } from '../core/model/is-object.ts'
import { isDateThisCentury } from '../core/model/dates.ts'
import type { Question } from '../core/model/model.ts'
import type { Address, UrlPosition } from './address.ts'
import { type FlowScreen, type QuestionFlow, createQuestionFlow } from './question-flow.ts'
import type { TextStorage } from './saved-storage.ts'

/** Question id → chosen option ids. */
export type Chosen = Readonly<Record<string, readonly string[]>>

export type HandoverScreen =
  | FlowScreen
  | {
      kind: 'start'
      /**
       * The ISO date of an unfinished reply to the same questions on this device. That reply may be about another
       * business.
       */
      draft: string | undefined
    }

export interface HandoverSession extends Omit<QuestionFlow, '$screen' | 'goToOpen'> {
  $screen: ReadableAtom<HandoverScreen>
  $chosen: ReadableAtom<Chosen>
  /** The questions that apply, given the options chosen so far. */
  $asked: ReadableAtom<readonly Question[]>
  /** False if the device cannot store the reply. The reply is then lost when the page closes. */
  $keeps: ReadableAtom<boolean>
  /** Opens the first question without an answer. If `afresh` is true, deletes an unfinished reply first. */
  begin: (afresh: boolean) => void
  /** Deletes the reply from this device and opens the start screen. */
  forget: () => void
}

/** The questions of a session, and the browser APIs that the session uses. */
export interface HandoverNeeds {
  questions: readonly Question[]
  /**
   * The payload of the link with the questions. The reply is stored under this payload, and each history entry contains
   * the payload.
   */
  payload: string
  address: Address
  texts: TextStorage
  /** Returns today's ISO date. */
  today: () => string
}

interface Draft {
  /** The ISO date of the last change. */
  date: string
  chosen: Chosen
}

/**
 * Parses a stored reply. Omits options that the questions do not contain. Returns `undefined` if the text is not a
 * reply.
 */
function readDraft(text: string | undefined, questions: readonly Question[]): Draft | undefined {
  try {
    const data: unknown = JSON.parse(text ?? '')
    if (!isObject(data) || !isDateThisCentury(data['date']) || !isObject(data['chosen'])) return undefined
    const stored = data['chosen']
    const chosen = questions.flatMap(({ id, options }) => {
      const given = Object.hasOwn(stored, id) ? stored[id] : undefined
      const valid = options.filter((option) => Array.isArray(given) && given.includes(option.id))
      return valid.length > 0 ? [[id, valid.map((option) => option.id)] as const] : []
    })
    return { date: data['date'], chosen: Object.fromEntries(chosen) }
  } catch {
    return undefined
  }
}

/** The prefix of the URL hash of a screen. A question id or "check" follows the prefix. */
const PLACE = 'a='

interface Memory {
  ask: string
  /** A question id, "check", or an empty string for the start screen. */
  at?: string
  returns?: boolean
}

/**
 * Returns true if a link on the page created this history entry. The state of such an entry does not name the entry's
 * screen.
 */
function isFromLink({ hash, memory }: UrlPosition): boolean {
  return hash.startsWith(PLACE) && (memory as Memory | null)?.at !== hash.slice(PLACE.length)
}

function placeIn(position: UrlPosition): Partial<Memory> {
  return isFromLink(position)
    ? { at: position.hash.slice(PLACE.length) }
    : ((position.memory as Memory | null) ?? {})
}

/** Starts the session. Stores each change immediately, and takes over changes from other tabs. */
export function startHandoverSession(needs: HandoverNeeds): HandoverSession {
  const { payload, address, texts, today } = needs
  const questions = [...needs.questions]
  const $chosen = atom<Chosen>({})
  const $draft = atom<string | undefined>()
  const $keeps = atom(true)
  const $answers = computed($chosen, (choices) => ({ ...NO_ANSWERS, choices }))
  const stored = (): Draft | undefined => readDraft(texts.read(payload), questions)
  const take = (): void => {
    const draft = stored()
    // If the device could not store the reply, keep the reply in memory.
    if (draft || $keeps.get()) $chosen.set(draft?.chosen ?? {})
  }
  const clear = (): void => {
    texts.remove(payload)
    $chosen.set({})
  }
  const memoryOf = (at: string, returns: boolean): Memory => ({
    ask: payload,
    at,
    ...(returns && { returns }),
  })
  const { goToOpen, ...flow } = createQuestionFlow({
    questions,
    $answers,
    write: ({ id }, optionIds) => {
      // Read the stored reply, because another tab may have answered another question meanwhile.
      const chosen = { ...(stored()?.chosen ?? $chosen.get()), [id]: optionIds }
      $chosen.set(chosen)
      $keeps.set(texts.write(payload, JSON.stringify({ date: today(), chosen })))
    },
    address,
    $place: computed(address.$position, (position) => {
      const { at, returns = false } = placeIn(position)
      return { at, returns }
    }),
    hashOf: (at = '') => PLACE + at,
    memoryOf,
  })
  return {
    ...flow,
    $screen: computed(
      [flow.$screen, $draft],
      (screen, draft): HandoverScreen => screen ?? { kind: 'start', draft },
    ),
    $chosen,
    $asked: computed($answers, (answers) => askedQuestions({ questions }, answers)),
    $keeps,
    open: () => {
      $draft.set(stored()?.date)
      take()
      const stops = [
        texts.listen(take),
        flow.open(),
        address.$position.listen((position) => {
          const { at = '' } = placeIn(position)
          // Store the screen in this history entry. A later jump inside the page copies the state of this
          // entry to a new entry.
          if (isFromLink(position)) address.rewrite(position.hash, { ask: payload, at })
          if (at === '') $draft.set(stored()?.date)
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    begin: (afresh) => {
      if (afresh) clear()
      goToOpen()
    },
    forget: () => {
      clear()
      $keeps.set(true)
      address.go('', memoryOf('', false))
    },
  }
}
