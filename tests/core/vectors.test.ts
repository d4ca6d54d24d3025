import { expect, test } from 'vitest'
import { model } from '../content/content.ts'
import { differencesOf, haveOtherScores, readReferenceCases } from '../support/reference-cases.ts'

const reference = readReferenceCases()
const HOW = 'docs/add-a-question.md, "Change a weight", says what to do'

test('the reference cases belong to the current version of the weights', () => {
  expect(reference.model, HOW).toBe(model.constants.model)
  expect(reference.cases.length).toBeGreaterThanOrEqual(190)
})

test('every reference case gives its expected numbers to 6 decimals', () => {
  const differences = differencesOf(model, reference.cases)
  const first = differences.slice(0, 3)
  expect(first, `${String(differences.length)} cases differ. ${HOW}`).toEqual([])
})

test('other scores are told from another order of jobs', () => {
  const lighter = (change: object) => ({ ...model, constants: { ...model.constants, ...change } })
  expect(haveOtherScores(model, reference.cases)).toBe(false)
  expect(
    haveOtherScores(lighter({ costFactors: { included: 3, addOn: 1, otherPlan: 1 } }), reference.cases),
  ).toBe(false)
  expect(haveOtherScores(lighter({ overlap: 0.1 }), reference.cases)).toBe(true)
})

test('differencesOf finds a difference from the reference cases if one weight changes', () => {
  const [first, ...rest] = model.controls
  const heavier = { ...model, controls: [{ ...first!, weight: first!.weight + 1 }, ...rest] }
  expect(differencesOf(heavier, reference.cases)).not.toEqual([])
})
