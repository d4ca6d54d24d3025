/** One visit's memory: what was answered, and whether this device keeps it. Made by a factory; nothing here touches the browser. */
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
import { type Kept, merge, stamp } from './merge.ts'

/** What a visit asks of the device. */
export interface Keeper {
  /** What was kept, or nothing. */
  read: () => Kept | undefined
  /** Keeps it; false when the device refuses (storage full or blocked). */
  write: (kept: Kept) => boolean
  /** Removes these answers. */
  clear: () => void
  /** Leaves nothing behind, other assessments included. */
  forget: () => void
  /** Calls back when another tab changed or cleared what is kept; returns a function that stops it. */
  listen: (onChange: (kept: Kept | undefined) => void) => () => void
  now: () => number
}

export interface Visit {
  $answers: ReadableAtom<Answers>
  /** The questions asked with these answers, in order. */
  $asked: ReadableAtom<readonly Question[]>
  /** False when answers last only as long as the page, because the device refuses to keep them. */
  $keeps: ReadableAtom<boolean>
  /** What an update of the question set took away, until the visit ends. */
  $dropped: ReadableAtom<Dropped | undefined>
  /** Reads what the device kept and listens to other tabs; until then the visit is empty, as on the server. Returns a function that stops. */
  open: () => () => void
  choose: (question: Question, optionIds: readonly string[]) => void
  replace: (answers: Answers) => void
  /** Deletes all answers from this device, those of other assessments too. */
  clear: () => void
}

const NOTHING: Kept = { answers: NO_ANSWERS, changed: {} }

/** Starts a visit. Changes are kept at once; another tab's newer changes are taken over. */
export function startVisit(model: Questions, keeper: Keeper): Visit {
  let kept = NOTHING
  const $answers = atom<Answers>(kept.answers)
  const $keeps = atom(true)
  const $dropped = atom<Dropped | undefined>()

  const take = (next: Kept): void => {
    kept = next
    $answers.set(next.answers)
  }
  const keep = (answers: Answers): void => {
    const newest = merge(keeper.read() ?? NOTHING, stamp(kept, answers, keeper.now()))
    take(newest)
    if (isEmpty(newest.answers)) keeper.clear()
    else $keeps.set(keeper.write(newest))
  }
  const follow = (theirs: Kept | undefined): void => {
    if (theirs) take(merge(kept, theirs))
    else if ($keeps.get()) take(NOTHING)
  }

  return {
    $answers,
    $asked: computed($answers, (answers) => askedQuestions(model, answers)),
    $keeps,
    $dropped,
    open: () => {
      const found = keeper.read()
      if (found) take(found)
      $dropped.set(found?.dropped)
      return keeper.listen(follow)
    },
    choose: (question, optionIds) => {
      keep(choose(kept.answers, question, optionIds))
    },
    replace: keep,
    clear: () => {
      keeper.forget()
      take(NOTHING)
    },
  }
}
