/** The state of a box of the checklist: what the visitor ticked, over what the stored result says. */
import type { Reply } from '../../core/model/model.ts'
import type { Ticks } from '../../state/checklist-ticks.ts'

/**
 * `done`: ticked. `part`: the control is partly in place. `unknown`: the visitor answered "I don't know". `open`: the
 * control is not in place. `none`: the control does not apply to the business. `blank`: nothing is known.
 */
export type BoxState = 'done' | 'part' | 'unknown' | 'open' | 'none' | 'blank'

/** Control id → the state that the stored result gives. */
export type ResultStates = Readonly<Record<string, BoxState>>

/** Returns the state of a box for the value of its control. `undefined` is a control without an answer. */
export function stateOfReply(reply: Reply | undefined): BoxState {
  if (reply === undefined) return 'blank'
  if (reply === 'unknown') return 'unknown'
  if (reply === 0) return 'open'
  return reply === 1 ? 'done' : 'part'
}

/** Returns the state of the box of control `id`. */
export function stateOfBox(id: string, ticks: Ticks, result: ResultStates): BoxState {
  const given = result[id] ?? 'blank'
  if (ticks[id]) return 'done'
  return ticks[id] === false && given === 'done' ? 'open' : given
}

/** Returns true if the result says that the job is still to do, or that nobody knows. */
export function isOpen(state: BoxState): boolean {
  return state === 'open' || state === 'part' || state === 'unknown'
}

/**
 * Returns the ticks after the visitor ticked or cleared the box of control `id`. A box that agrees with the result
 * needs no tick, so clearing a ticked box restores the state of the result.
 */
export function tickBox(ticks: Ticks, id: string, isTicked: boolean, result: ResultStates): Ticks {
  const { [id]: _, ...others } = ticks
  return isTicked === (result[id] === 'done') ? others : { ...others, [id]: isTicked }
}
