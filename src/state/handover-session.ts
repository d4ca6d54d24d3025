/** The visit of the person who was asked: only those questions, and a half-done reply that survives a reload. Nothing here touches the browser. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import { NO_ANSWERS, askedQuestions, tick } from '../core/answers/answers.ts'
import { isObject } from '../core/model/is-object.ts'
import { isDateThisCentury } from '../core/model/dates.ts'
import type { Question } from '../core/model/model.ts'
import type { Address } from './address.ts'
import type { Drawer } from './saved-assessments.ts'

/** Chosen options by the id that was asked. */
export type Chosen = Readonly<Record<string, readonly string[]>>

export type AskedScreen =
  | {
      kind: 'start'
      /** The day of a half-done reply to the same questions on this device; it may be for another business. */
      draft: string | undefined
    }
  | {
      kind: 'question'
      question: Question
      number: number
      total: number
      returns: boolean
      /** Address of the screen before. */
      back: string
    }
  | { kind: 'check' }

export interface AskedVisit {
  $screen: ReadableAtom<AskedScreen>
  $chosen: ReadableAtom<Chosen>
  /** The questions asked with these answers. */
  $asked: ReadableAtom<readonly Question[]>
  /** True after Next was pressed without a choice. */
  $missing: ReadableAtom<boolean>
  /** False when the reply lasts only as long as the page. */
  $keeps: ReadableAtom<boolean>
  /** Follows the address and other tabs; returns a function that stops. */
  open: () => () => void
  /** To the first open question; `afresh` deletes a half-done reply first. */
  begin: (afresh: boolean) => void
  choose: (optionIds: readonly string[]) => void
  /** Ticks or unticks one option beside what is chosen by now: a screen may be a moment behind. */
  press: (optionId: string) => void
  next: () => void
  change: (question: Question) => void
  /** Deletes the reply from this device. */
  forget: () => void
}

/** What the visit needs of the device. */
export interface AskedNeeds {
  questions: readonly Question[]
  /** The payload of the link: the reply is kept under it, and each history entry remembers it. */
  payload: string
  address: Address
  drawer: Drawer
  /** ISO date. */
  today: () => string
}

const PLACE = 'a='
const CHECK = 'check'

interface Memory {
  ask: string
  /** Question id, "check", or nothing at the start. */
  at?: string
  returns?: boolean
}

/** Starts the visit. Changes are kept at once; another tab's are taken over. */
export function startAsked({ questions, payload, address, drawer, today }: AskedNeeds): AskedVisit {
  const $chosen = atom<Chosen>({})
  const $draft = atom<string | undefined>()
  const $missing = atom(false)
  const $keeps = atom(true)

  /** What is kept, as far as it can still be chosen: another page of this site, or a hand, may have written it. */
  const readDraft = (): { date: string; chosen: Chosen } | undefined => {
    try {
      const data: unknown = JSON.parse(drawer.read(payload) ?? '')
      if (!isObject(data) || !isDateThisCentury(data['date']) || !isObject(data['chosen'])) return undefined
      const kept = data['chosen']
      const chosen = questions.flatMap(({ id, options }) => {
        const given = Object.hasOwn(kept, id) ? kept[id] : undefined
        const sound = options.filter((option) => Array.isArray(given) && given.includes(option.id))
        return sound.length > 0 ? [[id, sound.map((option) => option.id)] as const] : []
      })
      return { date: data['date'], chosen: Object.fromEntries(chosen) }
    } catch {
      return undefined
    }
  }
  const take = (): void => {
    const draft = readDraft()
    // What the device refuses to keep stays as long as the page.
    if (draft || $keeps.get()) $chosen.set(draft?.chosen ?? {})
  }
  const isAnswered = ({ id }: Question): boolean => ($chosen.get()[id]?.length ?? 0) > 0
  const go = (at: string, returns = false): void => {
    const memory: Memory = { ask: payload, at, ...(returns && { returns }) }
    address.go(at === '' ? '' : PLACE + at, memory)
  }
  /** As in the quiz, one that waits for another is left out where that one's answer says so. */
  const asked = (): readonly Question[] =>
    askedQuestions({ questions: [...questions] }, { ...NO_ANSWERS, choices: $chosen.get() })
  const goToOpen = (returns: boolean): void => {
    const open = asked().find((one) => !isAnswered(one))
    if (open) go(open.id, returns)
    else go(CHECK)
  }
  const placeIn = ({ hash, memory }: { hash: string; memory: unknown }): Partial<Memory> =>
    hash.startsWith(PLACE) && (memory as Memory | null)?.at !== hash.slice(PLACE.length)
      ? { at: hash.slice(PLACE.length) }
      : (memory ?? {})
  const $screen = computed([address.$place, $draft], (place, draft): AskedScreen => {
    const { at, returns = false } = placeIn(place)
    if (at === CHECK) return { kind: 'check' }
    const list = asked()
    const index = list.findIndex(({ id }) => id === at)
    const question = list[index]
    if (!question) return { kind: 'start', draft }
    const back = PLACE + (returns ? CHECK : (list[index - 1]?.id ?? ''))
    const number = questions.indexOf(question) + 1
    return { kind: 'question', question, number, total: questions.length, returns, back }
  })

  const choose = (optionIds: readonly string[]): void => {
    const screen = $screen.get()
    if (screen.kind !== 'question') return
    $missing.set(false)
    // Another tab may have answered another question meanwhile.
    const chosen = { ...(readDraft()?.chosen ?? $chosen.get()), [screen.question.id]: optionIds }
    $chosen.set(chosen)
    $keeps.set(drawer.write(payload, JSON.stringify({ date: today(), chosen })))
  }
  return {
    $screen,
    $chosen,
    $asked: computed($chosen, asked),
    $missing,
    $keeps,
    open: () => {
      $draft.set(readDraft()?.date)
      take()
      const stops = [
        drawer.listen(take),
        address.$place.listen((place) => {
          $missing.set(false)
          const { at } = placeIn(place)
          // A Back link makes an entry that does not know its place: a jump inside the page must not lead elsewhere from there.
          if (place.hash.startsWith(PLACE) && (place.memory as Memory | null)?.at !== at)
            address.rewrite(place.hash, { ask: payload, at })
          if (at === '' || at === undefined) $draft.set(readDraft()?.date)
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    begin: (afresh) => {
      if (afresh) {
        drawer.remove(payload)
        $chosen.set({})
      }
      goToOpen(false)
    },
    choose,
    press: (optionId) => {
      const screen = $screen.get()
      if (screen.kind !== 'question') return
      choose(tick(screen.question, $chosen.get()[screen.question.id] ?? [], optionId))
    },
    next: () => {
      const screen = $screen.get()
      if (screen.kind !== 'question') return
      if (!isAnswered(screen.question)) {
        $missing.set(true)
        return
      }
      const list = asked()
      const following = list[list.indexOf(screen.question) + 1]
      if (screen.returns || !following) goToOpen(screen.returns)
      else go(following.id)
    },
    change: ({ id }) => {
      go(id, true)
    },
    forget: () => {
      drawer.remove(payload)
      $chosen.set({})
      $keeps.set(true)
      go('')
    },
  }
}
