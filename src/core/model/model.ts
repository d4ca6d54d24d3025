/**
 * The types of the quiz model: the numbers and texts of the quiz as plain data. The build validates the content files
 * with `schema.ts`.
 */

/** How far a control is in place: 0 not at all, 0.25 a little, 0.5 partly, 1 everywhere and checked. */
export type Value = 0 | 0.25 | 0.5 | 1
/** The value of a control, or "unknown" for the answer "I don't know". */
export type Reply = Value | 'unknown'

export const VALUES: readonly Value[] = [0, 0.25, 0.5, 1]

export const PLANS = ['business-basic', 'business-standard', 'business-premium', 'e3', 'e5', 'other'] as const
export type Plan = (typeof PLANS)[number]
/** A Microsoft 365 plan that can include a control: all plans except "other". */
export type PaidPlan = Exclude<Plan, 'other'>
/** The plans of Microsoft 365 that the checklist names. */
export const PAID_PLANS = PLANS.filter((plan) => plan !== 'other')

export const DATA_KINDS = ['ordinary', 'health', 'finance', 'legal', 'children'] as const
export type DataKind = (typeof DATA_KINDS)[number]

/** The yes/no facts about the business. */
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

/** Facts about the business that change weights or advice. */
export type Context = {
  plan: Plan
  /** The number of people in the business, 1 to 1,000,000. */
  people: number
  data: DataKind
} & Record<ContextFlag, boolean>

/** The classes of an effect, the weakest first. */
export const EFFECT_CLASSES = ['low', 'medium', 'high', 'very-high'] as const
/** The facts that apply until the visitor answers the questions about the business. */
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
export type EffectClass = (typeof EFFECT_CLASSES)[number]
export type Effort = 'minutes' | 'hour' | 'hours' | 'day' | 'days'
/** Who does the work: the business ("you"), its IT person or IT provider ("it"), or both. */
export type Doer = 'you' | 'it' | 'both'

/**
 * A condition on facts about the business. The condition holds if the business fulfils every defined field.
 */
export interface ContextTest {
  flag?: { name: ContextFlag; is: boolean } | undefined
  sensitiveData?: true | undefined
  peopleFrom?: number | undefined
  peopleTo?: number | undefined
}

/**
 * The businesses that get texts of their own, and the conditions that all hold for them. If a business is in several of
 * them, the texts of a later one replace those of an earlier one.
 */
export const AUDIENCES = {
  provider: [{ flag: { name: 'itProvider', is: true } }],
  noOutsiders: [{ flag: { name: 'outsideAccess', is: false } }],
  onePerson: [{ peopleTo: 1 }],
} as const satisfies Record<string, readonly ContextTest[]>
export type Audience = keyof typeof AUDIENCES

export interface Area {
  id: string
  name: string
  /** The name of the area in one or two words, for narrow charts. */
  short: string
}

export interface Level {
  id: string
  name: string
  /** The lowest score of the level, 0 to 100. */
  from: number
  /**
   * The number of critical controls that must have the value 0.5 or better for this level, if all critical controls apply
   * to the business. The number is reduced in proportion if some do not apply.
   */
  halfOrBetter: number
  /** The number of critical controls that must have the value 1 for this level, reduced in the same way. */
  full: number
  /** One sentence that explains the level. */
  meaning: string
}

export interface Gate {
  control: string
  /** The highest possible score while the control has the value 0, 0.25 or 0.5, in this order. */
  caps: [number, number, number]
  /** If the business fulfils this condition, the gate does not cap the score. */
  liftedWhen?: ContextTest | undefined
  /** The reason for the cap, as a sentence, shown after "Your score can’t go above 50 yet." */
  because: string
}

