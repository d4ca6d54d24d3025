/**
 * Saves several assessments on one device. The current assessment is stored where the quiz stores its
 * answers. Each other assessment has its own key. The text under this key contains the assessment's name, day
 * and version of the question set. On each day on which the current answers change, the site also saves an
 * automatic copy of them.
 */
import { type ReadableAtom, atom } from 'nanostores'
import { type Answers, NO_ANSWERS, isEmpty } from '../core/answers/answers.ts'
import { cleanName } from '../core/model/clean-text.ts'
import {
  type Assessment,
  type AssessmentStorageNeeds,
  CURRENT,
  createAssessmentStorage,
} from './assessment-storage.ts'
import { hasSameAnswers } from './merge.ts'
import type { Visit } from './visit.ts'

/** The outcome of a replacement of the current answers. */
export interface Replaced {
  /**
   * Makes the former answers the current ones again, and saves the others. Returns false if the storage is blocked or
   * full. `undefined` if there were no other answers.
   */
  goBack?: () => boolean
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
  /**
   * Saves the current assessment, and makes `answers` from a file or a link the current ones. If the storage is blocked
   * or full, changes nothing and returns `undefined`.
   */
  replaceCurrent: (answers: Answers) => Replaced | undefined
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

/** The input of `startSavedAssessments`. */
export interface SavedAssessmentsNeeds extends AssessmentStorageNeeds {
  visit: Pick<Visit, '$answers' | '$keeps' | 'replace'>
  /**
   * Called just before another assessment becomes the current one, to forget what belongs to the one before. Returns a
   * function that brings this back.
   */
  onSwitch: () => () => void
}

/**
 * Replaces the current answers. Changes nothing and returns false if the device cannot store them: the next visit would
 * show the stored answers under the name of the other assessment.
 */
function replaceIfKept(
  { $answers, $keeps, replace }: SavedAssessmentsNeeds['visit'],
  answers: Answers,
): boolean {
  const before = $answers.get()
  replace(answers)
  const isKept = $keeps.get()
  if (!isKept) replace(before)
  return isKept
}

/**
 * Creates the functions that save the current assessment and make another one the current one. `then` reads all saved
 * assessments again, and returns its argument.
 */
function createSwitches(
  needs: SavedAssessmentsNeeds,
  stored: ReturnType<typeof createAssessmentStorage>,
  then: <Outcome>(outcome: Outcome) => Outcome,
) {
  const { model, texts, visit, makeId } = needs
  const { writeCurrent, writeCopy } = stored

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
  /** Adds what another tab has just stored and this tab does not know yet: `replace` merges the stored answers. */
  const refresh = (): void => {
    if (!isEmpty(visit.$answers.get())) visit.replace(visit.$answers.get())
  }
  /** Saves a copy of the current assessment. Also returns true if there are no answers to save. */
  const saveCurrent = (): boolean => {
    refresh()
    return (
      saveEarlier() && (isEmpty(visit.$answers.get()) || writeCopy(stored.read(CURRENT)?.name) !== undefined)
    )
  }
  /**
   * Makes other answers the current ones. `recall` brings back what an earlier switch forgot about them. Returns a
   * function that brings back what this switch forgot. If storage is blocked or full, changes nothing and returns
   * `undefined`.
   */
  const switchTo = (
    { answers, name, series = makeId() }: Pick<Assessment, 'answers' | 'name' | 'series'>,
    recall?: () => void,
  ): (() => void) | undefined => {
    const before = texts.read(CURRENT)
    if (!writeCurrent(name, answers, series)) return undefined
    const bringBack = needs.onSwitch()
    recall?.()
    if (replaceIfKept(visit, answers)) return bringBack
    texts.remove(CURRENT)
    if (before !== undefined) texts.write(CURRENT, before)
    bringBack()
    return undefined
  }
  const use = (id: string, recall?: () => void): boolean => {
    const chosen = stored.read(id)
    if (!chosen || !saveCurrent()) return then(false)
    const isDone = switchTo(chosen, recall) !== undefined
    if (isDone) texts.remove(id)
    return then(isDone)
  }
  return {
    saveEarlier,
    saveCurrent,
    use,
    replaceCurrent: (answers: Answers): Replaced | undefined => {
      refresh()
      const former = visit.$answers.get()
      if (hasSameAnswers(former, answers)) return {}
      if (isEmpty(former)) {
        visit.replace(answers)
        return {}
      }
      // The copy needs the id of its business. Without it, the copy is an earlier result of the new answers.
      const name = stored.read(CURRENT)?.name
      const copy = saveEarlier() && writeCurrent(name) && writeCopy(name)
      const recall = copy && switchTo({ answers })
      if (copy && !recall) copy.undo()
      return then(copy && recall ? { goBack: () => use(copy.id, recall) } : undefined)
    },
  }
}

/** Reads the saved assessments, and returns the functions that change them. */
export function startSavedAssessments(needs: SavedAssessmentsNeeds): SavedAssessments {
  const { texts, visit } = needs
  const stored = createAssessmentStorage(needs)
  const { writeCurrent } = stored
  const $others = atom<readonly Assessment[]>([])
  const $earlier = atom<Assessment | undefined>()
  const $name = atom<string | undefined>()

  const read = (): void => {
    $others.set(stored.copies().filter((one) => !stored.isCopyOfToday(one)))
    $earlier.set(stored.earlier())
    $name.set(stored.read(CURRENT)?.name)
  }
  const then = <Outcome>(outcome: Outcome): Outcome => {
    read()
    return outcome
  }
  const { saveEarlier, saveCurrent, use, replaceCurrent } = createSwitches(needs, stored, then)
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
    use: (id) => use(id),
    startNew: (name) => {
      if (!saveCurrent()) return then(false)
      texts.remove(CURRENT)
      needs.onSwitch()
      visit.replace(NO_ANSWERS)
      const clean = cleanName(name ?? '')
      return then(clean === undefined || writeCurrent(clean))
    },
    replaceCurrent,
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
