import { type Marks, someMarks } from './provenance.ts'
import {
  type Context,
  type Control,
  DEFAULT_CONTEXT,
  type Model,
  type Question,
  type Reply,
  type Retired,
  type Scope,
  VALUES,
} from '../model/model.ts'
import { fill } from '../model/format.ts'
import { type Replies, worth } from '../model/replies.ts'
import { type Statuses, coveredValues } from './status.ts'

/** The answers of a visitor. Only the answers are stored. All results are computed from them. */
export interface Answers {
  /** Question id → chosen option ids. */
  choices: Readonly<Record<string, readonly string[]>>
  /** Facts that a file sets directly, without answers to the context questions. */
  context: Partial<Context>
  /** Control id → a change to this control. It overrides the answer to a question. */
  controls: Replies
  /** Control id → status: planned, covered by another product, or risk accepted. */
  statuses: Statuses
  /** The provenance of values in `controls` from a scanner's report. Absent if there are none. */
  marks?: Marks | undefined
  scope: Scope
}

/** The part of the model that the quiz page needs and ships. */
export type Questions = Pick<Model, 'questions'>

/** The part of the model that validation needs: the questions with their options, the ids of the controls, and the retired questions. */
export type Checkable = Pick<Model, 'questions'> & {
  controls: readonly { id: string }[]
  retired: readonly Pick<Retired, 'id' | 'options'>[]
}

export const NO_ANSWERS: Answers = { choices: {}, context: {}, controls: {}, statuses: {}, scope: 'quick' }

/** Returns true if there are no answers, facts, changes or statuses. */
export function isEmpty({ choices, context, controls, statuses }: Answers): boolean {
  return [choices, context, controls, statuses].every((part) => Object.keys(part).length === 0)
}

function chosenOptions(question: Question, answers: Answers): Question['options'] {
  const chosen = answers.choices[question.id] ?? []
  return question.options.filter((option) => chosen.includes(option.id))
}

/**
 * Returns the labels of the chosen options, in order. In a question of the kind "groups", `answerIn` joins the heading of
 * the group and the label, for example "{group} {label}".
 */
export function chosenLabels(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  chosen: readonly string[] = [],
  answerIn: string,
): string[] {
  return groupsOf({ kind, options }).flatMap((group) =>
    group
      .filter(({ id }) => chosen.includes(id))
      .map(({ label }) =>
        kind === 'groups' ? fill(answerIn, { group: group[0]?.group ?? '', label }) : label,
      ),
  )
}

/** Returns the context. Answers to context questions override the defaults. Facts from a file override both. */
export function resolveContext(model: Questions, answers: Answers): Context {
  const said = model.questions
    .flatMap((question) => chosenOptions(question, answers))
    .map((option) => option.sets.context ?? {})
  // All sensitive kinds of data have the same effect, so the first ticked kind is enough.
  return Object.assign({}, DEFAULT_CONTEXT, ...said.reverse(), answers.context) as Context
}

/** Returns the context for costs and the reachable score. A Business plan with too many people becomes "other". */
export function usableContext(model: Model, context: Context): Context {
  const overLimit =
    context.plan.startsWith('business-') && context.people > model.constants.businessPlanPeople
  return overLimit ? { ...context, plan: 'other' } : context
}

/** The ids of the controls that a question sets. Each id is listed once. */
export function controlsOf(question: Question): string[] {
  return [...new Set(question.options.flatMap((option) => Object.keys(option.sets.controls ?? {})))]
}

/**
 * The groups of options of a question. From each group the visitor chooses one option. In a question of the kind "groups",
 * the options that set the same control are a group. All other questions have one group with all options.
 */
export function groupsOf({ kind, options }: Pick<Question, 'kind' | 'options'>): Question['options'][] {
  if (kind !== 'groups') return [options]
  const controlOf = (option: Question['options'][number]): string =>
    Object.keys(option.sets.controls ?? {}).join()
  return [...new Set(options.map(controlOf))].map((control) =>
    options.filter((option) => controlOf(option) === control),
  )
}

/**
 * The replies that the chosen options give to a question's controls: unknown if any option says so, else the highest
 * value, else 0. In a question of the kind "groups", a group without a chosen option gives its control no reply.
 */
function repliesOf(question: Question, answers: Answers): Record<string, Reply> {
  const options = chosenOptions(question, answers)
  if (options.length === 0) return {}
  if (question.kind === 'groups')
    return Object.fromEntries(options.flatMap(({ sets }) => Object.entries(sets.controls ?? {})))
  return Object.fromEntries(
    controlsOf(question).map((control): [string, Reply] => {
      const said = options.map((option) => option.sets.controls?.[control] ?? 0)
      if (said.includes('unknown')) return [control, 'unknown']
      return [control, said.reduce<Reply>((most, reply) => (worth(reply) > worth(most) ? reply : most), 0)]
    }),
  )
}

/** Returns true if the question's condition holds for these replies, or if it has no condition. */
function isAsked(question: Question, replies: Replies): boolean {
  const { when } = question
  return when === undefined || worth(replies[when.control]) >= when.atLeast
}

