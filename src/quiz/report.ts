/**
 * Answers → `Report`: everything that screen, PDF, link, file and event show, as plain JSON that carries its own words.
 * Nothing that reads a report computes anything again.
 */
import { type Answers, wordsSaid } from './answers.ts'
import { headline } from './headline.ts'
import type { ReportWords } from './keys.ts'
import type { Context, Control, Model, Plan, Reply, Scope } from './model.ts'
import { GROUP_IDS, type GroupId, type Placed, daysUntil } from './plan.ts'
import { type Known, type Result, computeResult } from './result.ts'
import type { CriticalCount } from './score.ts'
import { dateInWords, fill, shown } from './words.ts'

/** A control as the report shows it. */
export interface ReportControl {
  id: string
  area: string
  critical: boolean
  title: string
  short: string
  do: string
  why: string
  where: string
  done: string
  ask: string
  effort: string
  cost: string
  /** Who does it, in words. */
  who: string
  /** "You already own this" or "Needs Business Premium". */
  licence: string
  /** Whether the plan owned includes it; null where the plan is unknown. */
  owned: boolean | null
  /** What a plan that lacks it can do, free. */
  halfStep?: string | undefined
  value: Reply
  /** "Partly in place" and alike; empty where there is nothing to say. */
  state: string
  /** What the visitor said, in the words on the screen. */
  said?: string | undefined
  frameworks: { name: string; ids: string[] }[]
  sources: { title: string; url: string; reviewed: string }[]
}

/** A control not fully in place, in its place in the plan. */
export interface Action extends ReportControl {
  group: GroupId
  pinned: boolean
  /** Points the score would rise, and the fall of the risk summed over the scenarios. */
  scoreGain: number
  riskFall: number
  /** "+8 points"; empty where no number may be shown. */
  gain: string
  /** "31 December 2026: Microsoft switches …" */
  deadline?: string | undefined
}

export interface ReportArea {
  id: string
  name: string
  short: string
  /** 0 to 100, rounded down, and the same if unknowns are fine. */
  score: number
  scoreIfUnknownsAreFine: number
  /** "45", or "20 to 60" where single numbers may not be shown. */
  text: string
}

export interface ReportScenario {
  id: string
  name: string
  short: string
  picture: string
  cost: string
  /** 1 to 25, before and now. */
  inherent: number
  residual: number
  /** Band words; empty where they may not be shown. */
  before: string
  now: string
}

export interface ReportGroup {
  id: GroupId | 'inPlace'
  title: string
  lead: string
  /** Control ids in order. */
  ids: string[]
}

/** Why a scenario is among the three biggest: the answer that weighs most, and the action that lowers it. */
export interface ReportRisk {
  scenario: string
  action: string
  said: string
}

export interface Report {
  format: 'whose-job/report'
  version: 1
  model: number
  quiz: string
  language: string
  /** ISO date on which it was computed, and the same in words. */
  date: string
  dateText: string
  name?: string | undefined
  scope: Scope
  scopeText: string
  context: Context
  known: Known
  counts: Result['counts']
  score: number
  scoreIfUnknownsAreFine: number
  raw: number
  level: string
  reachable: number | null
  critical: CriticalCount
  domains: Record<string, number>
  inherent: Record<string, number>
  residual: Record<string, number>
  bands: Record<string, string>
  index: { inherent: number; residual: number }
  notApplicable: string[]
  /** The gate that holds the score, as a control id. */
  heldBy?: { control: string; cap: number } | undefined
  actions: Action[]
  inPlace: ReportControl[]
  groups: ReportGroup[]
  areas: ReportArea[]
  scenarios: ReportScenario[]
  risks: ReportRisk[]
  levels: { id: string; name: string; from: number; text: string }[]
  head: {
    /** "54" or "5 to 17"; empty at too few answers. */
    figure: string
    of: string
    sentence: string
    /** Further sentences, in order; only those that apply. */
    facts: string[]
    weakest?: string | undefined
    first: { id: string; title: string }[]
  }
}

/** Options that are not answers: who it is for and when it is made. */
export interface ReportOptions {
  /** ISO date. */
  today: string
  /** A company name for report and PDF. */
  name?: string | undefined
}

/** The cheapest plan, in the model's order, that includes a control. */
function cheapestPlan(control: Control): Plan {
  return control.plans[0] ?? 'other'
}

