/** The state of a tick box on the checklist page. A tick of the visitor overrides the state from the stored result. */
import type { Reply } from '../../core/model/model.ts'
import type { Ticks } from '../../state/checklist-ticks.ts'

/**
 * `done`: ticked. `part`: the control is partly in place. `unknown`: the visitor answered "I don't know". `open`: the
 * control is not in place. `none`: the control does not apply to the business. `blank`: nothing is known.
 */
export type BoxState = 'done' | 'part' | 'unknown' | 'open' | 'none' | 'blank'

/** Control id → the state of the control in the stored result. */
export type ResultStates = Readonly<Record<string, BoxState>>

/** Returns the state of a tick box from the reply for its control. `undefined`: the control has no answer. */
export function stateOfReply(reply: Reply | undefined): BoxState {
  if (reply === undefined) return 'blank'
  if (reply === 'unknown') return 'unknown'
  if (reply === 0) return 'open'
  return reply === 1 ? 'done' : 'part'
}

/** Returns the state of the tick box of control `id`. */
export function stateOfBox(id: string, ticks: Ticks, result: ResultStates): BoxState {
  const given = result[id] ?? 'blank'
  if (ticks[id]) return 'done'
  return ticks[id] === false && given === 'done' ? 'open' : given
}

/** Returns true if a control counts as open: not in place, partly in place or unknown. */
export function isOpen(state: BoxState): boolean {
  return state === 'open' || state === 'part' || state === 'unknown'
}

/**
 * Returns the stored ticks after the visitor ticked or unticked the box of control `id`. A box that agrees with the
 * stored result needs no tick.
 */
export function tickBox(ticks: Ticks, id: string, isTicked: boolean, result: ResultStates): Ticks {
  const { [id]: _, ...others } = ticks
  return isTicked === (result[id] === 'done') ? others : { ...others, [id]: isTicked }
}
