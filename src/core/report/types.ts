/** The types of a `Report`, which is plain JSON. The command line prints a report, and `public/schema/report.v1.json` describes it. */
import type { Mark } from '../answers/provenance.ts'
import type { ReportStatus } from '../answers/status-text.ts'
import type { Context, ControlWords, Reply, Scope } from '../model/model.ts'
import type { GroupId } from '../scoring/plan.ts'
import type { Known, Result } from '../scoring/result.ts'
import type { CriticalCount } from '../scoring/score.ts'
import type { ReportLayer } from './matrix.ts'

/** One control with its text, value and status. */
export interface ReportControl extends Omit<ControlWords, 'rungs' | 'deadline'> {
  id: string
  area: string
  critical: boolean
  /** Who does the work, as text. */
  who: string
  /** Licence as text: "You already own this" or "Needs Business Premium". */
  licence: string
  /** True if the visitor's plan includes the control. `null` if the plan is unknown. */
  owned: boolean | null
  value: Reply
  /** The value as text, e.g. "Partly in place". Empty for the values 0 and 1. */
  state: string
  /** Planned, covered by another product, or risk accepted. `undefined` if there is no status to show. */
  status?: ReportStatus | undefined
  /** The scanner's report that set the value, e.g. "From your ScubaGear report of 4 May 2026". `undefined` if none did. */
  mark?: (Mark & { text: string }) | undefined
  /** The visitor's answer as the screen shows it. `undefined` if the visitor was never asked. */
  said?: string | undefined
  /** `printed`: true if the PDF also shows the framework. */
  frameworks: { name: string; ids: string[]; printed: boolean }[]
  sources: { title: string; url: string; reviewed: string }[]
}

/** A control that is not fully in place, with its group in the plan. */
export interface Action extends ReportControl {
  group: GroupId
  pinned: boolean
  /** Points by which the action raises the score. */
  scoreGain: number
  /** Amount by which the action lowers the risk, summed over all scenarios. */
  riskFall: number
  /** The gain as text, e.g. "+8 points". Empty if too much is unknown. */
  gain: string
  /** The deadline as text: "By 31 December 2026: Microsoft switches …". `undefined` without a deadline. */
  deadline?: string | undefined
}

export interface ReportArea {
  id: string
  name: string
  short: string
  /** The score, 0 to 100, rounded down. */
  score: number
  /** The same score if every unknown control is in place. */
  scoreIfUnknownsAreFine: number
  /** The score as text: "45", or "20 to 60" if too much is unknown. */
  text: string
}

export interface ReportScenario {
  id: string
  name: string
  short: string
  picture: string
  cost: string
  /** Risk with nothing in place, 1 to 25. */
  inherent: number
  /** Risk now, 1 to 25. */
  residual: number
  /** Band names of `inherent` and `residual`. Empty if too much is unknown. */
  before: string
  now: string
}

export interface ReportGroup {
  id: GroupId | 'inPlace'
  title: string
  lead: string
  /** Control ids, in the order to show. */
  ids: string[]
}

/** A big risk: the scenario id, the id of the action that lowers the risk, and the visitor's answer about that action. */
export interface ReportRisk {
  scenario: string
  action: string
  said: string
}

/** A day on which Microsoft changes or ends something. */
export interface ReportDate {
  id: string
  /** The period: "2026-12-31", "2026-12" or "2027-H2". */
  when: string
  /** The period as text. */
  whenText: string
  title: string
  /** True if the answers show that the date concerns the business. False if the quiz did not ask enough to know. */
  isSure: boolean
  /** The same as a sentence. */
  note: string
}

export interface Report {
  format: 'whose-job/report'
  version: 1
  model: number
  quiz: string
  language: string
  /** ISO date of the report. */
  date: string
  /** The date as text. */
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
  /** The gate that caps the score: its control id, and the cap, 0 to 100. `undefined` if no gate does. */
  heldBy?: { control: string; cap: number } | undefined
  actions: Action[]
  inPlace: ReportControl[]
  groups: ReportGroup[]
  matrix: ReportLayer[]
  areas: ReportArea[]
  scenarios: ReportScenario[]
  risks: ReportRisk[]
  /** The next dates that concern the business, or that it has to check. */
  dates: ReportDate[]
  levels: { id: string; name: string; from: number; text: string }[]
  head: {
    /** The score as text: "54" or "5 to 17". Empty with too few answers. */
    figure: string
    of: string
    sentence: string
    /** The further sentences that apply, in order. */
    facts: string[]
    weakest?: string | undefined
    first: { id: string; title: string }[]
  }
}
