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
import { type StoredAnswers, merge, stamp } from './merge.ts'

/** Where a visit stores its answers. */
export interface AnswerStorage {
  /** Undefined if nothing is stored. */
  read: () => StoredAnswers | undefined
  /** False if the device refuses (storage full or blocked). */
  write: (kept: StoredAnswers) => boolean
  /** Deletes these answers. */
  clear: () => void
  /** Deletes everything that this site stores, other assessments included. */
  forget: () => void
  /** Calls back when another tab changed or deleted the answers. Returns a function that stops. */
  listen: (onChange: (kept: StoredAnswers | undefined) => void) => () => void
  now: () => number
}

export interface Visit {
  $answers: ReadableAtom<Answers>
  /** The questions asked with these answers, in order. */
  $asked: ReadableAtom<readonly Question[]>
  /** False if the device refuses to store the answers, so that they last only as long as the page. */
  $keeps: ReadableAtom<boolean>
  /** Answers that an update of the question set removed. */
  $dropped: ReadableAtom<Dropped | undefined>
  /** Reads stored answers and listens to other tabs. Before this call there are none, as on the server. Returns a function that stops. */
  open: () => () => void
  choose: (question: Question, optionIds: readonly string[]) => void
  replace: (answers: Answers) => void
  /** Deletes everything that this site stores on the device. */
  clear: () => void
}

const NOTHING: StoredAnswers = { answers: NO_ANSWERS, changed: {} }

/** Starts a visit. It stores changes at once, and applies newer changes of other tabs. */
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
    const newest = merge(storage.read() ?? NOTHING, stamp(kept, answers, storage.now()))
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
