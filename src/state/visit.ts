/** The answers of one visit, and whether this device stores them. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import {
  type Answers,
  NO_ANSWERS,
  type Questions,
  askedQuestions,
  choose,
  isEmpty,
} from '../core/answers/answers.ts'
import type { Question } from '../core/model/model.ts'
import type { Dropped } from '../core/answers/migrate.ts'
import { type StoredAnswers, merge, recordChangeTimes } from './merge.ts'

/** The storage for the answers of a visit. */
export interface AnswerStorage {
  /** Returns the stored answers, or `undefined` without stored answers. */
  read: () => StoredAnswers | undefined
  /** Stores answers. Returns false if the storage is blocked or full. */
  write: (kept: StoredAnswers) => boolean
  /** Deletes only the answers of this visit. */
  clear: () => void
  /** Deletes everything that this site stores, including saved assessments. */
  forget: () => void
  /** Calls `onChange` when another tab changed or deleted the answers. Returns a function that stops listening. */
  listen: (onChange: (kept: StoredAnswers | undefined) => void) => () => void
  now: () => number
}

export interface Visit {
  $answers: ReadableAtom<Answers>
  /** Returns the answers with the times of their changes. */
  kept: () => StoredAnswers
  /** The questions that apply to these answers, in order. */
  $asked: ReadableAtom<readonly Question[]>
  /** False if the device cannot store the answers. The answers are then lost when the page closes. */
  $keeps: ReadableAtom<boolean>
  /** Answers that an update of the question set removed. */
  $dropped: ReadableAtom<Dropped | undefined>
  /**
   * Reads the stored answers and follows changes in other tabs. Before this call, there are no answers, as in the
   * server-rendered HTML. Returns a function that stops following.
   */
  open: () => () => void
  choose: (question: Question, optionIds: readonly string[]) => void
  replace: (answers: Answers) => void
  /** Deletes everything that this site stores on the device. */
  clear: () => void
}

const NOTHING: StoredAnswers = { answers: NO_ANSWERS, changed: {} }

/** Starts a visit. Stores each change immediately, and takes over newer changes from other tabs. */
export function startVisit(model: Questions, storage: AnswerStorage): Visit {
  let kept = NOTHING
  const $answers = atom<Answers>(kept.answers)
  const $keeps = atom(true)
  const $dropped = atom<Dropped | undefined>()

  const take = (next: StoredAnswers): void => {
    kept = next
    $answers.set(next.answers)
  }
  const keep = (answers: Answers): void => {
    const newest = merge(storage.read() ?? NOTHING, recordChangeTimes(kept, answers, storage.now()))
    take(newest)
    if (isEmpty(newest.answers)) storage.clear()
    else $keeps.set(storage.write(newest))
  }
  const follow = (theirs: StoredAnswers | undefined): void => {
    if (theirs) take(merge(kept, theirs))
    else if ($keeps.get()) take(NOTHING)
  }

  return {
    $answers,
    kept: () => kept,
    $asked: computed($answers, (answers) => askedQuestions(model, answers)),
    $keeps,
    $dropped,
    open: () => {
      const found = storage.read()
      if (found) take(found)
      $dropped.set(found?.dropped)
      return storage.listen(follow)
    },
    choose: (question, optionIds) => {
      keep(choose(kept.answers, question, optionIds))
    },
    replace: keep,
    clear: () => {
      storage.forget()
      take(NOTHING)
    },
  }
}
