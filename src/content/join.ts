/** Joins the data of `content/model` and the texts of one language into a `Model`, and checks what is special about them. */
import type { z } from 'zod'
import { isContextTestMet } from '../core/answers/scope.ts'
import {
  AUDIENCES,
  type Audience,
  type ChosenTest,
  type Context,
  type ContextTest,
  type Control,
  type ControlWords,
  DEFAULT_CONTEXT,
  type Effort,
  PAID_PLANS,
  type Layer,
  type Model,
  type Question,
  type RiskEffect,
} from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import type * as schema from '../core/model/schema.ts'
import { forPlan, planProblem, planTexts } from './marks.ts'
import { type ContentRule, joined } from './table.ts'

type Quiz = z.infer<typeof schema.quizModel>
type QuizWords = z.infer<typeof schema.quizWords>
type Controls = z.infer<typeof schema.controlsModel>
type ControlsWords = z.infer<typeof schema.controlsWords>
type Questions = z.infer<typeof schema.questionsModel>
type QuestionsWords = z.infer<typeof schema.questionsWords>

/** The parsed content files of the quiz, before data and texts are joined. */
export interface QuizParts {
  model: { quiz: Quiz; controls: Controls; questions: Questions; sources: z.infer<typeof schema.sources> }
  words: { quiz: QuizWords; controls: ControlsWords; questions: QuestionsWords }
}

/** Returns true if a control requires itself, directly or through other controls. */
function waitsForItself(id: string, controls: Controls): boolean {
  const reached = new Set<string>()
  const follow = (one: string): void => {
    for (const before of controls[one]?.prerequisites ?? []) {
      if (reached.has(before)) continue
      reached.add(before)
      follow(before)
    }
  }
  follow(id)
  return reached.has(id)
}

/** Reports critical controls that a quick result would not reach, and controls that wait for themselves. */
export const isReachable: ContentRule<Controls, ControlsWords> = ({ model, inModel }) => {
  for (const [id, { critical, notApplicableWhen, prerequisites }] of Object.entries(model)) {
    for (const other of prerequisites)
      if (critical && model[other]?.critical === false)
        inModel(id, `prerequisite "${other}" is not critical, so a quick result would never reach it`)
    if (critical && notApplicableWhen.length > 0 && !notApplicableWhen.some(({ peopleTo }) => peopleTo === 1))
      inModel(
        id,
        'notApplicableWhen: a critical control applies to every business with staff, add peopleTo: 1 or remove it',
      )
    if (waitsForItself(id, model)) inModel(id, 'waits for itself: take one of the prerequisites out')
  }
}

/** Reports controls whose words lack the half-step, the deadline or what to do on some plans. */
export const isComplete: ContentRule<Controls, ControlsWords> = ({ model, words, inWords, inModel }) => {
  for (const [id, { plans, deadline, doOnPlan }] of Object.entries(model)) {
    const said = words[id]
    if (plans.length < 5 && said && !said.halfStep)
      inWords(id, 'halfStep is missing: a plan lacks this control, say what it can do free')
    if (deadline && said && !said.deadline) inWords(id, 'deadline is missing: say what happens on that day')
    for (const field of ['where', 'cost'] as const) {
      const problem = planProblem(said?.[field] ?? '')
      if (problem !== undefined) inWords(`${id}.${field}`, problem)
    }
    const ways = new Set([...Object.keys(doOnPlan), ...Object.keys(said?.doOnPlan ?? {})])
    for (const way of ways) {
      if (said && !said.doOnPlan[way])
        inWords(`${id}.doOnPlan`, `"${way}" is missing: say what to do on its plans`)
      if (!doOnPlan[way]) inModel(`${id}.doOnPlan`, `"${way}" is missing: list the plans of this text`)
    }
  }
}

/** Reports last stages that every plan of the control includes, or that have no words for the plans without them. */
export const hasLastStep: ContentRule<Controls, ControlsWords> = ({ model, words, inWords, inModel }) => {
  for (const [id, { plans, plansLastStage }] of Object.entries(model)) {
    if (plansLastStage === undefined) continue
    if (plansLastStage.length === plans.length || plansLastStage.some((plan) => !plans.includes(plan)))
      inModel(`${id}.plansLastStage`, 'must be some of "plans", or remove it')
    if (words[id] && !words[id].lastStep)
      inWords(id, 'lastStep is missing: a plan lacks the last stage, say what it can do free')
  }
}