export interface Scenario {
  id: string
  /** The name of the risk scenario as a sentence: "You pay a fake bill". */
  name: string
  /** The technical term for the risk scenario: "Payment fraud by email". */
  short: string
  /** Two or more sentences that describe the risk scenario from the view of a business owner. */
  picture: string
  /** A sentence about the damage that the risk scenario causes to the business. */
  cost: string
  /** The likelihood and the impact without any control in place, 1 to 5 each. */
  likelihood: number
  impact: number
  /** Additions to likelihood and impact. An addition applies if its condition `when` holds. */
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
  /** ISO date of publication. `undefined` if the page of the source shows no date. */
  published?: string | undefined
  /** ISO date of our last review of the source. */
  reviewed: string
  /**
   * Set if we could not review the publisher's own page. "copy": we reviewed a copy of the text at another address.
   * "report": we reviewed what other authors wrote about the text.
   */
  secondHand?: 'copy' | 'report' | undefined
}

/** One security measure: a row of the checklist. */
export interface Control {
  id: string
  area: string
  critical: boolean
  /** The weight of the control in the score, 1 to 10. We set the weight by judgement. */
  weight: number
  effort: Effort
  /** The efforts that replace `effort` for some businesses, and the conditions that all hold for these. */
  effortVariants?: { effort: Effort; when: readonly ContextTest[] }[] | undefined
  plans: PaidPlan[]
  plansPartial: PaidPlan[]
  /** The plans of `plans` that include the step from 0.5 to 1. `undefined` if all of them do. */
  plansLastStage?: PaidPlan[] | undefined
  /** True if the control needs a product that no Microsoft 365 plan includes, such as a backup service. */
  addOn: boolean
  /** True if the control is a rule on paper: no portal has a setting for it, so no other product can do it. */
  onPaper?: true | undefined
  doer: Doer
  prerequisites: string[]
  /**
   * Ids of controls that must be fully in place before this change is safe, such as tested emergency accounts. If they
   * are open, the plan has them directly before this control, in its group. Unlike `prerequisites`, they may be half done
   * already.
   */
  safeAfter?: string[] | undefined
  /** ISO date of an event that makes the control urgent, such as a change that Microsoft announced. */
  deadline?: string | undefined
  /** The control does not apply if all of these conditions hold. Empty for a control that always applies. */
  notApplicableWhen: ContextTest[]
  effects: RiskEffect[]
  /** Framework key → ids of requirements in that framework. */
  frameworks: Record<string, string[]>
  sources: string[]
  words: ControlWords
}

export interface ControlWords {
  /** The control as an instruction: "Require a second step (MFA) from everyone". */
  title: string
  /** The name of the control as a noun phrase for the middle of a sentence: "a second step (MFA) for everyone". */
  short: string
  /** The steps that put the control in place, in one to three sentences. */
  do: string
  why: string
  /**
   * The path in Microsoft's portal to the settings of the control. For a paper document, the place where the document
   * is kept.
   */
  where: string
  /** How to verify that the control is in place. */
  done: string
  /** A question for the person who knows whether the control is in place. */
  ask: string
  /** The effort as text: "1 hour". */
  effort: string
  cost: string
  /** A free alternative on Microsoft 365 plans that do not include the control. Required if such a plan exists. */
  halfStep?: string | undefined
  /** What is left from the value 0.5, and free, on a plan without the last stage. Required with `plansLastStage`. */
  lastStep?: string | undefined
  /**
   * The change at Microsoft on the day of the deadline. The sentence follows the date, for example "31 December 2026:".
   */
  deadline?: string | undefined
  /** The first service date of the job, with its change: "1 February 2027: Microsoft stops …". */
  date?: string | undefined
  /** The labels of the four answers to a question about the control, for the values 0, 0.25, 0.5 and 1. */
  rungs: [string, string, string, string]
  /** Paid plan → `do` with only the sentences for this plan. `undefined` if `do` is the same on every plan. */
  doByPlan?: Partial<Record<Plan, string>> | undefined
  /** The same for `where` and for `cost`. */
  whereByPlan?: Partial<Record<Plan, string>> | undefined
  costByPlan?: Partial<Record<Plan, string>> | undefined
  /** The texts that replace those above for some businesses, and the conditions that all hold for these. */
  variants?: (ControlTexts & { when: readonly ContextTest[] })[] | undefined
}

