/**
 * Saves several assessments on one device. The current one is stored where the quiz stores its answers. The others are
 * stored under keys of their own, each with a name, a day and the version of the questions.
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

/** A saved assessment. */
export interface Assessment {
  id: string
  /** Undefined if it was saved without a name. */
  name?: string | undefined
  /** ISO date on which it was saved. */
  date: string
  /** Version of the question set and of the weights at that time. */
  quiz: string
  model: number
  /** The answers that are still valid, to continue with. */
  answers: Answers
  /** Answers that an update of the question set removed. */
  dropped?: Dropped | undefined
  /** The answers as they were, control by control, so that the old result stays readable. */
  frozen: Answers
}

/** Texts under keys, as the device stores them. */
export interface TextStorage {
  /** All keys, in any order. */
  keys: () => string[]
  read: (key: string) => string | undefined
  /** False if the device refuses (storage full or blocked). */
  write: (key: string, text: string) => boolean
  remove: (key: string) => void
  /** Calls back when another tab changed one of the texts. Returns a function that stops. */
  listen: (onChange: () => void) => () => void
}

export interface SavedAssessments {
  /** All saved assessments but the current one, the newest first. */
  $others: ReadableAtom<readonly Assessment[]>
  /** The name of the current assessment. */
  $name: ReadableAtom<string | undefined>
  /** Reads what is stored and listens to other tabs. Returns a function that stops. */
  open: () => () => void
  /** Names the current assessment. Returns false if the device refuses. */
  nameCurrent: (name: string) => boolean
  /** Saves a copy of the current answers. Returns false if the device refuses. */
  keepCopy: (name?: string) => boolean
  /** Saves the current assessment and makes another one the current. Returns false, and changes nothing, if the device refuses. */
  use: (id: string) => boolean
  /** Saves the current assessment and starts an empty one. Returns false, and changes nothing, if the device refuses. */
  startNew: (name?: string) => boolean
  rename: (id: string, name: string) => boolean
  /** Deletes an assessment. The returned function restores it, and returns false if the device refuses. */
  remove: (id: string) => () => boolean
  /** Saves the shown result with the version of its questions, so that it stays readable when the questions change. */
  remember: () => void
}

/** The key under which the name and the latest result of the current assessment are stored. */
const CURRENT = 'current'

/** The stored fields of an assessment. */
type Stored = Omit<Assessment, 'id' | 'dropped'>

/** The input of `startSavedAssessments`. */
export interface SavedAssessmentsNeeds {
  model: Model
  texts: TextStorage
  accept: Accept
  visit: Pick<Visit, '$answers' | '$keeps' | 'replace'>
  /** ISO date. */
  today: () => string
  /** Returns a new id that no other assessment has. */
  makeId: () => string
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text ?? '')
    return isObject(data) ? data : undefined
  } catch {
    return undefined
  }
}

/** Validates a stored assessment. Undefined if it is invalid, because another page of this site may have written it. */
function readAssessment(id: string, data: Record<string, unknown>, accept: Accept): Assessment | undefined {
  const { name, date, quiz, model, answers, frozen } = data
  const valid = accept(answers, quiz)
  const before = accept(frozen, quiz)
  if (!valid || !before || typeof quiz !== 'string' || !isDateThisCentury(date)) return undefined
  return {
    id,
    name: typeof name === 'string' ? cleanName(name) : undefined,
    date,
    quiz,
    model: typeof model === 'number' ? model : 0,
    ...valid,
    frozen: before.answers,
  }
}

/** Compares for sorting: the newest first, on the same day the greater id first. */
function compare(a: Assessment, b: Assessment): number {
  if (a.date === b.date) return a.id < b.id ? 1 : -1
  return a.date < b.date ? 1 : -1
}

/** Reads and writes assessments, and knows which one is the current. */
function createAssessmentStorage({ model, texts, accept, visit, today, makeId }: SavedAssessmentsNeeds) {
  const { quiz, model: weights } = model.constants
  const describe = (name: string | undefined, answers: Answers): Stored => ({
    name,
    date: today(),
    quiz,
    model: weights,
    answers,
    frozen: freezeAnswers(model, answers),
  })
  const raw = (id: string): Record<string, unknown> | undefined => parseObject(texts.read(id))
  const read = (id: string): Assessment | undefined => {
    const data = raw(id)
    return data && readAssessment(id, data, accept)
  }
  const write = (id: string, stored: Stored | Record<string, unknown>): boolean =>
    texts.write(id, JSON.stringify(stored))
  const writeCurrent = (name: string | undefined, answers = visit.$answers.get()): boolean =>
    write(CURRENT, describe(name, answers))
  return {
    raw,
    read,
    write,
    writeCurrent,
    others: () =>
      texts
        .keys()
        .filter((id) => id !== CURRENT)
        .flatMap((id) => read(id) ?? [])
        .sort(compare),
    /** Saves a copy of the current answers. */
    writeCopy: (name: string | undefined) => write(makeId(), describe(name, visit.$answers.get())),
    /** Saves the current result if it is of an earlier version, before another result takes its place. */
    saveEarlier: () => {
      const before = read(CURRENT)
      if (!before || before.quiz === quiz) return true
      return write(makeId(), raw(CURRENT) ?? {}) && writeCurrent(before.name)
    },
  }
}

/** Starts saving assessments beside the current answers. */
export function startSavedAssessments(needs: SavedAssessmentsNeeds): SavedAssessments {
  const { texts, visit } = needs
  const stored = createAssessmentStorage(needs)
  const { saveEarlier, writeCurrent, writeCopy } = stored
  const $others = atom<readonly Assessment[]>([])
  const $name = atom<string | undefined>()

  const read = (): void => {
    $others.set(stored.others())
    $name.set(stored.read(CURRENT)?.name)
  }
  /** Reads all assessments again, and returns whether the change was stored. */
  const then = (isDone: boolean): boolean => {
    read()
    return isDone
  }
  /** Saves the current assessment. Also returns true if there are no answers to save. */
  const saveCurrent = (): boolean =>
    saveEarlier() && (isEmpty(visit.$answers.get()) || writeCopy($name.get()))

  return {
    $others,
    $name,
    open: () => {
      read()
      return texts.listen(read)
    },
    nameCurrent: (name) => then(saveEarlier() && writeCurrent(cleanName(name))),
    keepCopy: (name) => then(writeCopy(cleanName(name ?? '') ?? $name.get())),
    use: (id) => {
      const chosen = stored.read(id)
      if (!chosen || !saveCurrent() || !writeCurrent(chosen.name, chosen.answers)) return then(false)
      visit.replace(chosen.answers)
      // If the current answers last only as long as the page, the saved assessment stays.
      if (visit.$keeps.get()) texts.remove(id)
      return then(true)
    },
    startNew: (name) => {
      if (!saveCurrent()) return then(false)
      texts.remove(CURRENT)
      visit.replace(NO_ANSWERS)
      const clean = cleanName(name ?? '')
      return then(clean === undefined || writeCurrent(clean))
    },
    rename: (id, name) => {
      const data = stored.raw(id)
      return then(data !== undefined && stored.write(id, { ...data, name: cleanName(name) }))
    },
    remove: (id) => {
      const text = texts.read(id)
      texts.remove(id)
      read()
      return () => then(text !== undefined && texts.write(id, text))
    },
    remember: () => {
      if (!isEmpty(visit.$answers.get()) && saveEarlier()) writeCurrent($name.get())
      read()
    },
  }
}
