/** The types of a `Report`, which is plain JSON. `public/schema/report.v1.json` describes the JSON. */
import type { Mark } from '../answers/provenance.ts'
import type { AskedQuestion } from '../answers/questions-to-ask.ts'
import type { Proof } from '../answers/record.ts'
import type { ReportStatus } from '../answers/status-text.ts'
import type { Context, ControlWords, Reply, Scope, Source } from '../model/model.ts'
import type { GroupId } from '../scoring/plan.ts'
import type { Known, Result } from '../scoring/result.ts'
import type { CriticalCount } from '../scoring/score.ts'
import type { ReportLayer } from './matrix.ts'

/** A job to finish before another one. With `isUnknown`, the visitor does not know whether it is done. */
export interface FirstBefore {
  id: string
  title: string
  effort: string
  isUnknown?: true
}

/** One control with its text, value and status. */
export interface ReportControl extends Omit<ControlWords, 'rungs' | 'deadline' | 'date'> {
  id: string
  area: string
  critical: boolean
  /** The person who implements the control, as text: the visitor, the IT person or the IT provider. */
  who: string
  /** The licence that the control needs, as text: "In your plan" or "Needs Business Premium". */
  licence: string
  /** True if the visitor's Microsoft 365 plan includes the control. `null` if the plan is unknown. */
  owned: boolean | null
  /** The jobs to finish before this one, because the change is not safe without them. `undefined` without one. */
  before?: FirstBefore[] | undefined
  value: Reply
  /** The value of the control as text, for example "Partly in place". Empty for the values 0 and 1. */
  state: string
  /** What has to be true so that the control is fully in place, as text. `undefined` unless it is partly in place. */
  full?: string | undefined
  /** The status of the control. `undefined` if the report shows no status. */
  status?: ReportStatus | undefined
  /** The scanner report that set the value, as data and as text. `undefined` if no scanner report set the value. */
  mark?: (Mark & { text: string }) | undefined
  /** The person who does the job, as the visitor noted. `who` is the kind of person that the job needs. */
  assignee?: string | undefined
  /** The proof that the visitor noted. `text` says what it is and when someone saw it. */
  proof?: (Proof & { text: string }) | undefined
  /** The visitor's answer to the control as text. `undefined` if no question asked the visitor about the control. */
  said?: string | undefined
  /**
   * The security frameworks to which the control belongs. `printed` is true if the checklist PDF shows the
   * framework.
   */
  frameworks: { name: string; ids: string[]; printed: boolean }[]
  /** The sources of the control. `dates` says when the source was published and when we read it. */
  sources: (Omit<Source, 'id'> & { dates: string })[]
}

/** A control that is not fully in place, with its group in the action plan. */
export interface Action extends ReportControl {
  group: GroupId
  pinned: boolean
  /** The ISO date by which the action is due. `undefined` for an accepted risk. */
  due?: string | undefined
  /** The points that the action adds to the score. */
  scoreGain: number
  /** The amount by which the action lowers the risk, summed over all scenarios. */
  riskFall: number
  /**
   * The points that the action adds to the score, as text: "+8 points". Empty if too many controls are
   * unknown.
   */
  gain: string
  /**
   * The deadline of the control as text: "By 31 December 2026: Microsoft switches …". Without one, the next service date of
   * the job. `undefined` without either.
   */
  deadline?: string | undefined
}

export interface ReportArea {
  id: string
  name: string
  short: string
  /** The score, 0 to 100, rounded down. */
  score: number
  /** The score, 0 to 100, if unknown controls count as in place. */
  scoreIfUnknownsAreFine: number
  /** The score as text: "45", or "20 to 60" if too many controls are unknown. */
  text: string
}

