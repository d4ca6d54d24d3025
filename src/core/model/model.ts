/**
 * The quiz model: numbers once, words joined in, validated at build time (`schema.ts`), plain data here.
 * Everything that scores, ranks or writes a report takes a `Model` and never looks anything up elsewhere.
 */

/** How far a control is in place: 0 no, 0.25 a little, 0.5 partly, 1 everywhere and checked. */
export type Value = 0 | 0.25 | 0.5 | 1
/** A value, or the honest answer "I don't know". */
export type Reply = Value | 'unknown'

export const VALUES: readonly Value[] = [0, 0.25, 0.5, 1]

export const PLANS = ['business-basic', 'business-standard', 'business-premium', 'e3', 'e5', 'other'] as const
export type Plan = (typeof PLANS)[number]
/** A plan that a control can name as including it. */
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

/** Facts about the business that change weights or advice; fixed before scoring. */
export type Context = {
  plan: Plan
  /** People who work here, 1 to 1,000,000. */
  people: number
  data: DataKind
} & Record<ContextFlag, boolean>

/** What is assumed where nothing was said (scoring model 1, "Absent"). */
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
/** Who does the work: you, your IT person or provider, or both together. */
export type Doer = 'you' | 'it' | 'both'

/** A condition on the context. All named keys must be true. */
export interface ContextTest {
  flag?: { name: ContextFlag; is: boolean } | undefined
  sensitiveData?: true | undefined
  peopleFrom?: number | undefined
  peopleTo?: number | undefined
}

export interface Area {
  id: string
  name: string
  /** One or two words for a narrow chart. */
  short: string
}

export interface Level {
  id: string
  name: string
  /** Lowest score of the level. */
  from: number
  /** Critical controls at 0.5 or better that the level also needs, of 21. */
  halfOrBetter: number
  /** Critical controls at 1 that the level also needs. */
  full: number
  /** One sentence in words: what the level means. */
  meaning: string
}

export interface Gate {
  control: string
  /** The highest score possible at value 0, 0.25 and 0.5; at 1 there is no cap. */
  caps: [number, number, number]
  /** The cap is lifted if this is true of the context. */
  liftedWhen?: ContextTest | undefined
  /** Said after "held at 50 because …". */
  because: string
}

export interface Scenario {
  id: string
  /** What happens, as a sentence about you: "You pay a bill that is not real". */
  name: string
  /** The field's own word for it: "Payment fraud by email". */
  short: string
  /** What an owner would see happen, in two sentences. */
  picture: string
  /** What doing nothing costs, as a plain consequence. */
  cost: string
  /** Inherent likelihood and impact, 1 to 5. */
  likelihood: number
  impact: number
  /** What the context adds to them. */
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
  /** ISO date, or undefined where the page names none. */
  published?: string | undefined
  /** ISO date on which we last read it. */
  reviewed: string
  /** What we read instead of the publisher’s own page: a copy of its words, or a report about them. */
  secondHand?: 'copy' | 'report' | undefined
}

/** One thing to do; a row of the checklist. */
export interface Control {
  id: string
  area: string
  critical: boolean
  /** 1 to 10, our judgement. */
  weight: number
  effort: Effort
  plans: PaidPlan[]
  plansPartial: PaidPlan[]
  /** An extra that no plan includes has to be bought (the backup service). */
  addOn: boolean
  doer: Doer
  prerequisites: string[]
  /** ISO date after which waiting costs more. */
  deadline?: string | undefined
  /** The control does not apply if all of these are true of the context. Critical controls always apply. */
  notApplicableWhen: ContextTest[]
  effects: RiskEffect[]
  /** Framework name → ids. */
  frameworks: Record<string, string[]>
  sources: string[]
  words: ControlWords
}

export interface ControlWords {
  /** The job as an instruction: "Ask everyone for a second step at sign-in". */
  title: string
  /** The same as a noun phrase for the middle of a sentence: "a second step at sign-in". */
  short: string
  /** What to do, one to three sentences. */
  do: string
  why: string
  /** Portal path, or where the paper is kept. */
  where: string
  /** How you know it is done. */
  done: string
  /** The question to send to the person who knows. */
  ask: string
  /** Effort in words: "1 hour". */
  effort: string
  /** What it costs in words. */
  cost: string
  /** What a plan that lacks it can still do, free. Required where a plan lacks it. */
  halfStep?: string | undefined
  /** What happens on the deadline, as a sentence that follows "31 December 2026:". */
  deadline?: string | undefined
  /** The four rungs of the answer ladder: values 0, 0.25, 0.5, 1. */
  rungs: [string, string, string, string]
}

/** What choosing an option says about controls or about the business. */
export interface Sets {
  controls?: Record<string, Reply> | undefined
  context?: Partial<Context> | undefined
}

export interface Option {
  id: string
  sets: Sets
  /** Choosing it clears the others on a tick-all screen ("none of these", "I don't know"). */
  alone: boolean
  /** "I don't know". */
  unknown: boolean
  label: string
  help?: string | undefined
  /** A heading before this option, where a long list is split into groups. */
  group?: string | undefined
}

export interface Question {
  id: string
  /** Version of the question set since which it means what it means; where it never changed, nothing. */
  since?: string | undefined
  /** The area's id, or "context". */
  area: string
  kind: 'one' | 'many'
  /** Asked only if this control has the value `atLeast` or better. */
  when?: { control: string; atLeast: Value } | undefined
  options: Option[]
  title: string
  help?: string | undefined
  why: string
  /** Short name for the check-your-answers list. */
  summary: string
}

export interface ContextRule {
  when: ContextTest
  /** Control id → factor on its weight. */
  multipliers: Record<string, number>
}

export interface Constants {
  /** Version of weights, effects and formulas; printed on every report. */
  model: number
  /** Version of the question set. */
  quiz: string
  /** Versions before it, whose links and files still open. */
  earlier: string[]
  effects: Record<EffectClass, number>
  efforts: Record<Effort, number>
  costFactors: { included: number; addOn: number; otherPlan: number }
  /** Discount for overlap of the r-th strongest effect. */
  overlap: number
  multiplierRange: [number, number]
  /** Bands of a risk: a band applies below `below`. The last has no limit. */
  bands: { id: string; name: string; below?: number | undefined }[]
  /** Share of the scope that must be answered for a number to be shown. */
  answeredShare: number
  /** Share of the scope above which unknowns replace number and level by a range. */
  unknownShare: number
  groups: { thisWeek: { count: number; efforts: Effort[] }; thisMonth: { count: number; efforts: Effort[] } }
  /** Days before a deadline from which it is pinned on top. */
  deadlineDays: number
  /** Frameworks whose ids are on the printed checklist too; paper has room for few. */
  printedFrameworks: string[]
  /** More people than this on a Business plan is outside Microsoft's limit. */
  businessPlanPeople: number
}

/** Who looks after a layer. */
export type Owner = 'you' | 'shared' | 'provider'

/** One row of the responsibility matrix, as it is in Microsoft 365. */
export interface Layer {
  id: string
  name: string
  owner: Owner
  ownerName: string
  /** The controls that are your side of it; none where it is the provider's alone. */
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
  /** Questions of earlier versions that are no longer asked, so that a notice can name them. */
  retired: { id: string; summary: string }[]
  sources: Source[]
}
