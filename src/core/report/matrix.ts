/**
 * Fills in the responsibility matrix: the responsible party of each layer, and how far the visitor's side
 * of the layer is covered.
 */
import type { ReportWords } from '../../messages/ui.ts'
import type { Layer, Model, Owner, Reply } from '../model/model.ts'
import type { Result } from '../scoring/result.ts'
import { fill } from '../model/format.ts'

/**
 * The state of the visitor's controls in a layer. `theirs`: only the provider is responsible for the layer, or no
 * control of the layer is in scope.
 */
export type LayerState = 'covered' | 'gap' | 'unknown' | 'theirs'

/** One row of the filled-in responsibility matrix. */
export interface ReportLayer {
  id: string
  name: string
  owner: Owner
  ownerName: string
  state: LayerState
  /**
   * The part of the visitor's side that is known to be covered: the sum of the known values of the layer's controls,
   * divided by the number of controls. From 0 (nothing) to 1 (everything).
   */
  covered: number
  /**
   * The part of the visitor's side that is unknown: the number of unknown controls, divided by the number of controls.
   * From 0 to 1 - `covered`. It is 1 if no control of the layer is in scope, and 0 in a layer of the provider.
   */
  unknown: number
  /** The same as text, for example "2 of 5 in place, 1 partly, 1 to find out". */
  text: string
  /**
   * The controls of the layer that are in scope. Controls that are not fully in place come first. Unknown
   * controls come next, and controls in place come last.
   */
  controls: { id: string; title: string; value: Reply }[]
}

/** Returns a number for sorting controls: not fully in place (0 to 0.5), unknown (0.75), in place (1). */
const rank = (value: Reply): number => (value === 'unknown' ? 0.75 : value)

/** Returns `gap` if a known value is below 1, else `unknown` if a value is unknown, else `covered`. */
function stateOf(values: readonly Reply[]): LayerState {
  if (values.some((value) => value !== 'unknown' && value < 1)) return 'gap'
  return values.includes('unknown') ? 'unknown' : 'covered'
}

/** Returns how far the visitor's side of a layer is covered, as numbers and as text. `values` is not empty. */
function coverageOf(
  values: readonly Reply[],
  { report }: ReportWords,
): Pick<ReportLayer, 'state' | 'covered' | 'unknown' | 'text'> {
  const total = values.length
  const known = values.filter((value) => value !== 'unknown')
  const partly = known.filter((value) => value > 0 && value < 1).length
  const unknown = total - known.length
  const done = fill(report.layerDone, { n: known.filter((value) => value === 1).length, total })
  const begun = partly > 0 ? fill(report.layerPartly, { done, n: partly }) : done
  return {
    state: stateOf(values),
    covered: known.reduce<number>((sum, value) => sum + value, 0) / total,
    unknown: unknown / total,
    text: unknown > 0 ? fill(report.layerFindOut, { done: begun, n: unknown }) : begun,
  }
}

function fillLayer(layer: Layer, model: Model, words: ReportWords, result: Result): ReportLayer {
  const { id, name, owner, ownerName } = layer
  const inScope = new Set(result.inScope)
  const controls = model.controls
    .filter((control) => layer.controls.includes(control.id) && inScope.has(control.id))
    .map((control) => ({
      id: control.id,
      title: control.words.title,
      value: result.replies[control.id] ?? ('unknown' as const),
    }))
    .toSorted((a, b) => rank(a.value) - rank(b.value))
  const base = { id, name, owner, ownerName, state: 'theirs' as const, covered: 0, controls }
  if (owner === 'provider') return { ...base, unknown: 0, text: words.report.layerTheirs }
  if (controls.length === 0) return { ...base, unknown: 1, text: words.report.layerNotAsked }
  const values = controls.map(({ value }) => value)
  return { ...base, ...coverageOf(values, words) }
}

/** Returns all layers of Microsoft 365 with their coverage, from top to bottom. */
export function fillMatrix(model: Model, words: ReportWords, result: Result): ReportLayer[] {
  return model.layers.map((layer) => fillLayer(layer, model, words, result))
}
