/** Computes the facts of a how-to page that follow from the model: cost on each plan, points, and bad days. */
import type { HowToChange, HowToPlace, HowToStep } from '../../content/howto.ts'
import { isWide } from '../../content/howto-schema.ts'
import { planTexts } from '../../content/marks.ts'
import { fill, formatList } from '../../core/model/format.ts'
import {
  type Control,
  EFFECT_CLASSES,
  type EffectClass,
  type Model,
  PAID_PLANS,
  type PaidPlan,
} from '../../core/model/model.ts'
import { scoreRow, sumRows } from '../../core/scoring/score.ts'
import type { Ui } from '../../messages/ui.ts'

/** A term with its text. `onePerson` replaces the text for a business of one person. Empty: such a business does not see it. */
export interface TermLine {
  term: string
  text: string
  onePerson?: string | undefined
}

/** Returns the attributes of an element whose whole text is only for some plans, so that others do not see it empty. */
export function onlyPlans(text: string): { class?: string; 'data-plans'?: string } {
  const [first, ...more] = planTexts(text)
  return first?.plans && more.length === 0 ? { class: 'howto-only', 'data-plans': first.plans.join(' ') } : {}
}

/** What a control costs on some plans: "Business Basic and Business Standard", "Needs Business Premium". */
export interface PlanCost {
  ids: readonly PaidPlan[]
  plans: string
  cost: string
}

/** Returns what a control costs on each plan. Plans with the same cost share a row. */
export function planCosts(control: Control, { howTo: words, plans: names, language }: Ui): PlanCost[] {
  const nameOf = (plan: PaidPlan | undefined): string => (plan ? (names[plan] ?? plan) : '')
  const cheapest = nameOf(control.plans[0])
  const costOn = (plan: PaidPlan): string => {
    if (control.addOn) return words.addOn
    if (control.plans.includes(plan))
      return (control.plansLastStage ?? control.plans).includes(plan)
        ? words.included
        : fill(words.includedButLast, { plan: nameOf(control.plansLastStage?.[0]) })
    return fill(control.plansPartial.includes(plan) ? words.halfStep : words.otherPlan, { plan: cheapest })
  }
  const rows = new Map<string, PaidPlan[]>()
  for (const plan of PAID_PLANS) {
    const cost = costOn(plan)
    rows.set(cost, [...(rows.get(cost) ?? []), plan])
  }
  return [...rows].map(([cost, ids]) => ({ cost, ids, plans: formatList(ids.map(nameOf), language) }))
}

/**
 * Returns the points that a control adds to the score from "not in place" to "in place", if every control counts and no
 * fact about the business changes a weight. `quick` is `undefined` for a control that the quick check does not count.
 */
export function pointsOf(model: Pick<Model, 'controls'>, { id }: Control): { quick?: number; full: number } {
  const pointsIn = (controls: readonly Control[]): number =>
    Math.round(
      sumRows(
        controls.map((control) =>
          scoreRow({ control, factors: [], weight: control.weight }, control.id === id ? 1 : 0),
        ),
      ).result,
    )
  const critical = model.controls.filter((control) => control.critical)
  return {
    ...(critical.some((control) => control.id === id) && { quick: pointsIn(critical) }),
    full: pointsIn(model.controls),
  }
}

/** Returns the bad days that a control makes rarer or milder, the strongest effect first. */
export function badDays(
  { scenarios }: Pick<Model, 'scenarios'>,
  { effects }: Control,
  { howTo: words, language }: Ui,
): { name: string; effect: string }[] {
  const rarer: Record<EffectClass, string> = {
    low: words.rarerLittle,
    medium: words.rarer,
    high: words.rarerMuch,
    'very-high': words.rarerMuch,
  }
  const milder: Record<EffectClass, string> = {
    low: words.milderLittle,
    medium: words.milder,
    high: words.milderMuch,
    'very-high': words.milderMuch,
  }
  const strength = (effect: EffectClass | undefined): number => (effect ? EFFECT_CLASSES.indexOf(effect) : -1)
  const strongest = (one: Control['effects'][number]): number =>
    Math.max(strength(one.likelihood), strength(one.impact))
  return effects
    .toSorted((a, b) => strongest(b) - strongest(a))
    .map(({ scenario, likelihood, impact }) => ({
      name: scenarios.find(({ id }) => id === scenario)?.name ?? scenario,
      effect: formatList(
        [...(likelihood ? [rarer[likelihood]] : []), ...(impact ? [milder[impact]] : [])],
        language,
      ),
    }))
}

