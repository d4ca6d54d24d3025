/**
 * The types of the quiz model: numbers and texts of the content as plain data. The build validates the content with
 * `schema.ts`. All functions that score, rank or write a report get their data from a `Model`.
 */

/** How far a control is in place: 0 no, 0.25 a little, 0.5 partly, 1 everywhere and checked. */
export type Value = 0 | 0.25 | 0.5 | 1
/** The value of a control, or "unknown" for the answer "I don't know". */
export type Reply = Value | 'unknown'

export const VALUES: readonly Value[] = [0, 0.25, 0.5, 1]

export const PLANS = ['business-basic', 'business-standard', 'business-premium', 'e3', 'e5', 'other'] as const
export type Plan = (typeof PLANS)[number]
/** A Microsoft 365 plan that can include a control: all plans except "other". */
export type PaidPlan = Exclude<Plan, 'other'>

export const DATA_KINDS = ['ordinary', 'health', 'finance', 'legal', 'children'] as const
export type DataKind = (typeof DATA_KINDS)[number]

/** The yes/no facts of the context. */
export const CONTEXT_FLAGS = [
  'payments',
  'byod',
  'itProvider',
  'copilot',
  'regulated',
  'teams',
  'devices',
  'outsideAccess',
] as const
export type ContextFlag = (typeof CONTEXT_FLAGS)[number]

/** Facts about the business that change weights or advice. They are known before scoring. */
export type Context = {
  plan: Plan
  /** The number of people in the business, 1 to 1,000,000. */
  people: number
  data: DataKind
} & Record<ContextFlag, boolean>

/** The default of each fact that the visitor did not answer (scoring model, "Absent"). */
export const DEFAULT_CONTEXT: Context = {
  plan: 'other',
  people: 25,
  data: 'ordinary',
  payments: false,
  byod: false,
  itProvider: false,
  copilot: false,
  regulated: false,
  teams: true,
  devices: true,
  outsideAccess: true,
}

export type Scope = 'quick' | 'full'
export type EffectClass = 'low' | 'medium' | 'high' | 'very-high'
export type Effort = 'minutes' | 'hour' | 'hours' | 'day' | 'days'
/** Who does the work: the business ("you"), its IT person or provider ("it"), or both together. */
export type Doer = 'you' | 'it' | 'both'

/** A condition on the context. The condition holds if every key that is set holds. */
export interface ContextTest {
  flag?: { name: ContextFlag; is: boolean } | undefined
  sensitiveData?: true | undefined
  peopleFrom?: number | undefined
  peopleTo?: number | undefined
}

export interface Area {
  id: string
  name: string
  /** The name in one or two words, for a narrow chart. */
  short: string
}

export interface Level {
  id: string
  name: string
  /** The lowest score of the level, 0 to 100. */
  from: number
  /** The number of critical controls, of 21, that must have the value 0.5 or better. */
  halfOrBetter: number
  /** The number of critical controls that must have the value 1. */
  full: number
  /** One sentence that explains the level. */
  meaning: string
}

export interface Gate {
  control: string
  /** The highest possible score if the control has the value 0, 0.25 or 0.5. The value 1 has no cap. */
  caps: [number, number, number]
  /** The condition on the context that lifts the cap. */
  liftedWhen?: ContextTest | undefined
  /** The end of the sentence "held at 50 because …". */
  because: string
}

export interface Scenario {
  id: string
  /** The event as a sentence: "You pay a fake bill". */
  name: string
  /** The technical term for the event: "Payment fraud by email". */
  short: string
  /** Two sentences that describe the event as a business owner would see it. */
  picture: string
  /** The consequence for the business if it does nothing. */
  cost: string
  /** The inherent likelihood and the inherent impact of the scenario, 1 to 5 each. */
  likelihood: number
  impact: number
  /** The additions to likelihood and impact when a condition on the context holds. */
  adds: { when: ContextTest; likelihood: number; impact: number }[]
}

export interface RiskEffect {
  scenario: string
  likelihood?: EffectClass | undefined
  impact?: EffectClass | undefined
}

export interface Source {
  id: string
  title: string
  url: string
  /** The ISO date of publication. `undefined` if the page has no date. */
  published?: string | undefined
  /** The ISO date on which we last read the source. */
  reviewed: string
  /** The kind of page that we read instead of the publisher’s page: a copy of its text, or a report about its text. */
  secondHand?: 'copy' | 'report' | undefined
}

/** One security measure: a row of the checklist. */
export interface Control {
  id: string
  area: string
  critical: boolean
  /** The weight of the control in the score, 1 to 10, set by our judgement. */
  weight: number
  effort: Effort
  plans: PaidPlan[]
  plansPartial: PaidPlan[]
  /** Whether the control needs an extra product that no plan includes (the backup service). */
  addOn: boolean
  doer: Doer
  prerequisites: string[]
  /** The ISO date after which a delay costs more. */
  deadline?: string | undefined
  /** The control does not apply if all of these conditions hold. Critical controls always apply. */
  notApplicableWhen: ContextTest[]
  effects: RiskEffect[]
  /** The name of a framework → the ids of its requirements. */
  frameworks: Record<string, string[]>
  sources: string[]
  words: ControlWords
}

