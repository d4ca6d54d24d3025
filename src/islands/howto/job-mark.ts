/** Marks one job as done. The plan of the result and the checklist then show it as done. */
import { listenForTicks, readTicks, writeTicks } from '../../state/checklist-ticks.ts'
import { tickBox } from '../checklist/box-state.ts'

/** The mark of one job. */
export interface JobMark {
  isDone: () => boolean
  /** Returns false if the device could not store the mark. */
  mark: () => boolean
  /** Undoes `mark`. Returns false if the device could not store the change. */
  undo: () => boolean
  /** False for a job that the answers of the check count as done. The visitor changes these answers in the report. */
  canUndo: () => boolean
  /** Returns the first other open job of the visitor's plan. Only with a result. */
  next?: () => { id: string; title: string } | undefined
  /** Calls `onChange` when another tab changed the mark. */
  listen: (onChange: () => void) => void
}

/** Stores the tick of a job. A tick that agrees with the result is removed. Returns false if storage is blocked or full. */
export function storeTick(id: string, isTicked: boolean, isInResult: boolean): boolean {
  return writeTicks(tickBox(readTicks(), id, isTicked, isInResult ? { [id]: 'done' } : {}))
}

/** Returns the mark of a job for a visitor without a result: a tick of the checklist. */
export function tickMark(id: string): JobMark {
  return {
    isDone: () => readTicks()[id] === true,
    mark: () => storeTick(id, true, false),
    undo: () => storeTick(id, false, false),
    canUndo: () => true,
    listen: listenForTicks,
  }
}
