/** Reads and writes the assessments that one device saves, each as a text under its own key. */
import type { Answers } from '../core/answers/answers.ts'
import { freezeAnswers } from '../core/answers/freeze.ts'
import type { Dropped } from '../core/answers/migrate.ts'
import type { FileModel } from '../core/answers/versions.ts'
import { cleanName } from '../core/model/clean-text.ts'
import { isDateThisCentury } from '../core/model/dates.ts'
import { isObject } from '../core/model/is-object.ts'
import { hasSameAnswers } from './merge.ts'
import type { TextStorage } from './saved-storage.ts'
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

/** The key that stores the name and the latest result of the current assessment. */
export const CURRENT = 'current'
/**
 * The maximum number of automatic copies. A further copy replaces the oldest. There is one copy a day: with a copy for each
 * change, a visitor who returns after a month would see only the last change.
 */
export const COPY_LIMIT = 24

/** The stored fields of an assessment. */
type Stored = Omit<Assessment, 'id' | 'dropped'>

/** What reading and writing needs: the questions and their versions, the storage and the current answers. */
export interface AssessmentStorageNeeds {
  model: FileModel
  texts: TextStorage
  accept: Accept
  visit: Pick<Visit, '$answers'>
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
function readAssessment(
  id: string,
  data: Record<string, unknown> | undefined,
  accept: Accept,
): Assessment | undefined {
  const { name, date, quiz, model, answers, frozen, series, isAutomatic } = data ?? {}
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
export function createAssessmentStorage(needs: AssessmentStorageNeeds) {
  const { model, texts, accept, visit, today, makeId } = needs
  const { quiz, model: weights } = model.constants
  // Validation takes longer than reading, so each text is validated only once.
  const validated = new Map<string, { text: string; assessment: Assessment | undefined }>()
  const raw = (id: string): Record<string, unknown> | undefined => parseObject(texts.read(id))
  const read = (id: string): Assessment | undefined => {
    const text = texts.read(id)
    const known = validated.get(id)
    if (text === undefined || known?.text === text) return text === undefined ? undefined : known?.assessment
    const assessment = readAssessment(id, parseObject(text), accept)
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
    /**
     * Saves a copy of the current answers under the id of the automatic copy of today, or under a new id. Returns the
     * id and a function that undoes this, or `undefined` if storage is blocked or full.
     */
    writeCopy: (name: string | undefined): { id: string; undo: () => void } | undefined => {
      const id = copies().find(isCopyOfToday)?.id ?? makeId()
      const before = texts.read(id)
      const isSaved = write(id, describe(name, visit.$answers.get(), read(CURRENT)?.series))
      const undo = (): void => {
        texts.remove(id)
        if (before !== undefined) texts.write(id, before)
      }
      return isSaved ? { id, undo } : undefined
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
