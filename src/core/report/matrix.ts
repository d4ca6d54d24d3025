/**
 * Fills in the responsibility matrix: the responsible party of each layer, and the state of the layer's
 * controls.
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
  /** The state as text, for example "Not covered yet: 2 of 5 jobs done". */
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

function fillLayer(layer: Layer, model: Model, { report }: ReportWords, result: Result): ReportLayer {
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
  if (owner === 'provider' || controls.length === 0) {
    const text = owner === 'provider' ? report.layerTheirs : report.layerNotAsked
    return { id, name, owner, ownerName, state: 'theirs', text, controls }
  }
  const state = stateOf(controls.map(({ value }) => value))
  const sentence = {
    covered: report.layerCovered,
    gap: report.layerGap,
    unknown: report.layerUnknown,
    theirs: '',
  }
  const n = controls.filter(({ value }) => value === 1).length
  return {
    id,
    name,
    owner,
    ownerName,
    state,
    text: fill(sentence[state], { n, total: controls.length }),
    controls,
  }
}

/** Returns all layers of Microsoft 365 with their states, from top to bottom. */
export function fillMatrix(model: Model, words: ReportWords, result: Result): ReportLayer[] {
  return model.layers.map((layer) => fillLayer(layer, model, words, result))
}
