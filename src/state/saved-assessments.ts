/**
 * Several assessments on one device. One is in use and lies where the quiz keeps its answers; the others lie on the shelf,
 * each with a name, the day and the version of the questions. Nothing here touches the browser.
 */
import { type ReadableAtom, atom } from 'nanostores'
import { type Answers, NO_ANSWERS, isEmpty } from '../core/answers/answers.ts'
import { isObject } from '../core/model/is-object.ts'
import { isDateThisCentury } from '../core/model/dates.ts'
import { freezeAnswers } from '../core/answers/freeze.ts'
import type { Model } from '../core/model/model.ts'
import { cleanName } from '../core/model/clean-text.ts'
import type { Dropped } from '../core/answers/migrate.ts'
import type { Accept } from './validate-stored.ts'
import type { Visit } from './visit.ts'

/** An assessment that lies on the shelf. */
export interface Assessment {
  id: string
  /** Nothing where it was put there without one. */
  name?: string | undefined
  /** ISO date on which it was put there. */
  date: string
  /** Version of the question set and of the weights at that time. */
  quiz: string
  model: number
  /** The answers as far as they still hold, to go on with. */
  answers: Answers
  /** What an update of the question set took from them. */
  dropped?: Dropped | undefined
  /** The answers as they were, control by control: the old result stays readable. */
  frozen: Answers
}

/** What a shelf asks of the device: texts under keys of its own. */
export interface Drawer {
  /** The keys on the shelf, in any order. */
  keys: () => string[]
  read: (key: string) => string | undefined
  /** False when the device refuses (storage full or blocked). */
  write: (key: string, text: string) => boolean
  remove: (key: string) => void
  /** Calls back when another tab changed something on the shelf; returns a function that stops. */
  listen: (onChange: () => void) => () => void
}

export interface Shelf {
  /** What lies on the shelf, the newest first. */
  $others: ReadableAtom<readonly Assessment[]>
  /** The name of the assessment in use. */
  $name: ReadableAtom<string | undefined>
  /** Reads the shelf and listens to other tabs; returns a function that stops. */
  open: () => () => void
  /** Names the assessment in use; false when the device refuses. */
  nameCurrent: (name: string) => boolean
  /** Puts a copy of the answers in use on the shelf, to come back to or to compare with; false when the device refuses. */
  keepCopy: (name?: string) => boolean
  /** Takes an assessment off the shelf and puts the one in use there; false, and nothing changed, when the device refuses. */
  use: (id: string) => boolean
  /** Puts the assessment in use on the shelf and starts an empty one; false, and nothing changed, when the device refuses. */
  startNew: (name?: string) => boolean
  rename: (id: string, name: string) => boolean
  /** Takes an assessment away; returns a function that puts it back, false when the device refuses. */
  remove: (id: string) => () => boolean
  /** Remembers the result that is shown, for the day on which the questions change. */
  remember: () => void
}

/** Where the name of the assessment in use and its latest result are noted. */
const CURRENT = 'current'

/** What is written down of an assessment. */
type Noted = Omit<Assessment, 'id' | 'dropped'>

/** What a shelf needs beside its drawer. */
export interface ShelfNeeds {
  model: Model
  drawer: Drawer
  accept: Accept
  visit: Pick<Visit, '$answers' | '$keeps' | 'replace'>
  /** ISO date. */
  today: () => string
  /** A new id that no other assessment has. */
  makeId: () => string
}

/** Sets up the shelf of a visit. */
export function startShelf({ model, drawer, accept, visit, today, makeId }: ShelfNeeds): Shelf {
  const $others = atom<readonly Assessment[]>([])
  const $name = atom<string | undefined>()

  const note = (name: string | undefined, answers: Answers): Noted => ({
    name,
    date: today(),
    quiz: model.constants.quiz,
    model: model.constants.model,
    answers,
    frozen: freezeAnswers(model, answers),
  })
  const rawOf = (id: string): Record<string, unknown> | undefined => {
    try {
      const data: unknown = JSON.parse(drawer.read(id) ?? '')
      return isObject(data) ? data : undefined
    } catch {
      return undefined
    }
  }
  /** Nothing on the shelf is trusted: another page of this site, or a hand, may have written it. */
  const parse = (id: string): Assessment | undefined => {
    const data = rawOf(id)
    if (!data) return undefined
    const { name, date, quiz, model: weights, answers, frozen } = data
    const held = accept(answers, quiz)
    const was = accept(frozen, quiz)
    if (!held || !was || typeof quiz !== 'string' || !isDateThisCentury(date)) return undefined
    return {
      id,
      name: typeof name === 'string' ? cleanName(name) : undefined,
      date,
      quiz,
      model: typeof weights === 'number' ? weights : 0,
      ...held,
      frozen: was.answers,
    }
  }
  const write = (id: string, noted: Noted | Record<string, unknown>): boolean =>
    drawer.write(id, JSON.stringify(noted))
  const read = (): void => {
    const found = drawer
      .keys()
      .filter((id) => id !== CURRENT)
      .flatMap((id) => parse(id) ?? [])
    $others.set(
      found.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1)),
    )
    $name.set(parse(CURRENT)?.name)
  }
  const noteCurrent = (name: string | undefined, answers: Answers): boolean =>
    write(CURRENT, note(name, answers))
  /** Puts the assessment in use on the shelf; true also where there is nothing to put there. */
  const putAway = (): boolean => {
    const answers = visit.$answers.get()
    return isEmpty(answers) || write(makeId(), note($name.get(), answers))
  }
  /** An earlier version's result moves to the shelf before anything else is noted in its place. */
  const saveEarlier = (): boolean => {
    const before = parse(CURRENT)
    if (!before || before.quiz === model.constants.quiz) return true
    return write(makeId(), rawOf(CURRENT) ?? {}) && noteCurrent(before.name, visit.$answers.get())
  }
  const then = (isDone: boolean): boolean => {
    read()
    return isDone
  }

  return {
    $others,
    $name,
    open: () => {
      read()
      return drawer.listen(read)
    },
    nameCurrent: (name) => then(saveEarlier() && noteCurrent(cleanName(name), visit.$answers.get())),
    keepCopy: (name) =>
      then(write(makeId(), note(cleanName(name ?? '') ?? $name.get(), visit.$answers.get()))),
    use: (id) => {
      const chosen = parse(id)
      if (!chosen || !saveEarlier() || !putAway() || !noteCurrent(chosen.name, chosen.answers))
        return then(false)
      visit.replace(chosen.answers)
      // While the answers in use last only as long as the page, the shelf keeps them.
      if (visit.$keeps.get()) drawer.remove(id)
      return then(true)
    },
    startNew: (name) => {
      if (!saveEarlier() || !putAway()) return then(false)
      drawer.remove(CURRENT)
      visit.replace(NO_ANSWERS)
      const clean = cleanName(name ?? '')
      return then(clean === undefined || noteCurrent(clean, visit.$answers.get()))
    },
    rename: (id, name) => {
      const raw = rawOf(id)
      return then(raw !== undefined && write(id, { ...raw, name: cleanName(name) }))
    },
    remove: (id) => {
      const text = drawer.read(id)
      drawer.remove(id)
      read()
      return () => then(text !== undefined && drawer.write(id, text))
    },
    remember: () => {
      const answers = visit.$answers.get()
      if (!isEmpty(answers) && saveEarlier()) noteCurrent($name.get(), answers)
      read()
    },
  }
}
