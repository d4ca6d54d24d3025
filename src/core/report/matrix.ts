/** The responsibility matrix filled in from the answers: who owns each layer, and the state of your side of it. */
import type { ReportWords } from '../../messages/ui.ts'
import type { Layer, Model, Owner, Reply } from '../model/model.ts'
import type { Result } from '../scoring/result.ts'
import { fill } from '../model/format.ts'

/** The state of your side of a layer. A layer of the provider alone is "theirs". */
export type LayerState = 'covered' | 'gap' | 'unknown' | 'theirs'

/** One row of the filled matrix. */
export interface ReportLayer {
  id: string
  name: string
  owner: Owner
  ownerName: string
  state: LayerState
  /** "Gap: 2 of 5 in place"; what the state is in words. */
  text: string
  /** The controls behind it, in scope, worst first. */
  controls: { id: string; title: string; value: Reply }[]
}

/** Worst first: a known gap, then what nobody knows, then what is in place. */
const rank = (value: Reply): number => (value === 'unknown' ? 0.75 : value)

/** A gap where any control is known to be below 1, else unknown where any is unknown, else covered. */
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

/** Fills in the matrix of Microsoft 365, from top to bottom. */
export function fillMatrix(model: Model, words: ReportWords, result: Result): ReportLayer[] {
  return model.layers.map((layer) => fillLayer(layer, model, words, result))
}
