/**
 * Saves several assessments on one device. The current assessment is stored where the quiz stores its answers. Each
 * other assessment has its own key. The stored text contains a name, a day and the version of the question set.
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
  /** The name of the assessment. `undefined` for an assessment without a name. */
  name?: string | undefined
  /** The ISO date on which the assessment was saved. */
  date: string
  /** The versions of the question set (`quiz`) and of the weights (`model`) on the day of saving. */
  quiz: string
  model: number
  /** The answers that are still valid in the current question set. */
  answers: Answers
  /** Answers that an update of the question set removed. */
  dropped?: Dropped | undefined
  /**
   * A copy of the answers as values of single controls. After an update of the question set, the copy still gives the
   * old result.
   */
  frozen: Answers
}

/** A storage of texts, each under a key. */
export interface TextStorage {
  /** Returns all keys, in any order. */
  keys: () => string[]
  read: (key: string) => string | undefined
  /** Stores a text. Returns false if the storage is blocked or full. */
  write: (key: string, text: string) => boolean
  remove: (key: string) => void
  /** Calls `onChange` when another tab changed one of the texts. Returns a function that stops listening. */
  listen: (onChange: () => void) => () => void
}

export interface SavedAssessments {
  /** All saved assessments except the current one, newest first. */
  $others: ReadableAtom<readonly Assessment[]>
  /** The name of the current assessment. */
  $name: ReadableAtom<string | undefined>
  /** Reads the stored assessments and follows changes in other tabs. Returns a function that stops following. */
  open: () => () => void
  /** Names the current assessment. Returns false if the storage is blocked or full. */
  nameCurrent: (name: string) => boolean
  /** Saves a copy of the current answers. Returns false if the storage is blocked or full. */
  keepCopy: (name?: string) => boolean
  /**
   * Saves the current assessment, and makes assessment `id` the current one. If the storage is blocked or full, changes
   * nothing and returns false.
   */
  use: (id: string) => boolean
  /**
   * Saves the current assessment, and starts an empty one. If the storage is blocked or full, changes nothing and
   * returns false.
   */
  startNew: (name?: string) => boolean
  rename: (id: string, name: string) => boolean
  /**
   * Deletes an assessment. The returned function restores the assessment, and returns false if the storage is blocked
   * or full.
   */
  remove: (id: string) => () => boolean
  /** Saves a frozen copy of the current result, which stays readable after an update of the question set. */
  remember: () => void
}

/** The key that stores the name and the latest result of the current assessment. */
const CURRENT = 'current'

/** The stored fields of an assessment. */
type Stored = Omit<Assessment, 'id' | 'dropped'>

/** The input of `startSavedAssessments`: the scoring model, the storage and the current answers. */
export interface SavedAssessmentsNeeds {
  model: Model
  texts: TextStorage
  accept: Accept
  visit: Pick<Visit, '$answers' | '$keeps' | 'replace'>
  /** Returns today's ISO date. */
  today: () => string
  /** Returns a new unique id. */
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

/**
 * Validates a stored assessment, because another version of the site may have written the data. Returns `undefined` for
 * invalid data.
 */
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

/** Sort order of assessments: newest date first, for equal dates the greater id first. */
function compare(a: Assessment, b: Assessment): number {
  if (a.date === b.date) return a.id < b.id ? 1 : -1
  return a.date < b.date ? 1 : -1
}

/** Creates the functions that read and write assessments in storage. */
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
    /** Saves a copy of the current answers under a new id. */
    writeCopy: (name: string | undefined) => write(makeId(), describe(name, visit.$answers.get())),
    /**
     * Saves a copy of the current result if the result belongs to an earlier question set. Returns false if storage is
     * blocked or full.
     */
    saveEarlier: () => {
      const before = read(CURRENT)
      if (!before || before.quiz === quiz) return true
      return write(makeId(), raw(CURRENT) ?? {}) && writeCurrent(before.name)
    },
  }
}

/** Starts to manage the saved assessments beside the current answers. */
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
  /** Reads all assessments again, then returns `isDone`. */
  const then = (isDone: boolean): boolean => {
    read()
    return isDone
  }
  /** Saves a copy of the current assessment. Also returns true if there are no answers to save. */
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
      // Keep the saved copy if the device cannot store the current answers.
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
