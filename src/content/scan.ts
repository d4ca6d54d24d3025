/** Checks the map from controls to scanner tests, and sorts it. */
import type { Model } from '../core/model/model.ts'
import type { ScanMap } from '../core/scan/model.ts'
import type { ScanNumbers } from '../core/scan/schema.ts'
import type { ContentRule } from './table.ts'

/** Reports tests that a control lists twice, and lists with a test that no control has. */
export const testsAreKnown: ContentRule<ScanNumbers, undefined> = ({ model, inModel }) => {
  const listed = Object.values(model.controls).flatMap((tests) => Object.values(tests).flat())
  const scores = Object.values(model.controls).flatMap((tests) => tests.securescore ?? [])
  for (const [id, tools] of Object.entries(model.controls))
    for (const [tool, tests] of Object.entries(tools)) {
      const twice = tests.find((test, place) => tests.indexOf(test) < place)
      if (twice !== undefined) inModel(`controls.${id}.${tool}`, `"${twice}" is listed twice`)
    }
  for (const part of ['passOnly', 'conditionalAccess'] as const)
    for (const test of model[part])
      if (!listed.includes(test))
        inModel(part, `"${test}" is not a test of any control: remove it or fix the id`)
  for (const test of Object.keys(model.titles))
    if (!scores.includes(test)) inModel('titles', `"${test}" is not a Secure Score test of any control`)
}

/** Returns the map from controls to scanner tests, in the order of the controls in the quiz model. */
export function joinScan({ controls, ...rest }: ScanNumbers, model: Pick<Model, 'controls'>): ScanMap {
  const inOrder = model.controls.flatMap(({ id }) => (controls[id] ? [{ id, tests: controls[id] }] : []))
  return { controls: inOrder, ...rest }
}