function licenceOf(control: Control, plan: Plan, words: ReportWords): { licence: string; owned: boolean | null } {
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

/** Names who does the work, with the provider where there is one. */
function whoDoes(control: Control, context: Context, { report }: ReportWords): string {
  if (control.doer === 'you') return report.you
  if (control.doer === 'it') return context.itProvider ? report.provider : report.it
  return context.itProvider ? report.bothProvider : report.both
}

/** One control in words, as far as it stands. */
function describe(
  model: Model,
  words: ReportWords,
  answers: Answers,
  { context, replies, counts }: Pick<Result, 'context' | 'replies' | 'counts'>,
  control: Control,
): ReportControl {
  const value = replies[control.id] ?? 'unknown'
  const { report } = words
  const state =
    value === 'unknown' ? report.unknown : value === 0.5 ? report.partly : value === 0.25 ? report.started : ''
  const sources = control.sources.flatMap((id) => model.sources.filter((source) => source.id === id))
  const { title, short, why, where, done, ask, effort, cost, halfStep } = control.words
  const { licence, owned } = licenceOf(control, context.plan, words)
  return {
    id: control.id,
    area: control.area,
    critical: control.critical,
    title,
    short,
    do: control.words.do,
    why,
    where,
    done,
    ask,
    effort,
    cost,
    who: whoDoes(control, context, words),
    licence,
    owned,
    halfStep: owned === true ? undefined : halfStep,
    value,
    state: counts.total === 0 ? '' : state,
    said: wordsSaid(model, answers, control.id),
    frameworks: Object.entries(control.frameworks).map(([key, ids]) => ({
      name: words.frameworks[key] ?? key,
      ids,
    })),
    sources: sources.map(({ title: name, url, reviewed }) => ({ title: name, url, reviewed })),
  }
}

function deadlineInWords(control: Control, words: ReportWords, today: string): string | undefined {
  if (!control.deadline || !control.words.deadline) return undefined
  const sentence = daysUntil(control.deadline, today) >= 0 ? words.report.deadlineOn : words.report.deadlineSince
  return fill(sentence, {
    date: dateInWords(control.deadline, words.language),
    what: control.words.deadline,
  })
}

/** The three scenarios with the highest residual risk that an action would still lower. */
function biggestRisks(result: Result, actions: Action[], words: ReportWords): ReportRisk[] {
  const order = Object.entries(result.residual).toSorted((a, b) => b[1] - a[1])
  return order.slice(0, 3).flatMap(([scenario]) => {
    const helps = result.ranked.find((ranked) => ranked.scenario === scenario)
    const action = actions.find(({ id }) => id === helps?.control.id)
    if (!action) return []
    return [{ scenario, action: action.id, said: action.said ?? words.report.youUnknown }]
  })
}

/** Writes the report of some answers (a `Result` with all its words). */
export function writeReport(model: Model, words: ReportWords, answers: Answers, options: ReportOptions): Report {
  const result = computeResult(model, answers, options.today)
  const { known } = result
  const numbersMayShow = known === 'enough'
  const toAction = ({ ranked, group, pinned }: Placed): Action => ({
    ...describe(model, words, answers, result, ranked.control),
    group,
    pinned,
    scoreGain: ranked.scoreGain,
    riskFall: ranked.riskFall,
    gain: numbersMayShow
      ? shown(ranked.scoreGain) > 0
        ? fill(words.report.gain, { n: shown(ranked.scoreGain) })
        : words.report.gainNone
      : '',
    deadline: deadlineInWords(ranked.control, words, options.today),
  })
  const placed = result.placed.map(toAction)
  const actions = result.ranked.map((ranked) => placed.find(({ id }) => id === ranked.control.id) as Action)
  const inPlace = model.controls
    .filter(({ id }) => result.inPlace.includes(id))
    .map((control) => describe(model, words, answers, result, control))
  const groups: ReportGroup[] = GROUP_IDS.map((id) => ({
    id,
    title: words.report[id],
    lead: words.report[`${id}Lead`],
    ids: placed.filter((action) => action.group === id).map((action) => action.id),
  }))
  groups.push({
    id: 'inPlace',
    title: words.report.inPlace,
    lead: words.report.inPlaceLead,
    ids: inPlace.map(({ id }) => id),
  })
  const bandName = (risk: number): string =>
    model.constants.bands.find((band) => band.below === undefined || risk < band.below)?.name ?? ''

  return {
    format: 'whose-job/report',
    version: 1,
    model: model.constants.model,
    quiz: model.constants.quiz,
    language: words.language,
    date: options.today,
    dateText: dateInWords(options.today, words.language),
    name: options.name,
    scope: result.scope,
    scopeText: words.report[result.scope],
    context: result.context,
    known,
    counts: result.counts,
    score: result.score,
    scoreIfUnknownsAreFine: result.scoreIfUnknownsAreFine,
    raw: result.raw,
    level: result.level.id,
    reachable: result.reachable,
    critical: result.critical,
    domains: result.domains,
    inherent: result.inherent,
    residual: result.residual,
    bands: result.bands,
    index: result.index,
    notApplicable: result.notApplicable,
    heldBy: result.heldBy && { control: result.heldBy.gate.control, cap: result.heldBy.cap },
    actions,
    inPlace,
    groups,
    areas: model.areas.map(({ id, name, short }) => {
      const score = shown(result.domains[id] as number)
      const high = shown(result.domainsIfUnknownsAreFine[id] as number)
      const text = numbersMayShow || score === high ? String(score) : fill(words.report.range, { low: score, high })
      return { id, name, short, score, scoreIfUnknownsAreFine: high, text }
    }),
    scenarios: model.scenarios.map(({ id, name, short, picture, cost }) => ({
      id,
      name,
      short,
      picture,
      cost,
      inherent: result.inherent[id] as number,
      residual: result.residual[id] as number,
      before: numbersMayShow ? bandName(result.inherent[id] as number) : '',
      now: numbersMayShow ? bandName(result.residual[id] as number) : '',
    })),
    risks: biggestRisks(result, actions, words),
    levels: model.levels.map(({ id, name, from }, index) => {
      const next = model.levels[index + 1]
      const text = next
        ? fill(words.report.levelRange, { from, to: next.from - 1 })
        : fill(words.report.levelFrom, { from })
      return { id, name, from, text }
    }),
    head: headline(model, words, result, placed),
  }
}