/** Some texts of a control. */
export type ControlTexts = Some<
  Pick<ControlWords, 'title' | 'short' | 'do' | 'why' | 'done' | 'ask' | 'effort' | 'halfStep' | 'rungs'>
>

/** Some of the properties of a type, or `undefined` for those that are missing. */
export type Some<Whole> = { [Key in keyof Whole]?: Whole[Key] | undefined }

/** The values of controls and the facts of the context that an option of a question sets. */
export interface Sets {
  controls?: Record<string, Reply> | undefined
  context?: Partial<Context> | undefined
}

export interface Option {
  id: string
  sets: Sets
  /** True if this option clears all other options of the question, like "None of these" and "I don't know". */
  alone?: boolean | undefined
  /** True if this option is "I don't know". */
  unknown?: boolean | undefined
  label: string
  help?: string | undefined
  /** The heading above this option, if the option starts a group of options. */
  group?: string | undefined
  /** True if the option says that nobody looks after IT as their job. There is then no IT person to ask. */
  ownIt?: boolean | undefined
  /** The answers with which the business does not get this option, because its control does not apply. */
  leaves?: ChosenTest | undefined
}

export interface Question {
  id: string
  /**
   * The question set version in which the meaning of the question last changed. `undefined` if the meaning never
   * changed.
   */
  since?: string | undefined
  /** The id of the question's area. "context" for a question about facts of the business. */
  area: string
  /** How many options the visitor can choose: "one" option, "many" options, or one option in each group ("groups"). */
  kind: 'one' | 'many' | 'groups'
  /**
   * The last question set version in which the question was a list of boxes to tick. In answers of this version or an
   * earlier version, a group without a ticked box means "no".
   */
  tickListUntil?: string | undefined
  /**
   * Who can find out what the owner does not know: the IT person ("it"), or only the owner ("you"). `undefined` if no
   * option is "I don't know".
   */
  knows?: 'you' | 'it' | undefined
  /** The condition for asking the question: the control has the value `atLeast` or a better value. */
  when?: { control: string; atLeast: Value } | undefined
  options: Option[]
  /**
   * How long a visitor needs to read and answer the question, in seconds. An estimate. `undefined` for a question to the
   * IT person, who must look the answer up.
   */
  seconds?: number | undefined
  title: string
  help?: string | undefined
  /** Where the visitor finds the answer. The quiz shows the text in a disclosure. */
  where?: string | undefined
  why: string
  /** A short name of the question, for the list in which the visitor checks all answers. */
  summary: string
  /** The texts that replace those above for some businesses, and the answers with which a business gets them. */
  variants?: (QuestionTexts & { chosen: ChosenTest })[] | undefined
}

/** A condition on answers: pairs of a question id and option ids. Each of the questions must have one of its options. */
export type ChosenTest = [question: string, options: string[]][]

/** Some texts of a question. `options` contains texts by option id. An empty `help` takes the help away. */
export type QuestionTexts = Some<Pick<Question, 'title' | 'help' | 'why'>> & {
  options?: Record<string, Some<Pick<Option, 'label' | 'help' | 'group'>>> | undefined
}

/** A question that only earlier versions of the question set asked. */
export interface Retired {
  id: string
  /** A short name of the question, for the message about changed questions. */
  summary: string
  /**
   * Option id → control id → the value that the option still sets. `undefined` if answers to the retired question no
   * longer count.
   */
  options?: Record<string, Record<string, Reply>> | undefined
}

export interface ContextRule {
  when: ContextTest
  /** Control id → factor that multiplies the weight of the control. */
  multipliers: Record<string, number>
}

