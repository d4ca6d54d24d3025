import type { Context, ContextTest, Control, Model, Scope } from '../model/model.ts'

/** A rule of the context that multiplies the weight of a control. */
export interface WeightFactor {
  when: ContextTest
  factor: number
}

/** A control that is in scope, with its weight in this context. */
export interface Weighted {
  control: Control
  /** The rules that apply to it in this context. */
  factors: WeightFactor[]
  /** Weight × the product of the factors, with that product limited to the model's range; more than 0. */
  weight: number
}

/** The controls that count, and the ids of those that do not apply. */
export interface ScopedControls {
  weighted: Weighted[]
  notApplicable: string[]
}

/** True if every fact that the test names is true in this context. */
export function holds(test: ContextTest, context: Context): boolean {
  if (test.flag && context[test.flag.name] !== test.flag.is) return false
  if (test.sensitiveData && context.data === 'ordinary') return false
  if (test.peopleFrom !== undefined && context.people < test.peopleFrom) return false
  return test.peopleTo === undefined || context.people <= test.peopleTo
}

/**
 * Selects the controls that count: in scope and applicable. Each has its weight × the context's multipliers, limited to
 * the model's range.
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
