/**
 * Saves several assessments on one device. The current assessment is stored where the quiz stores its
 * answers. Each other assessment has its own key. The text under this key contains the assessment's name, day
 * and version of the question set. On each day on which the current answers change, the site also saves an
 * automatic copy of them.
 */
import { type ReadableAtom, atom } from 'nanostores'
import { type Answers, NO_ANSWERS, isEmpty } from '../core/answers/answers.ts'
import { isObject } from '../core/model/is-object.ts'
import { isDateThisCentury } from '../core/model/dates.ts'
import { freezeAnswers } from '../core/answers/freeze.ts'
import type { Model } from '../core/model/model.ts'
import { cleanName } from '../core/model/clean-text.ts'
import type { Dropped } from '../core/answers/migrate.ts'
import { hasSameAnswers } from './merge.ts'
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
   * An id that all assessments of one business share. `undefined` for an assessment that an earlier version of the site
   * saved.
   */
  series?: string | undefined
  /** True if the site saved this copy by itself. A copy that the visitor renames is no longer automatic. */
  isAutomatic?: boolean | undefined
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
  /** All saved assessments except the current one and its automatic copy of today, newest first. */
  $others: ReadableAtom<readonly Assessment[]>
  /**
   * The newest earlier assessment of the same business, saved before today. `undefined` without an earlier assessment.
   */
  $earlier: ReadableAtom<Assessment | undefined>
  /** The name of the current assessment. */
  $name: ReadableAtom<string | undefined>
  /** Reads the stored assessments and follows changes in other tabs. Returns a function that stops following. */
  open: () => () => void
  /** Names the current assessment. Returns false if the storage is blocked or full. */
  nameCurrent: (name: string) => boolean
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
  /**
   * Saves a frozen copy of the current result, which stays readable after an update of the question set. Also saves the
   * automatic copy of today, unless the answers equal those in the previous copy. Saves nothing if the storage is
   * blocked or full.
   */
  remember: () => void
}

/** The key that stores the name and the latest result of the current assessment. */
const CURRENT = 'current'
/** The maximum number of automatic copies. A further copy replaces the oldest. */
export const COPY_LIMIT = 24

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
  /** Called just before another assessment becomes the current one. */
  onSwitch: () => void
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
  const { name, date, quiz, model, answers, frozen, series, isAutomatic } = data
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
    ...(typeof series === 'string' && { series }),
    ...(isAutomatic === true && { isAutomatic }),
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
  // Validation takes longer than reading, so each text is validated only once.
  const validated = new Map<string, { text: string; assessment: Assessment | undefined }>()
  const raw = (id: string): Record<string, unknown> | undefined => parseObject(texts.read(id))
  const read = (id: string): Assessment | undefined => {
    const text = texts.read(id)
    const known = validated.get(id)
    if (text === undefined || known?.text === text) return text === undefined ? undefined : known?.assessment
    const data = parseObject(text)
    const assessment = data && readAssessment(id, data, accept)
    validated.set(id, { text, assessment })
    return assessment
  }
  const write = (id: string, stored: Stored | Record<string, unknown>): boolean =>
    texts.write(id, JSON.stringify(stored))
  const describe = (name: string | undefined, answers: Answers, series: string | undefined): Stored => ({
    ...{ name, date: today(), quiz, model: weights, answers, series },
    frozen: freezeAnswers(model, answers),
  })
  const copies = (): Assessment[] =>
    texts
      .keys()
      .filter((id) => id !== CURRENT)
      .flatMap((id) => read(id) ?? [])
      .sort(compare)
  const isOfCurrent = ({ series, name }: Assessment): boolean => {
    const current = read(CURRENT)
    // Earlier versions of the site stored no `series`. There, all assessments of one business have the same
    // name.
    return series === undefined ? name === current?.name : series === current?.series
  }
  /** A copy of an earlier question set stays, although the day is the same. */
  const isCopyOfToday = (one: Assessment): boolean =>
    one.isAutomatic === true && one.date === today() && one.quiz === quiz && isOfCurrent(one)
  return {
    ...{ raw, read, write, copies, isCopyOfToday },
    /** Stores the name and the result of the current assessment. */
    writeCurrent: (
      name: string | undefined,
      answers = visit.$answers.get(),
      series = read(CURRENT)?.series ?? makeId(),
    ): boolean => write(CURRENT, describe(name, answers, series)),
    /** Saves a copy of the current answers under the id of the automatic copy of today, or under a new id. */
    writeCopy: (name: string | undefined) => {
      const id = copies().find(isCopyOfToday)?.id ?? makeId()
      return write(id, describe(name, visit.$answers.get(), read(CURRENT)?.series))
    },
    /** Returns the newest assessment of the same business that was saved before today. */
    earlier: () => copies().find((one) => one.date < today() && isOfCurrent(one)),
    /** Saves or replaces the automatic copy of today. */
    writeDaily: () => {
      const all = copies()
      const answers = visit.$answers.get()
      const isSame = (one: Assessment): boolean => one.quiz === quiz && hasSameAnswers(one.answers, answers)
      const ofToday = all.find(isCopyOfToday)
      const before = all.find((one) => one.date < today() && isOfCurrent(one))
      if (before && isSame(before)) {
        if (ofToday) texts.remove(ofToday.id)
        return
      }
      const current = read(CURRENT)
      const daily = { ...describe(current?.name, answers, current?.series), isAutomatic: true }
      if (!(ofToday && isSame(ofToday))) write(ofToday?.id ?? makeId(), daily)
      for (const { id } of copies()
        .filter(({ isAutomatic }) => isAutomatic)
        .slice(COPY_LIMIT))
        texts.remove(id)
    },
  }
}