export interface Constants {
  /** The version of weights, effects and formulas. Every report shows this version. */
  model: number
  /** The first version of the model whose scores are comparable with those of `model`. */
  scoresSince: number
  /** The version of the question set, "<year>-<month>". */
  quiz: string
  /** The earlier versions of the question set whose links and files this site can open. */
  earlier: string[]
  effects: Record<EffectClass, number>
  efforts: Record<Effort, number>
  costFactors: { included: number; addOn: number; otherPlan: number }
  /**
   * Reduces the effects of overlapping controls. The r-th strongest effect, counted from 0, is multiplied by `overlap`
   * to the power r. The value of `overlap` is more than 0 and at most 1.
   */
  overlap: number
  multiplierRange: [number, number]
  /** The risk bands, lowest first. `below` is the exclusive upper limit of a band. The last band has no limit. */
  bands: { id: string; name: string; below?: number | undefined }[]
  /** The id of the lowest risk band that a report may show if too many controls are unknown. */
  certainBandFrom: string
  /** The share of controls in scope, 0 to 1, that need an answer before the report shows a score. */
  answeredShare: number
  /** The share of unknown controls, 0 to 1, above which the report shows a range instead of a score. */
  unknownShare: number
  groups: { thisWeek: { count: number; efforts: Effort[] }; thisMonth: { count: number; efforts: Effort[] } }
  /** An action moves to the top of the action plan this number of days before its deadline. */
  deadlineDays: number
  /** The frameworks whose requirement ids the printed checklist shows. */
  printedFrameworks: string[]
  /** The highest number of people that Microsoft allows on a Business plan. */
  businessPlanPeople: number
}

/**
 * The party that is responsible for a layer of the responsibility matrix: the business, both parties, or the provider.
 */
export type Owner = 'you' | 'shared' | 'provider'

/** One row of the responsibility matrix for Microsoft 365. */
export interface Layer {
  id: string
  name: string
  owner: Owner
  ownerName: string
  /**
   * Ids of the controls in this layer that the business is responsible for. Empty if only the provider is responsible.
   */
  controls: string[]
}

/** The kinds of service dates. A service date is a date on which Microsoft changes or ends a service. */
export const DATE_STATUSES = [
  'default-change',
  'blocked',
  'end-of-support',
  'removed',
  'announcement',
] as const
export type DateStatus = (typeof DATE_STATUSES)[number]

/**
 * Decides from the answers whether a service date affects the business. The date affects the business if the answers
 * match every field that is set.
 */
export interface DateTest {
  /** Holds if the business has one of these Microsoft 365 plans. */
  plans?: PaidPlan[] | undefined
  flag?: { name: ContextFlag; is: boolean } | undefined
  /** Holds if the control has a known value from `from` to `to`, including both limits. */
  control?: { id: string; from?: Value | undefined; to?: Value | undefined } | undefined
  /** Holds if the visitor chose the option `is` of the question. */
  option?: { question: string; is: string } | undefined
}

/** The fields of a service date that a report needs. */
export interface DateNotice {
  id: string
  /** The period of the service date: a day ("2026-12-31"), a month ("2026-12") or a half-year ("2027-H2"). */
  when: string
  /** If one of these conditions holds, the service date affects the business. */
  concerns: DateTest[]
  /** If one of these conditions holds, the service date does not affect the business. */
  spares: DateTest[]
  /** The change at Microsoft as a noun phrase that is true before and after the service date. */
  title: string
}

/** A service date with its texts and sources. */
export interface ServiceDate extends DateNotice {
  status: DateStatus
  /** The ids of the controls that prepare the business for the change at Microsoft. May be empty. */
  controls: string[]
  /** The ids of the sources of the service date. */
  sources: string[]
  /** The ISO date on which we last compared the service date with its sources. */
  reviewed: string
  /** A text about which businesses the service date affects. */
  who: string
  /** A text about how to find out whether the service date affects the business. */
  find: string
  /** The same for a business in which nobody looks after IT as their job. `undefined` if `find` asks no one. */
  lookUp?: string | undefined
  /** A text about what to do before the service date. */
  before: string
  /** A text about the consequences after the service date. */
  past: string
  /** The change as a sentence after the date, for the jobs of the controls in `concerns`. */
  job?: string | undefined
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
  /** The service dates (on which Microsoft changes or ends a service), with the fields that a report needs. */
  dates: DateNotice[]
}
