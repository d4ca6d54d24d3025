/** Checks the map from controls to scanner tests. The quiz model must contain every control of the map. */
import { refuseProblems } from '../core/model/join-ids.ts'
import type { Model } from '../core/model/model.ts'
import type { ScanMap } from '../core/scan/model.ts'
import type { ScanNumbers } from '../core/scan/schema.ts'

const FILE = 'content/model/scan.yml'

/**
 * Returns the map from controls to scanner tests, in the order of the controls in the quiz model.
 * @throws {InputError} with every unknown control, unknown test, and test that a control lists twice.
 */
export function joinScan({ controls, ...rest }: ScanNumbers, model: Pick<Model, 'controls'>): ScanMap {
  const hasControl = (id: string): boolean => model.controls.some((control) => control.id === id)
  const listed = new Set(Object.values(controls).flatMap((tests) => Object.values(tests).flat()))
  const scores = new Set(Object.values(controls).flatMap((tests) => tests.securescore ?? []))

  refuseProblems((note) => {
    const noteHere = (entry: string, problem: string): void => {
      note(FILE, entry, problem)
    }
    for (const [id, tools] of Object.entries(controls)) {
      if (!hasControl(id)) noteHere(`controls.${id}`, 'is not a control')
      for (const [tool, tests] of Object.entries(tools)) {
        const twice = tests.find((test, place) => tests.indexOf(test) < place)
        if (twice !== undefined) noteHere(`controls.${id}.${tool}`, `"${twice}" is listed twice`)
      }
    }
    for (const id of rest.provable) if (!hasControl(id)) noteHere('provable', `"${id}" is not a control`)
    for (const part of ['passOnly', 'conditionalAccess'] as const) {
      for (const test of rest[part]) {
        if (!listed.has(test))
          noteHere(part, `"${test}" is not a test of any control: remove it or fix the id`)
      }
    }
    for (const test of Object.keys(rest.titles)) {
      if (!scores.has(test)) noteHere('titles', `"${test}" is not a Secure Score test of any control`)
    }
  })

  const inOrder = model.controls.flatMap(({ id }) => (controls[id] ? [{ id, tests: controls[id] }] : []))
  return { controls: inOrder, ...rest }
}