/** Reads the saved assessments, and returns the functions that change them. */
export function startSavedAssessments(needs: SavedAssessmentsNeeds): SavedAssessments {
  const { model, texts, visit, makeId } = needs
  const stored = createAssessmentStorage(needs)
  const { writeCurrent, writeCopy } = stored
  const $others = atom<readonly Assessment[]>([])
  const $earlier = atom<Assessment | undefined>()
  const $name = atom<string | undefined>()

  const read = (): void => {
    $others.set(stored.copies().filter((one) => !stored.isCopyOfToday(one)))
    $earlier.set(stored.earlier())
    $name.set(stored.read(CURRENT)?.name)
  }
  /** Reads all saved assessments again, and then returns `isDone` unchanged. */
  const then = (isDone: boolean): boolean => {
    read()
    return isDone
  }
  /**
   * Saves a copy of the current result if the result belongs to an earlier question set. Returns false if storage is
   * blocked or full.
   */
  const saveEarlier = (): boolean => {
    const before = stored.read(CURRENT)
    if (!before || before.quiz === model.constants.quiz) return true
    const isSaved = stored
      .copies()
      .some(
        ({ series, quiz, frozen }) =>
          series === before.series && quiz === before.quiz && hasSameAnswers(frozen, before.frozen),
      )
    return (isSaved || stored.write(makeId(), stored.raw(CURRENT) ?? {})) && writeCurrent(before.name)
  }
  /** Saves a copy of the current assessment. Also returns true if there are no answers to save. */
  const saveCurrent = (): boolean =>
    saveEarlier() && (isEmpty(visit.$answers.get()) || writeCopy($name.get()))

  read()
  return {
    $others,
    $earlier,
    $name,
    open: () => {
      read()
      return texts.listen(read)
    },
    nameCurrent: (name) => then(saveEarlier() && writeCurrent(cleanName(name))),
    use: (id) => {
      const chosen = stored.read(id)
      if (!chosen || !saveCurrent()) return then(false)
      if (!writeCurrent(chosen.name, chosen.answers, chosen.series ?? makeId())) return then(false)
      needs.onSwitch()
      visit.replace(chosen.answers)
      // Keep the saved copy if the device cannot store the current answers.
      if (visit.$keeps.get()) texts.remove(id)
      return then(true)
    },
    startNew: (name) => {
      if (!saveCurrent()) return then(false)
      texts.remove(CURRENT)
      needs.onSwitch()
      visit.replace(NO_ANSWERS)
      const clean = cleanName(name ?? '')
      return then(clean === undefined || writeCurrent(clean))
    },
    rename: (id, name) => {
      const { isAutomatic: _, ...data } = stored.raw(id) ?? {}
      return then('answers' in data && stored.write(id, { ...data, name: cleanName(name) }))
    },
    remove: (id) => {
      const text = texts.read(id)
      texts.remove(id)
      read()
      return () => then(text !== undefined && texts.write(id, text))
    },
    remember: () => {
      if (!isEmpty(visit.$answers.get()) && saveEarlier() && writeCurrent($name.get())) stored.writeDaily()
      read()
    },
  }
}