/**
 * Reports the problems of a question of the kind "groups": options outside of a group, groups without a heading, and
 * groups whose first option does not set the value 0.
 */
export const groupsStartWithNo: ContentRule<Questions, QuestionsWords> = ({
  model,
  words,
  inModel,
  inWords,
}) => {
  for (const [id, { kind, options }] of Object.entries(model)) {
    if (kind !== 'groups') continue
    const started = new Set<string>()
    for (const [optionId, { controls = {} }] of Object.entries(options)) {
      const [control, ...others] = Object.keys(controls)
      const place = `${id}.${optionId}`
      if (control === undefined || others.length > 0)
        inModel(place, 'must set exactly one control, the one of its group')
      else if (!started.has(control)) {
        started.add(control)
        if (controls[control] !== 0)
          inModel(place, `starts the group of ${control}, so it must set the value 0`)
        if (!words[id]?.options[optionId]?.group)
          inWords(place, 'group is missing: write the heading of its group')
      }
    }
  }
}

/** Reports conditions on a control that no earlier question asks about. */
export const isAskedInOrder: ContentRule<Questions, QuestionsWords> = ({ model, known, inModel }) => {
  const asked = new Set<string>()
  for (const [id, { when, options }] of Object.entries(model)) {
    if (when && Object.hasOwn(known.model.controls, when.control) && !asked.has(when.control))
      inModel(id, `when.control "${when.control}" is not asked about before: move the question down`)
    for (const { controls = {} } of Object.values(options))
      for (const control of Object.keys(controls)) asked.add(control)
  }
}

/** Reports gates of controls that are not critical, and retired questions that are still asked or have no summary. */
export const retiredAreGone: ContentRule<Quiz, QuizWords> = ({ model, words, known, inModel, inWords }) => {
  for (const id of Object.keys(words.retired))
    if (id in known.model.questions)
      inWords(`retired.${id}`, 'is still asked: give the new question another id')
  for (const id of Object.keys(model.retired))
    if (!(id in words.retired)) inWords(`retired.${id}`, 'is missing: write the summary that it had')
  for (const id of Object.keys(model.gates))
    if (!known.model.controls[id]?.critical) inModel(`gates.${id}`, 'is not a critical control')
}

/**
 * Returns the answers that meet conditions on the business. Each condition must be about one fact, which one question with
 * one answer asks about.
 */
function answersThatMeet(tests: readonly ContextTest[], questions: Questions): ChosenTest {
  return tests.flatMap((test) => {
    const fact = test.flag?.name ?? (test.sensitiveData ? 'data' : 'people')
    return Object.entries(questions).flatMap(([id, { options }]) => {
      const met = Object.entries(options).filter(
        ([, { context = {} }]) =>
          fact in context && isContextTestMet(test, { ...DEFAULT_CONTEXT, ...context } as Context),
      )
      return met.length > 0 ? [[id, met.map(([option]) => option)] satisfies ChosenTest[number]] : []
    })
  })
}

/** Returns the texts of each audience with the conditions that describe it, in the order in which they replace others. */
function variantsOf<Texts>(said: { [One in Audience]?: Texts | undefined }): {
  texts: Texts
  when: readonly ContextTest[]
}[] {
  return Object.entries(AUDIENCES).flatMap(([audience, when]) => {
    const texts = said[audience as Audience]
    return texts ? { texts, when } : []
  })
}

function joinQuestion(
  id: string,
  numbers: Pick<QuizParts['model'], 'controls' | 'questions'>,
  said: QuestionsWords[string],
): Question {
  const leavesOf = ([control = '']: string[]): { leaves?: ChosenTest } => {
    const tests = numbers.controls[control]?.notApplicableWhen ?? []
    return tests.length > 0 ? { leaves: answersThatMeet(tests, numbers.questions) } : {}
  }
  const { area, kind, knows, since, tickListUntil, when, options } = must(numbers.questions, id)
  const { title, help, where, why, summary, options: optionWords } = said
  const variants = variantsOf(said).map(({ texts, when: tests }) => ({
    ...texts,
    chosen: answersThatMeet(tests, numbers.questions),
  }))
  return {
    ...{ id, area, kind, knows, since, tickListUntil, when },
    options: Object.entries(options).map(([optionId, { controls, context, alone, unknown, ownIt }]) => ({
      id: optionId,
      // An undefined field would add bytes to the HTML of the quiz.
      sets: {
        ...(controls && { controls }),
        ...(context && { context }),
      } as Question['options'][number]['sets'],
      ...(alone && { alone }),
      ...(unknown && { unknown }),
      ...(ownIt && { ownIt }),
      ...leavesOf(Object.keys(controls ?? {})),
      ...must(optionWords, optionId),
    })),
    ...{ title, help, where, why, summary },
    ...(variants.length > 0 && { variants }),
  }
}

