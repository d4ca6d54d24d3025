import type { Context, ContextTest, Control, ControlWords, Model, Scope, Some } from '../model/model.ts'

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
export function isContextTestMet(test: ContextTest, context: Context): boolean {
  if (test.flag && context[test.flag.name] !== test.flag.is) return false
  if (test.sensitiveData && context.data === 'ordinary') return false
  if (test.peopleFrom !== undefined && context.people < test.peopleFrom) return false
  return test.peopleTo === undefined || context.people <= test.peopleTo
}

/** Returns an object with the values that replace its own in this business. */
function withVariants<Own extends object>(
  own: Own,
  variants: readonly (Some<Own> & { when: readonly ContextTest[] })[] = [],
  context: Context,
): Own {
  const met = variants.flatMap(({ when, ...values }) =>
    when.every((test) => isContextTestMet(test, context)) ? [values] : [],
  )
  return Object.assign({}, own, ...met) as Own
}

/** Returns the words of a control for this business: those for its plan, and those for a business like this one. */
export function wordsFor(words: ControlWords, context: Context): ControlWords {
  const all = withVariants(words, words.variants, context)
  const { plan } = context
  return {
    ...all,
    do: all.doByPlan?.[plan] ?? all.do,
    where: all.whereByPlan?.[plan] ?? all.where,
    cost: all.costByPlan?.[plan] ?? all.cost,
  }
}

/** Returns the model with the words for this business. */
export function modelFor<Part extends Pick<Model, 'controls'>>(model: Part, context: Context): Part {
  const controls = model.controls.map((control) => ({
    ...control,
    words: wordsFor(control.words, context),
  }))
  return { ...model, controls }
}

/**
 * Selects the controls in scope that apply to the business, with their weights. The scope "quick" contains only
 * critical controls.
 */
export function selectControls(model: Model, context: Context, scope: Scope): ScopedControls {
  const [least, most] = model.constants.multiplierRange
  const rules = model.contextRules.filter((rule) => isContextTestMet(rule.when, context))
  const selected: ScopedControls = { weighted: [], notApplicable: [] }
  for (const control of model.controls) {
    if (scope === 'quick' && !control.critical) continue
    const tests = control.notApplicableWhen
    if (tests.length > 0 && tests.every((test) => isContextTestMet(test, context))) {
      selected.notApplicable.push(control.id)
      continue
    }
    const factors = rules.flatMap(({ when, multipliers: { [control.id]: factor } }): WeightFactor[] =>
      factor === undefined ? [] : [{ when, factor }],
    )
    const multiplier = factors.reduce((product, { factor }) => product * factor, 1)
    selected.weighted.push({
      control: withVariants(control, control.effortVariants, context),
      factors,
      weight: control.weight * Math.min(most, Math.max(least, multiplier)),
    })
  }
  return selected
}

/**
 * Returns the facts about the business. If the business has too many people for a Microsoft 365 Business
 * plan, replaces this plan by "other".
 */
export function usableContext(model: Model, context: Context): Context {
  const overLimit =
    context.plan.startsWith('business-') && context.people > model.constants.businessPlanPeople
  return overLimit ? { ...context, plan: 'other' } : context
}
