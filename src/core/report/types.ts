/** What a `Report` consists of, as plain JSON. The command line prints it, and `public/schema/report.v1.json` describes it. */
import type { Mark } from '../answers/provenance.ts'
import type { ReportStatus } from '../answers/status-text.ts'
import type { Context, Reply, Scope } from '../model/model.ts'
import type { GroupId } from '../scoring/plan.ts'
import type { Known, Result } from '../scoring/result.ts'
import type { CriticalCount } from '../scoring/score.ts'
import type { ReportLayer } from './matrix.ts'

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
  /** `printed`: the few that are also on paper. */
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
