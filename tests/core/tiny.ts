/** A test quiz of four controls. Its results can be calculated by hand. */
import type { FileWords, ReportWords } from '../../src/messages/ui.ts'
import {
  type Context,
  type Control,
  DEFAULT_CONTEXT,
  type Model,
  type Option,
  type PaidPlan,
  type Question,
  type Sets,
} from '../../src/core/model/model.ts'
import type { Answers } from '../../src/core/answers/answers.ts'
import { writeReport } from '../../src/core/report/report.ts'
import type { Report } from '../../src/core/report/types.ts'
import { echo } from '../support/words.ts'

const EVERY_PLAN: PaidPlan[] = ['business-basic', 'business-standard', 'business-premium', 'e3', 'e5']

export function tinyControl(id: string, changes: Partial<Control> = {}): Control {
  return {
    id,
    area: id.slice(0, 2),
    critical: true,
    weight: 5,
    effort: 'hour',
    plans: EVERY_PLAN,
    plansPartial: [],
    addOn: false,
    doer: 'it',
    prerequisites: [],
    notApplicableWhen: [],
    effects: [],
    frameworks: {},
    sources: [],
    words: {
      title: `Do ${id}`,
      short: `a done ${id}`,
      do: `How to do ${id}`,
      why: `Why ${id}`,
      where: `Where ${id}`,
      done: `Done ${id}`,
      ask: `Ask about ${id}`,
      effort: 'an hour',
      cost: 'nothing',
      rungs: ['none', 'little', 'half', 'all'],
    },
    ...changes,
  }
}

function option(id: string, sets: Sets, changes: Partial<Option> = {}): Option {
  return { id, sets, alone: false, unknown: false, label: `Label ${id}`, ...changes }
}

function question(id: string, area: string, kind: Question['kind'], options: Option[]): Question {
  const knows = options.some(({ unknown }) => unknown) ? ('it' as const) : undefined
  return { id, area, kind, knows, when: undefined, options, title: `${id}?`, why: 'because', summary: id }
}

const notSure = (...ids: string[]): Option =>
  option(
    'unknown',
    { controls: Object.fromEntries(ids.map((id) => [id, 'unknown'])) },
    { alone: true, unknown: true },
  )

export const tinyQuestions: Question[] = [
  question('plan', 'context', 'one', [
    option('small', { context: { plan: 'business-basic' } }),
    option('large', { context: { plan: 'e5' } }),
  ]),
  question('people', 'context', 'one', [
    option('few', { context: { people: 5 } }),
    option('crowd', { context: { people: 400 } }),
  ]),
  question('facts', 'context', 'many', [
    option('pays', { context: { payments: true } }),
    option('health', { context: { data: 'health' } }),
    option('legal', { context: { data: 'legal' } }),
    option('none', {}, { alone: true }),
  ]),
  question('first', 'XA', 'one', [
    option('no', { controls: { 'XA-01': 0 } }),
    option('bit', { controls: { 'XA-01': 0.25 } }),
    option('half', { controls: { 'XA-01': 0.5 } }),
    option('all', { controls: { 'XA-01': 1 } }),
    notSure('XA-01'),
  ]),
  {
    ...question('second', 'XA', 'one', [
      option('no', { controls: { 'XA-02': 0 } }),
      option('all', { controls: { 'XA-02': 1 } }),
      notSure('XA-02'),
    ]),
    when: { control: 'XA-01', atLeast: 0.25 },
  },
  question('ticks', 'XB', 'many', [
    option('b1-half', { controls: { 'XB-01': 0.5 } }),
    option('b1-all', { controls: { 'XB-01': 1 } }),
    option('b2-half', { controls: { 'XB-02': 0.5 } }),
    option('none', { controls: { 'XB-01': 0, 'XB-02': 0 } }, { alone: true }),
    notSure('XB-01', 'XB-02'),
  ]),
]

/**
 * A question with two groups of options, for tests that add a question. In version 2026-11 of the question
 * set, the question was a tick list.
 */
export const tinyGroups: Question = {
  ...question('pairs', 'XB', 'groups', [
    option('b1-no', { controls: { 'XB-01': 0 } }, { group: 'Heading B1?' }),
    option('b1-half', { controls: { 'XB-01': 0.5 } }),
    option('b1-all', { controls: { 'XB-01': 1 } }),
    option('b1-unknown', { controls: { 'XB-01': 'unknown' } }, { unknown: true }),
    option('b2-no', { controls: { 'XB-02': 0 } }, { group: 'Heading B2?' }),
    option('b2-half', { controls: { 'XB-02': 0.5 } }),
    option('b2-all', { controls: { 'XB-02': 1 } }),
    option('b2-unknown', { controls: { 'XB-02': 'unknown' } }, { unknown: true }),
  ]),
  tickListUntil: '2026-11',
}