/** Steps that follow each other at the same place. `first` is the number of the first of them, counted from 1. */
export interface Spot {
  place: HowToPlace
  first: number
  steps: HowToStep[]
}

/** Things that follow each other and are for the same plans. `plans` is `undefined` for those of every plan. */
export interface PlanPart<One> {
  plans: readonly PaidPlan[] | undefined
  list: One[]
}

/** Groups things that follow each other by their plans. */
export function byPlans<One>(
  list: readonly One[],
  plansOf: (one: One) => readonly PaidPlan[] | undefined,
): PlanPart<One>[] {
  const parts: PlanPart<One>[] = []
  for (const one of list) {
    const plans = plansOf(one)
    const last = parts.at(-1)
    if (last && String(last.plans) === String(plans)) last.list.push(one)
    else parts.push({ plans, list: [one] })
  }
  return parts
}

/** Groups steps by their plans, and by their place within these. The numbers of the steps go on through all groups. */
export const planParts = (steps: readonly HowToStep[]): PlanPart<Spot>[] =>
  byPlans(spotsOf(steps), (spot) => spot.steps[0]!.plans)

/** Groups steps by their place. A place occurs again if the steps return to it, or if the next step is for other plans. */
export function spotsOf(steps: readonly HowToStep[]): Spot[] {
  const spots: Spot[] = []
  for (const [index, step] of steps.entries()) {
    const last = spots.at(-1)
    const isSame = last?.place.id === step.place.id && String(last.steps[0]?.plans) === String(step.plans)
    if (last && isSame) last.steps.push(step)
    else spots.push({ place: step.place, first: index + 1, steps: [step] })
  }
  return spots
}

/** Returns true for a change that reaches everyone at once and can stop something. */
export const isRisky = ({ reach, stops }: HowToChange): boolean => isWide(reach) && stops.length > 0

/**
 * Returns what a change does to other people, in a few words each: which people it reaches, what it can stop, and the step that comes
 * first. Empty for a change that reaches a few people and stops nothing. `isAlone`: one person works there, so that a change can
 * reach only guests besides.
 */
export function changeFacts(
  { reach, stops, after }: HowToChange,
  { howTo: words, language }: Ui,
  isAlone = false,
): string[] {
  if (!isWide(reach) && reach !== 'none' && stops.length === 0) return []
  const reaches: Record<HowToChange['reach'], string> = {
    none: words.reachNone,
    one: isAlone ? '' : words.reachOne,
    some: isAlone ? '' : words.reachSome,
    everyone: isAlone ? '' : words.reachEveryone,
    guests: isAlone ? words.reachOnlyGuests : words.reachGuests,
  }
  const stopped: Record<Exclude<HowToChange['stops'][number], 'data'>, string> = {
    'sign-in': words.stopSignIn,
    email: words.stopEmail,
    sharing: words.stopSharing,
    apps: words.stopApps,
    devices: words.stopDevices,
  }
  const names = stops.flatMap((one) => (one === 'data' ? [] : stopped[one]))
  return [
    ...(reaches[reach] ? [reaches[reach]] : []),
    ...(names.length > 0 ? [fill(words.canStop, { list: formatList(names, language) })] : []),
    ...(stops.includes('data') ? [words.canDelete] : []),
    ...(after === undefined ? [] : [fill(words.afterStep, { n: after })]),
  ]
}

/** Returns the words of a control's doer. */
export function doerOf({ doer }: Control, { filter }: Ui): string {
  return { you: filter.whoYou, it: filter.whoIt, both: filter.whoBoth }[doer]
}