export interface ControlWords {
  /** The job as an instruction: "Ask everyone for a second step (MFA)". */
  title: string
  /** The job as a noun phrase for the middle of a sentence: "a second step (MFA) for everyone". */
  short: string
  /** The steps of the job, in one to three sentences. */
  do: string
  why: string
  /** The path in the portal, or the place of a paper document. */
  where: string
  /** How to verify that the job is done. */
  done: string
  /** The question to send to the person who knows the answer. */
  ask: string
  /** The effort as text: "1 hour". */
  effort: string
  /** The cost as text. */
  cost: string
  /** The free alternative for plans that do not include the control. Required if there is such a plan. */
  halfStep?: string | undefined
  /** The event on the day of the deadline, as a sentence that follows "31 December 2026:". */
  deadline?: string | undefined
  /** The labels of the four answer levels: values 0, 0.25, 0.5 and 1. */
  rungs: [string, string, string, string]
}

/** The values of controls and the facts of the context that an option sets. */
export interface Sets {
  controls?: Record<string, Reply> | undefined
  context?: Partial<Context> | undefined
}

export interface Option {
  id: string
  sets: Sets
  /** Whether choosing this option clears the other options ("none of these", "I don't know"). */
  alone: boolean
  /** Whether this option is "I don't know". */
  unknown: boolean
  label: string
  help?: string | undefined
  /** The heading before this option, if the option starts a group of a long list. */
  group?: string | undefined
}

export interface Question {
  id: string
  /** The question set version that last changed the meaning of the question. `undefined` if its meaning never changed. */
  since?: string | undefined
  /** The id of the area, or "context". */
  area: string
  /** "one": one of the options. "many": any of them. "groups": one option in each group; see `groupsOf`. */
  kind: 'one' | 'many' | 'groups'
  /**
   * The last question set version in which this question of the kind "groups" was a list of boxes to tick. In answers up
   * to this version, a group without a chosen option means "no".
   */
  tickListUntil?: string | undefined
  /** The condition to ask the question: this control has the value `atLeast` or better. */
  when?: { control: string; atLeast: Value } | undefined
  options: Option[]
  title: string
  help?: string | undefined
  why: string
  /** A short name of the question for the check-your-answers list. */
  summary: string
}

/** A question that only earlier versions of the question set asked. */
export interface Retired {
  id: string
  /** The name of the question, for the notice about changed questions. */
  summary: string
  /** Option id → the values of controls that the option still sets. `undefined` if the answers no longer count. */
  options?: Record<string, Record<string, Reply>> | undefined
}

export interface ContextRule {
  when: ContextTest
  /** Control id → factor that multiplies the weight of the control. */
  multipliers: Record<string, number>
}

export interface Constants {
  /** The version of weights, effects and formulas. Every report shows it. */
  model: number
  /** The version of the question set, "<year>-<month>". */
  quiz: string
  /** The earlier versions of the question set whose links and files can still be opened. */
  earlier: string[]
  effects: Record<EffectClass, number>
  efforts: Record<Effort, number>
  costFactors: { included: number; addOn: number; otherPlan: number }
  /** The overlap factor o, more than 0, at most 1: the r-th strongest effect, counted from 0, counts oʳ. */
  overlap: number
  multiplierRange: [number, number]
  /** The bands of a risk, lowest first. A band contains the risks below `below`. The last band has no limit. */
  bands: { id: string; name: string; below?: number | undefined }[]
  /** The share of the scope, 0 to 1, that must be answered before the score is shown. */
  answeredShare: number
  /** The share of unknowns in the scope, 0 to 1, above which a range replaces score and level. */
  unknownShare: number
  groups: { thisWeek: { count: number; efforts: Effort[] }; thisMonth: { count: number; efforts: Effort[] } }
  /** The number of days before its deadline from which an action is pinned on top. */
  deadlineDays: number
  /** The frameworks whose ids the printed checklist shows. A printed page has room for only a few. */
  printedFrameworks: string[]
  /** The highest number of people that Microsoft allows on a Business plan. */
  businessPlanPeople: number
}

/** Who is responsible for a layer. */
export type Owner = 'you' | 'shared' | 'provider'

/** One row of the responsibility matrix for Microsoft 365. */
export interface Layer {
  id: string
  name: string
  owner: Owner
  ownerName: string
  /** The ids of the controls that are the business's part of the layer. Empty if the layer is only the provider's. */
  controls: string[]
}

export interface Model {
  constants: Constants
  layers: Layer[]
  areas: Area[]
  levels: Level[]
  gates: Gate[]
  scenarios: Scenario[]
  contextRules: ContextRule[]
  controls: Control[]
  questions: Question[]
  retired: Retired[]
  sources: Source[]
}