export interface ReportScenario {
  id: string
  name: string
  short: string
  picture: string
  cost: string
  /** The risk without any control in place, 1 to 25. */
  inherent: number
  /** The current risk, 1 to 25. Unknown controls count as not in place. */
  residual: number
  /**
   * The risk if every unknown control were in place, 1 to 25. `undefined` for a report from a share link
   * without answers: the link does not contain this number.
   */
  residualIfUnknownsAreFine?: number | undefined
  /**
   * The names of the risk bands: `before` for `inherent`, `now` for `residual`. If too many controls are
   * unknown, `before` is empty. Then `now` is "High or worse" if the risk is high in any case, otherwise
   * `now` is empty.
   */
  before: string
  now: string
}

export interface ReportGroup {
  id: GroupId | 'inPlace'
  title: string
  lead: string
  /** The ISO date by which the actions of the group are due. `undefined` if the group has no such date. */
  due?: string | undefined
  /** The ids of the controls in the group, in display order. */
  ids: string[]
  /** The ids of the jobs of the group that the visitor has marked as done since the plan was made. */
  done: string[]
}

/** One of the highest risks, with the control that lowers this risk most and is not fully in place. */
export interface ReportRisk {
  /** The id of the scenario that has this risk. */
  scenario: string
  /** The id of the control. */
  action: string
  /** The short name of the question about the control: "Changed bank details". */
  question: string
  /** The visitor's answer about the control, as text. */
  said: string
  /** True if the control makes the damage smaller, and the risk not less likely. */
  isDamageOnly: boolean
}

/** One of the first jobs that the report suggests. */
export interface FirstJob {
  /** Control id. */
  id: string
  title: string
  /** The time that the job takes, as text: "1 hour". */
  effort: string
  /** Who does the job, as text. */
  who: string
}

/** One question to ask about unknown controls: a question of the quiz, or a question about a single control. */
export interface ReportAsk extends AskedQuestion {
  /** The ids of the unknown controls that the parts of the question are about. */
  controls: string[]
}

/** A suggestion to find out about unknown controls. `questions` is the number of questions. */
export interface UnknownJobs {
  questions: number
  title: string
  /** Who knows the answers, and how long it takes, as one or more sentences. */
  lead: string
  /** The time that it takes, as text: "5 minutes each". */
  effort: string
}

/** A service date in a report: a date on which Microsoft changes or ends a service. */
export interface ReportDate {
  id: string
  /** The period of the service date: a day ("2026-12-31"), a month ("2026-12") or a half-year ("2027-H2"). */
  when: string
  /** The period of the service date as text. */
  whenText: string
  title: string
  /**
   * True if the answers show that the service date affects the business. False if the answers are not enough to decide.
   */
  isSure: boolean
  /** A sentence that says whether the service date affects the business. */
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
  /**
   * The gate that caps the score: the id of its control, and the cap, 0 to 100. `undefined` if no gate caps the score.
   */
  heldBy?: { control: string; cap: number } | undefined
  actions: Action[]
  inPlace: ReportControl[]
  groups: ReportGroup[]
  /** The questions about all unknown controls. `head.ask` and `head.lookUp` count them. */
  asks: ReportAsk[]
  matrix: ReportLayer[]
  areas: ReportArea[]
  scenarios: ReportScenario[]
  risks: ReportRisk[]
  /** The next service dates that affect the business, or that the business must check. */
  dates: ReportDate[]
  levels: { id: string; name: string; from: number; text: string }[]
  head: {
    /** The score as text: "54" or "5 to 17". Empty if too few questions are answered. */
    figure: string
    of: string
    sentence: string
    /** Sentences below the result, for example about critical controls and accepted risks. */
    facts: string[]
    weakest?: string | undefined
    /**
     * The first jobs of the action plan, without jobs whose control is unknown. Contains at most three jobs,
     * or at most two if too many controls are unknown.
     */
    first: FirstJob[]
    /**
     * The next step to a separate backup, as a job of this week: order a backup, or test a restore. `undefined` if none
     * is certain, or if this week already has it.
     */
    backup?: FirstJob | undefined
    /** The suggestion to send questions to the IT person. `undefined` without a question that this person can answer. */
    ask?: UnknownJobs | undefined
    /** The suggestion to look things up. Without an IT person, it contains every question. */
    lookUp?: UnknownJobs | undefined
  }
}