export function tinyModel(changes: Partial<Model> = {}): Model {
  return {
    constants: {
      model: 1,
      scoresSince: 1,
      quiz: '2026-11',
      earlier: [],
      effects: { low: 0.1, medium: 0.2, high: 0.35, 'very-high': 0.6 },
      efforts: { minutes: 1, hour: 2, hours: 3, day: 6, days: 10 },
      costFactors: { included: 1, addOn: 1.5, otherPlan: 2 },
      overlap: 0.8,
      multiplierRange: [0.5, 2],
      bands: [
        { id: 'calm', name: 'Calm', below: 4 },
        { id: 'rough', name: 'Rough', below: 8 },
        { id: 'storm', name: 'Storm' },
      ],
      certainBandFrom: 'rough',
      answeredShare: 0.6,
      unknownShare: 1 / 3,
      groups: {
        thisWeek: { count: 2, efforts: ['minutes', 'hour', 'hours'] },
        thisMonth: { count: 1, efforts: ['minutes', 'hour', 'hours', 'day'] },
      },
      deadlineDays: 90,
      printedFrameworks: ['iso'],
      businessPlanPeople: 300,
    },
    layers: [
      { id: 'yours', name: 'Yours', owner: 'you', ownerName: 'You', controls: ['XA-01', 'XA-02'] },
      { id: 'theirs', name: 'Theirs', owner: 'provider', ownerName: 'Them', controls: [] },
    ],
    areas: [
      { id: 'XA', name: 'Area A', short: 'A' },
      { id: 'XB', name: 'Area B', short: 'B' },
    ],
    levels: [
      { id: 'low', name: 'Low', from: 0, halfOrBetter: 0, full: 0, meaning: 'Much is open.' },
      { id: 'mid', name: 'Mid', from: 50, halfOrBetter: 1, full: 0, meaning: 'Some is open.' },
      { id: 'top', name: 'Top', from: 80, halfOrBetter: 2, full: 2, meaning: 'Nothing is open.' },
    ],
    gates: [{ control: 'XA-01', caps: [40, 60, 80], because: 'the first thing is not done' }],
    scenarios: [
      {
        id: 'S1',
        name: 'It breaks',
        short: 'Break',
        picture: 'It is broken.',
        cost: 'A day.',
        likelihood: 4,
        impact: 3,
        adds: [{ when: { flag: { name: 'payments', is: true } }, likelihood: 2, impact: 0.5 }],
      },
      {
        id: 'S2',
        name: 'It leaks',
        short: 'Leak',
        picture: 'It is wet.',
        cost: 'A week.',
        likelihood: 2,
        impact: 2,
        adds: [],
      },
    ],
    contextRules: [{ when: { flag: { name: 'payments', is: true } }, multipliers: { 'XA-02': 2 } }],
    controls: [
      tinyControl('XA-01', {
        weight: 10,
        effort: 'hours',
        effects: [{ scenario: 'S1', likelihood: 'very-high' }],
      }),
      tinyControl('XA-02', {
        effort: 'minutes',
        prerequisites: ['XA-01'],
        effects: [{ scenario: 'S1', impact: 'high' }],
      }),
      tinyControl('XB-01', {
        critical: false,
        weight: 3,
        effort: 'day',
        plans: ['e5'],
        plansPartial: ['e3'],
        effects: [{ scenario: 'S2', likelihood: 'medium' }],
      }),
      tinyControl('XB-02', {
        critical: false,
        weight: 2,
        effort: 'days',
        addOn: true,
        notApplicableWhen: [{ flag: { name: 'teams', is: false } }],
        effects: [{ scenario: 'S2', impact: 'low' }],
      }),
    ],
    questions: tinyQuestions,
    retired: [],
    sources: [{ id: 'page', title: 'A page', url: 'https://example.com/', reviewed: '2026-01-01' }],
    dates: [],
    ...changes,
  }
}

export function context(changes: Partial<Context> = {}): Context {
  return { ...DEFAULT_CONTEXT, ...changes }
}

export function answers(changes: Partial<Answers> = {}): Answers {
  return { choices: {}, context: {}, controls: {}, statuses: {}, scope: 'full', ...changes }
}

