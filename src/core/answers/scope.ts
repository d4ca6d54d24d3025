import type { Context, ContextTest, Control, Model, Scope } from '../model/model.ts'

/** A factor that multiplies the weight of a control if the condition `when` holds. */
export interface WeightFactor {
  when: ContextTest
  factor: number
}

/** A control in scope, with its weight for one business. */
export interface Weighted {
  control: Control
  /** The factors whose conditions hold for the business. */
  factors: WeightFactor[]
  /**
   * The weight of the control in the content, multiplied by the product of `factors`. `multiplierRange`
   * limits this product. `weight` is always above 0.
   */
  weight: number
}

/** The controls that count for the score, and the ids of controls that do not apply to the business. */
export interface ScopedControls {
  weighted: Weighted[]
  notApplicable: string[]
}

/** Returns true if every condition in `test` holds for the business. */
export function holds(test: ContextTest, context: Context): boolean {
  if (test.flag && context[test.flag.name] !== test.flag.is) return false
  if (test.sensitiveData && context.data === 'ordinary') return false
  if (test.peopleFrom !== undefined && context.people < test.peopleFrom) return false
  return test.peopleTo === undefined || context.people <= test.peopleTo
}

/**
 * Selects the controls in scope that apply to the business, with their weights. The scope "quick" contains only
 * critical controls.
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