/**
 * Returns the value of every answered control. A question that is skipped because of its condition inherits "no" or
 * "unknown" from its condition's control. A change to a single control overrides the quiz. Another product overrides both.
 */
export function resolveReplies(model: Questions, answers: Answers): Replies {
  const asked: Record<string, Reply> = {}
  const own = { ...answers.controls, ...coveredValues(answers.statuses) }
  for (const question of model.questions) {
    const before = question.when?.control ?? ''
    if (isAsked(question, { ...asked, ...own })) {
      Object.assign(asked, repliesOf(question, answers))
    } else if (asked[before] !== undefined) {
      const passedOn = { ...asked, ...own }[before] === 'unknown' ? 'unknown' : 0
      for (const control of controlsOf(question)) asked[control] = passedOn
    }
  }
  return { ...asked, ...own }
}

/** The questions whose conditions hold with these answers, in order. */
export function askedQuestions(model: Questions, answers: Answers): Question[] {
  const replies = resolveReplies(model, answers)
  return model.questions.filter((question) => isAsked(question, replies))
}

/**
 * The progress at a question: the current step, counted from 1, and the number of steps. A conditional question and the
 * question before it are one step. So a host cannot infer an answer from the steps.
 */
export function progressAt(
  questions: readonly Question[],
  question: Question,
): { index: number; total: number } {
  const count = (some: readonly Question[]): number => some.filter(({ when }) => !when).length
  return { index: count(questions.slice(0, questions.indexOf(question) + 1)), total: count(questions) }
}

/** The questions that have answers but are not asked. Their answers do not count. */
export function unusedQuestions(model: Questions, answers: Answers): Question[] {
  const asked = askedQuestions(model, answers)
  return model.questions.filter((question) => isAnswered(question, answers) && !asked.includes(question))
}

/** The first asked question without an answer. `undefined` if all asked questions are answered. */
export function nextUnanswered(model: Questions, answers: Answers): Question | undefined {
  return askedQuestions(model, answers).find((question) => !isAnswered(question, answers))
}

/** Returns the groups of a question in which no option is chosen. */
export function openGroups(question: Question, chosen: readonly string[]): Question['options'][] {
  return groupsOf(question).filter((group) => !group.some(({ id }) => chosen.includes(id)))
}

/** Returns true if every group of a question has a chosen option. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return openGroups(question, answers.choices[question.id] ?? []).length === 0
}

/** Removes the marks of these controls. The controls keep their values as the visitor's own answers. */
export function removeMarks({ marks = {}, ...answers }: Answers, ids: readonly string[]): Answers {
  return {
    ...answers,
    ...someMarks(Object.fromEntries(Object.entries(marks).filter(([id]) => !ids.includes(id)))),
  }
}

/** Removes the values and marks that a scanner's report set for these controls. The visitor's own answer replaces them. */
export function dropImported(answers: Answers, ids: readonly string[]): Answers {
  const { marks = {} } = answers
  const imported = ids.filter((id) => Object.hasOwn(marks, id))
  if (imported.length === 0) return answers
  const controls = Object.entries(answers.controls).filter(([id]) => !imported.includes(id))
  return { ...removeMarks(answers, imported), controls: Object.fromEntries(controls) }
}

/** Stores the chosen options of a question. They replace facts from a file and values from a scanner's report. */
export function choose(answers: Answers, question: Question, optionIds: readonly string[]): Answers {
  const asked = new Set(question.options.flatMap((option) => Object.keys(option.sets.context ?? {})))
  const context = Object.fromEntries(Object.entries(answers.context).filter(([key]) => !asked.has(key)))
  const chosen = question.options.map((option) => option.id).filter((id) => optionIds.includes(id))
  return {
    ...dropImported(answers, controlsOf(question)),
    context,
    choices: { ...answers.choices, [question.id]: chosen },
  }
}

/** Returns the chosen options after an option is chosen, ticked or unticked. "None of these" and "I don't know" clear the other options. */
export function tick(question: Question, chosen: readonly string[], optionId: string): string[] {
  if (question.kind === 'one') return [optionId]
  if (question.kind === 'groups') {
    const group = groupsOf(question).find((options) => options.some(({ id }) => id === optionId)) ?? []
    return [...chosen.filter((id) => !group.some((option) => option.id === id)), optionId]
  }
  if (chosen.includes(optionId)) return chosen.filter((id) => id !== optionId)
  const isAlone = (id: string): boolean => question.options.some((option) => option.id === id && option.alone)
  if (isAlone(optionId)) return [optionId]
  return [...chosen.filter((id) => !isAlone(id)), optionId]
}

/** The text that the visitor saw for this value: the label of the chosen option, else of the answer level. `undefined` if the value is unknown and no option was chosen. */
export function wordsSaid(
  model: Questions,
  answers: Answers,
  control: Control,
  value: Reply,
): string | undefined {
  const isChanged = answers.controls[control.id] !== undefined
  const options = isChanged ? [] : model.questions.flatMap((question) => chosenOptions(question, answers))
  const said = options.find((option) => option.sets.controls?.[control.id] === value)
  if (said) return said.label
  return value === 'unknown' ? undefined : control.words.rungs[VALUES.indexOf(value)]
}