/** Returns the words of a control. Its `do`, `where` and `cost` have the texts of every plan, one after the other. */
function controlWords(
  { doOnPlan: plansOf }: Controls[string],
  { doOnPlan, provider, noOutsiders, onePerson, ...common }: ControlsWords[string],
): ControlWords {
  const ways = Object.entries(doOnPlan).map(([way, text]) => ({ plans: must(plansOf, way), text }))
  const withWays = <Texts extends { do?: string | undefined }>(texts: Texts): Texts => {
    if (texts.do === undefined || ways.length === 0) return texts
    const doIn = (wanted: typeof ways): string => [texts.do, ...wanted.map(({ text }) => text)].join(' ')
    const doByPlan = Object.fromEntries(
      PAID_PLANS.map((plan) => [plan, doIn(ways.filter(({ plans }) => plans.includes(plan)))]),
    )
    return { ...texts, do: doIn(ways), doByPlan }
  }
  const variants = variantsOf({ provider, noOutsiders, onePerson }).map(({ texts, when }) => ({
    ...withWays(texts),
    when,
  }))
  return withWays({
    ...common,
    ...textsByPlan('where', common.where),
    ...textsByPlan('cost', common.cost),
    ...(variants.length > 0 && { variants }),
  })
}

/** Returns the text of all plans and the text of each plan, if a text has parts for some plans. */
function textsByPlan(
  field: 'where' | 'cost',
  text: string,
): Partial<Pick<ControlWords, 'where' | 'whereByPlan' | 'cost' | 'costByPlan'>> {
  if (planTexts(text).every(({ plans }) => plans === undefined)) return {}
  const byPlan = Object.fromEntries(PAID_PLANS.map((plan) => [plan, forPlan(text, plan)]))
  return { [field]: forPlan(text), [`${field}ByPlan`]: byPlan }
}

function effortVariants(effortFor: { [One in Audience]?: Effort | undefined }): Control['effortVariants'] {
  return variantsOf(effortFor).map(({ texts: effort, when }) => ({ effort, when }))
}

/** Joins the content files of one language into a model. */
export function joinContent(
  numbers: QuizParts['model'],
  words: QuizParts['words'],
  layers: Layer[],
): Omit<Model, 'dates'> {
  const { model, bands, areas, levels, gates, scenarios, contextRules, retired, ...constants } = numbers.quiz
  const said = words.quiz
  return {
    constants: {
      ...constants,
      model,
      bands: bands.map((band) => ({ ...band, name: must(said.bands, band.id) })),
    },
    layers,
    areas: areas.map((id) => ({ id, ...must(said.areas, id) })),
    levels: joined(levels, said.levels),
    gates: Object.entries(gates).map(([control, gate]) => ({
      ...{ control, ...gate },
      because: must(said.gates, control),
    })),
    scenarios: joined(scenarios, said.scenarios),
    contextRules,
    controls: Object.entries(numbers.controls).map(
      ([id, { effects, paths, doOnPlan: _, effortFor, ...own }]): Control => ({
        ...{ id, ...own },
        ...(effortFor && { effortVariants: effortVariants(effortFor) }),
        ...(Object.keys(paths).length === 0 && { onPaper: true }),
        effects: Object.entries(effects).map(([scenario, effect]): RiskEffect => ({ scenario, ...effect })),
        words: controlWords(must(numbers.controls, id), must(words.controls, id)),
      }),
    ),
    questions: Object.keys(numbers.questions).map((id) =>
      joinQuestion(id, numbers, must(words.questions, id)),
    ),
    retired: Object.entries(said.retired).map(([id, summary]) => ({ id, summary, options: retired[id] })),
    sources: Object.entries(numbers.sources).map(([id, source]) => ({ id, ...source })),
  }
}