/** The brand of the documents. */
export const BRAND = { quizName: 'Quiz', quizTitle: 'Quiz:' }
/** A proof that a control is in place. */
export const PROOF = { what: 'Export', where: 'Binder', date: '2026-11-03' }
/** The day of the reports. */
export const TODAY = '2026-11-24'
/** Values of the controls: all in place. */
export const ALL = { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
/** Values of the controls: none in place. */
export const NO = { 'XA-01': 0, 'XA-02': 0, 'XB-01': 0, 'XB-02': 0 } as const
/** Values of the controls: one in place, one half done. */
export const SOME = { ...NO, 'XA-01': 1, 'XA-02': 0.5 } as const
/** Values of the controls: too much is unknown for a score. */
export const UNKNOWN = { ...NO, 'XA-01': 'unknown', 'XA-02': 'unknown' } as const

/** Report texts for tests. Each text contains its key and the inserted values. */
export const tinyWords: ReportWords = {
  language: 'en-GB',
  report: echo('report', {
    range: '{low} to {high}',
    critical: { one: 'one critical {n}/{total}', other: 'critical {n}/{total}' },
    criticalNone: 'no critical of {total}',
    criticalBegun: { other: 'begun {n}' },
    allCritical: { other: 'allCritical {total} {n}' },
    ofUnknown: { other: 'ofUnknown {low} {high} {n}' },
    reachable: 'reachable {plan} {n}',
    reached: 'reached {plan}',
    weakest: 'weakest {area} {n}',
    weakestTwo: 'weakest {first} {second} {n}',
    weakestSeveral: '{count} areas {n}',
    weakestAll: 'all {count} areas {n}',
    askProvider: { other: 'askProvider {n}' },
    askPerson: { other: 'askPerson {n}' },
    lookUp: { other: 'lookUp {n}' },
    lookUpOwn: 'lookUpOwn {n}',
    orWorse: '{band} or worse',
    levelSure: 'sure {level}',
    levelBetween: 'between {low} {high}',
    certain: { other: 'certain {n}' },
    missing: { other: 'missing {n}' },
    plain: 'plain {level} {meaning}',
    heldByGate: 'gate {level} {cap} {because}',
    heldByCount: 'count {level} {next} {n} {have}',
    heldByFull: 'full {level} {next} {n} {have}',
    fewSentence: 'few {n} {total}',
    tooFewSentence: 'tooFew {n} {total}',
    levelRange: '{from} to {to}',
    levelFrom: '{from} up',
    planOver: 'planOver {n}',
    layerDone: '{n} of {total}',
    layerPartly: '{done}, {n} partly',
    layerFindOut: '{done}, {n} to ask',
    gain: { other: '+{n}' },
    needs: 'needs {plan}',
    lastStage: 'last stage from {plan}',
    fromPlan: 'from {plan}',
    deadlineOn: 'by {date}: {what}',
    deadlineSince: 'since {date}: {what}',
    plannedBy: 'planned {date}',
    plannedOver: 'planned {date}, late',
    coveredFull: 'covered by {by}',
    coveredPartly: 'half covered by {by}',
    acceptedUntil: 'accepted until {date}',
    acceptedOver: 'accepted until {date}, over',
    because: '{said} because {why}',
    plansLate: { other: 'late {n}' },
    risksOver: { other: 'over {n}' },
    proofSeen: '{what} on {date}',
  }),
  nextDates: echo('nextDates', {
    firstHalf: 'H1 {year}',
    secondHalf: 'H2 {year}',
    printMore: 'more {address}',
  }),
  checklist: echo('checklist', {
    contact: '{label}: {address}',
    title: '{quiz} list',
    titleFor: '{quiz} list for {name}',
    leadFor: 'made for {name}',
    leadBlank: '{n} controls, {critical} critical',
    blankBand: { other: '{n} rows' },
    altFilled: 'filled {list}',
    altRange: '{area} {range} unknown',
    altBlank: 'blank {list}',
    tick: 'tick {id} {title}',
    tickAnswer: 'answered {title}',
    runningScore: '{figure} on {date}',
    runningBlank: '{n} on {date}',
    fileFilled: 'list-{name}-{date}',
    fileBlank: 'list',
  }),
  plans: { 'business-basic': 'Basic', e5: 'Five' },
  frameworks: { iso: 'ISO' },
  sourceDates: echo('sourceDates', {
    shortUndated: 'undated, read {reviewed}.',
    textUndated: 'no date, read {reviewed}.',
  }),
}

export const tinyFileWords: FileWords = echo('file', {
  at: '{place}: {problem}',
  quote: '"{text}"',
  aList: 'a list',
  anObject: 'an object',
  tooBig: 'tooBig {kb}',
  wrongVersion: 'wrongVersion {given}',
  laterQuiz: 'laterQuiz {quiz}',
  unknownQuiz: 'unknownQuiz {quiz}',
  notObject: 'notObject {given}',
  notList: 'notList {given}',
  notValue: 'notValue {given}',
  notOption: 'notOption {given}, use {list}',
  twice: 'twice {given}',
  alone: 'alone {given}',
  notOneOf: 'notOneOf {given}, use {list}',
  notPeople: 'notPeople {given}',
  notYesNo: 'notYesNo {given}',
})

/** Returns the report about some answers. */
export function tinyReport(
  given: Partial<Answers> = {},
  { model = tinyModel(), words = tinyWords, today = TODAY, name }: ReportOptions = {},
): Report {
  return writeReport(model, words, answers(given), { today, name })
}

interface ReportOptions {
  model?: Model | undefined
  words?: ReportWords | undefined
  today?: string | undefined
  name?: string | undefined
}
