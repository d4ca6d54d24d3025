/**
 * Answers → `Report`: everything that screen, PDF, link, file and event show, as plain JSON that carries its own words.
 * Nothing that reads a report computes anything again.
 */
import { type Answers, NO_ANSWERS } from '../answers/answers.ts'
import { deadlineInWords, describe } from './control-text.ts'
import { writeFigures } from './figures.ts'
import { headline } from './headline.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Mark } from '../answers/provenance.ts'
import type { Context, Model, Reply, Scope } from '../model/model.ts'
import { type ReportLayer, fillMatrix } from './matrix.ts'
import { GROUP_IDS, type GroupId, type Placed } from '../scoring/plan.ts'
import { type Known, type Result, computeResult } from '../scoring/result.ts'
import type { ReportStatus } from '../answers/status-text.ts'
import { type CriticalCount } from '../scoring/score.ts'
import { round9 } from '../model/replies.ts'
import { dateInWords, plural, shown } from '../model/format.ts'

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
  /** Planned, covered by another product, or accepted; only where the visitor said so. */
  status?: ReportStatus | undefined
  /** Which scanner's report filled it in, with "From your ScubaGear report of 4 May 2026"; only where one did. */
  mark?: (Mark & { text: string }) | undefined
  /** What the visitor said, in the words on the screen. */
  said?: string | undefined
  /** `printed`: the few that also stand on paper. */
  frameworks: { name: string; ids: string[]; printed: boolean }[]
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
  matrix: ReportLayer[]
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

/** The three scenarios with the highest residual risk that an action of the plan would still lower. */
function biggestRisks(result: Result, actions: Action[], words: ReportWords): ReportRisk[] {
  const order = Object.entries(result.residual).toSorted((a, b) => b[1] - a[1])
  return order.slice(0, 3).flatMap(([scenario]) => {
    const helps = result.ranked.filter((ranked) => ranked.scenario === scenario)
    const open = actions.filter(({ group }) => group !== 'accepted')
    const action = helps.flatMap(({ control }) => open.filter(({ id }) => id === control.id))[0]
    if (!action) return []
    return [{ scenario, action: action.id, said: action.said ?? words.report.youUnknown }]
  })
}

/** What the number on the page rises by, so that it and the points beside an action always add up. */
function pointsInWords(score: number, scoreGain: number, { report, language }: ReportWords): string {
  const n = shown(round9(score + scoreGain)) - shown(score)
  return n > 0 ? plural(report.gain, n, language) : report.gainNone
}

/** Writes the report of some answers (a `Result` with all its words). */
export function writeReport(
  model: Model,
  words: ReportWords,
  answers: Answers,
  options: ReportOptions,
): Report {
  const result = computeResult(model, answers, options.today)
  const { known } = result
  const numbersMayShow = known === 'enough'
  const toAction = ({ ranked, group, pinned }: Placed): Action => ({
    ...describe(model, words, answers, result, ranked.control, options.today),
    group,
    pinned,
    scoreGain: ranked.scoreGain,
    riskFall: ranked.riskFall,
    gain: numbersMayShow ? pointsInWords(result.score, ranked.scoreGain, words) : '',
    deadline: deadlineInWords(ranked.control, words, options.today),
  })
  const placed = result.placed.map(toAction)
  const actions = result.ranked.map((ranked) => placed.find(({ id }) => id === ranked.control.id) as Action)
  const inPlace = model.controls
    .filter(({ id }) => result.inPlace.includes(id))
    .map((control) => describe(model, words, answers, result, control, options.today))
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
    ...writeFigures(model, words, result),
    matrix: fillMatrix(model, words, result),
    risks: biggestRisks(result, actions, words),
    head: headline(model, words, result, placed),
  }
}

/** The report of somebody who has not answered yet: every control is an action. `today` is an ISO date. */
export function blankReport(model: Model, words: ReportWords, today: string): Report {
  return writeReport(model, words, { ...NO_ANSWERS, scope: 'full' }, { today })
}
