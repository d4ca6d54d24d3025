/** Writes the texts of one control for the report. */
import {
  type Answers,
  type Questions,
  applicableQuestions,
  chosenOptions,
  groupsOf,
} from '../answers/answers.ts'
import type { ReportWords } from '../../messages/ui.ts'
import { type Context, type Control, type Model, type Plan, type Reply, VALUES } from '../model/model.ts'
import type { ReportControl } from './types.ts'
import type { Result } from '../scoring/result.ts'
import { type ReportStatus, describeStatus } from '../answers/status-text.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { sayMark, sayProof } from './proof-text.ts'
import { worth } from '../model/replies.ts'
import { planOfLastStage } from '../scoring/plan.ts'
import { sourceDates } from '../model/source-dates.ts'

/**
 * Returns the cheapest Microsoft 365 plan that includes a control. The control lists its plans from the cheapest to the
 * most expensive. `other` if no plan includes the control.
 */
function cheapestPlan(control: Control): Plan {
  return control.plans[0] ?? 'other'
}

function licenceOf(
  control: Control,
  plan: Plan,
  words: ReportWords,
): { licence: string; owned: boolean | null } {
  const { report, plans } = words
  const fromAny = control.plans.length === 5
  if (plan === 'other') {
    const sentence = control.addOn ? report.anyPlanAddOn : fromAny ? report.anyPlan : report.fromPlan
    return { licence: fill(sentence, { plan: plans[cheapestPlan(control)] ?? '' }), owned: null }
  }
  if (!control.plans.includes(plan)) {
    return { licence: fill(report.needs, { plan: plans[cheapestPlan(control)] ?? '' }), owned: false }
  }
  return { licence: control.addOn ? report.ownedAddOn : report.owned, owned: true }
}

/**
 * Returns the texts of a control that depend on the plan. If only the last stage is left and the plan lacks it, they say what is left to
 * do, because the steps of the control itself are done.
 */
function textsForPlan(
  control: Control,
  value: Reply,
  { plan }: Context,
  words: ReportWords,
): Pick<ReportControl, 'do' | 'licence' | 'owned' | 'halfStep'> {
  const { do: steps, halfStep, lastStep } = control.words
  const { licence, owned } = licenceOf(control, plan, words)
  const lastPlan = planOfLastStage(control, worth(value), { plan })
  if (lastPlan === undefined || lastStep === undefined)
    return { do: steps, licence, owned, halfStep: owned === true ? undefined : halfStep }
  const last = fill(words.report.lastStage, { plan: words.plans[lastPlan] ?? '' })
  return { do: lastStep, licence: last, owned, halfStep: lastStep }
}

/** Returns who does the work, as text. The text names the IT provider if the business has an IT provider. */
export function whoDoes(control: Control, context: Context, { report }: ReportWords): string {
  if (control.doer === 'you') return report.you
  if (control.doer === 'it') return context.itProvider ? report.provider : report.it
  return context.itProvider ? report.bothProvider : report.both
}

/**
 * Returns the status that the report shows. `undefined` for a control in place, unless another product covers the
 * control.
 */
function statusOf(
  { statuses }: Answers,
  id: string,
  value: Reply,
  words: ReportWords,
  today: string,
): ReportStatus | undefined {
  const status = statuses[id]
  if (!status || (value === 1 && status.kind !== 'covered')) return undefined
  return describeStatus(status, words, today)
}

function sourcesOf(control: Control, model: Model, words: ReportWords): ReportControl['sources'] {
  const cited = control.sources.flatMap((id) => model.sources.find((source) => source.id === id) ?? [])
  return cited.map(({ id: _, ...source }) => ({
    ...source,
    dates: sourceDates(source, words.sourceDates, words.language),
  }))
}

/** Returns a control with its texts for the report. `today` is an ISO date. `noIt`: there is no IT person. */
export function describe(
  model: Model,
  words: ReportWords,
  answers: Answers,
  { context, replies, noIt }: Pick<Result, 'context' | 'replies'> & { noIt: boolean },
  control: Control,
  today: string,
): ReportControl {
  const value = replies[control.id] ?? 'unknown'
  const { report } = words
  const isPartly = value === 0.25 || value === 0.5
  const state = value === 'unknown' ? report.unknown : isPartly ? report.partly : ''
  const { title, short, why, where, done, ask, effort, cost } = control.words
  const status = statusOf(answers, control.id, value, words, today)
  const before = model.controls
    .filter(({ id }) => control.safeAfter?.includes(id) && (replies[id] ?? 1) !== 1)
    .map(({ id, words: first }) => ({
      ...{ id, title: first.title, effort: first.effort },
      ...(replies[id] === 'unknown' && { isUnknown: true as const }),
    }))
  const isFilled = status?.kind !== 'covered' && answers.controls[control.id] !== undefined
  const mark = isFilled ? answers.marks?.[control.id] : undefined
  const { who: assignee, proof } = answers.records?.[control.id] ?? {}
  return {
    id: control.id,
    area: control.area,
    critical: control.critical,
    title,
    short,
    why,
    where,
    done,
    ask,
    effort,
    cost,
    who: noIt ? report.you : whoDoes(control, context, words),
    ...textsForPlan(control, value, context, words),
    ...(before.length > 0 && { before }),
    value,
    state,
    full: isPartly ? control.words.rungs[3] : undefined,
    status,
    mark: mark && { ...mark, text: sayMark(mark, words) },
    assignee,
    proof: proof && { ...proof, text: sayProof(proof, words) },
    said: status?.kind === 'covered' ? status.text : answerInWords(model, answers, control, value),
    frameworks: Object.entries(control.frameworks).map(([key, ids]) => ({
      name: words.frameworks[key] ?? key,
      printed: model.constants.printedFrameworks.includes(key),
      ids,
    })),
    sources: sourcesOf(control, model, words),
  }
}

/**
 * Returns the deadline of a control as text: "By 31 December 2026: …", or "Since …" after that day. `undefined` without
 * a deadline.
 */
export function deadlineInWords(control: Control, words: ReportWords, today: string): string | undefined {
  if (!control.deadline || !control.words.deadline) return undefined
  const sentence = today <= control.deadline ? words.report.deadlineOn : words.report.deadlineSince
  return fill(sentence, {
    date: dateInWords(control.deadline, words.language),
    what: control.words.deadline,
  })
}

/**
 * Returns the text of the visitor's answer to a control: the label of the chosen option that sets `value`. In
 * a question of the kind "groups", the heading of the group comes first: "Is there a written plan? No." If no
 * chosen option sets `value`, returns the label of the rung. `undefined` if no chosen option sets `value` and
 * `value` is "unknown".
 */
export function answerInWords(
  model: Questions,
  answers: Answers,
  control: Control,
  value: Reply,
): string | undefined {
  const questions = answers.controls[control.id] === undefined ? applicableQuestions(model, answers) : []
  for (const question of questions) {
    const said = chosenOptions(question, answers).find(({ sets }) => sets.controls?.[control.id] === value)
    if (!said) continue
    const group = groupsOf(question).find((options) => options.includes(said))?.[0]?.group
    return question.kind === 'groups' && group ? `${group} ${said.label}` : said.label
  }
  return value === 'unknown' ? undefined : control.words.rungs[VALUES.indexOf(value)]
}
