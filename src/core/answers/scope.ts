import type { Context, ContextTest, Control, Model, Scope } from '../model/model.ts'

/** A rule of the context that multiplies the weight of a control. */
export interface WeightFactor {
  when: ContextTest
  factor: number
}

/** A control in scope, with its weight in a context. */
export interface Weighted {
  control: Control
  /** The rules that multiply the weight of the control in this context. */
  factors: WeightFactor[]
  /** The weight × the product of the factors. The product is limited to the model's range. More than 0. */
  weight: number
}

/** The controls that count, and the ids of the controls that do not apply. */
export interface ScopedControls {
  weighted: Weighted[]
  notApplicable: string[]
}

/** Returns true if every condition of the test holds in the context. */
export function holds(test: ContextTest, context: Context): boolean {
  if (test.flag && context[test.flag.name] !== test.flag.is) return false
  if (test.sensitiveData && context.data === 'ordinary') return false
  if (test.peopleFrom !== undefined && context.people < test.peopleFrom) return false
  return test.peopleTo === undefined || context.people <= test.peopleTo
}

/**
 * Selects the controls that are in scope and applicable. The weight of each control is multiplied by the factors of the
 * context. The product of the factors is limited to the model's range.
 */
export function selectControls(model: Model, context: Context, scope: Scope): ScopedControls {
  const [least, most] = model.constants.multiplierRange
  const rules = model.contextRules.filter((rule) => holds(rule.when, context))
  const selected: ScopedControls = { weighted: [], notApplicable: [] }
  for (const control of model.controls) {
    if (scope === 'quick' && !control.critical) continue
    const tests = control.notApplicableWhen
    if (tests.length > 0 && tests.every((test) => holds(test, context))) {
      selected.notApplicable.push(control.id)
      continue
    }
    const factors = rules.flatMap(({ when, multipliers: { [control.id]: factor } }): WeightFactor[] =>
      factor === undefined ? [] : [{ when, factor }],
    )
    const multiplier = factors.reduce((product, { factor }) => product * factor, 1)
    selected.weighted.push({
      control,
      factors,
      weight: control.weight * Math.min(most, Math.max(least, multiplier)),
    })
  }
  return selected
}
