import { type Marks, someMarks } from './provenance.ts'
import {
  type ChosenTest,
  type Context,
  DEFAULT_CONTEXT,
  type Model,
  type Option,
  type Question,
  type Reply,
  type Retired,
  type Scope,
} from '../model/model.ts'
import { type Replies, worth } from '../model/replies.ts'
import type { Records } from './record.ts'
import { type Statuses, coveredValues } from './status.ts'

/** A visitor's answers. The browser stores only the answers, and computes all results from the answers. */
export interface Answers {
  /** Question id → chosen option ids. */
  choices: Readonly<Record<string, readonly string[]>>
  /**
   * Facts about the business that `choices` do not contain, for example facts from an answers file or a scanner report.
   */
  context: Partial<Context>
  /**
   * Control id → value of the control, set outside the quiz, for example in the "Go deeper" form. This value
   * overrides the visitor's answer to a question of the quiz.
   */
  controls: Replies
  /** Control id → status of the control: planned, covered by another product, or risk accepted. */
  statuses: Statuses
  /** Control id → the scanner report that set the value in `controls`. `undefined` if no report set a value. */
  marks?: Marks | undefined
  /** Control id → who does the job, and the proof. `undefined` without notes. */
  records?: Records | undefined
  scope: Scope
}

/** The part of the quiz model that the quiz page sends to the browser. */
export type Questions = Pick<Model, 'questions'>

/**
 * The part of the quiz model that the validation reads: questions with their options, control ids, and retired
 * questions.
 */
export type Checkable = Pick<Model, 'questions'> & {
  controls: readonly { id: string }[]
  retired: readonly Pick<Retired, 'id' | 'options'>[]
}

export const NO_ANSWERS: Answers = { choices: {}, context: {}, controls: {}, statuses: {}, scope: 'quick' }

/** Returns true if the answers contain nothing: no choices, facts, control values, statuses, marks or notes. */
export function isEmpty({ scope: _, ...parts }: Answers): boolean {
  return Object.values(parts).every((part: object = {}) => Object.keys(part).length === 0)
}

/** Returns the chosen options of a question, in the order of the quiz. */
export function chosenOptions(question: Question, answers: Answers): Question['options'] {
  const chosen = answers.choices[question.id] ?? []
  return question.options.filter((option) => chosen.includes(option.id))
}

/** Returns true if nobody looks after IT as their job, so that there is no IT person to ask. */
export function hasNoIt({ questions }: Questions, answers: Answers): boolean {
  return questions.some((question) => chosenOptions(question, answers).some(({ ownIt }) => ownIt))
}

/**
 * Returns the facts about the business. Answers to questions override the default facts. Facts from an answers file or
 * a scanner report override the answers.
 */
export function resolveContext(model: Questions, answers: Answers): Context {
  const said = model.questions
    .flatMap((question) => chosenOptions(question, answers))
    .map((option) => option.sets.context ?? {})
  // Reverse `said`, so that an option earlier in the quiz overrides a later option. For the fact `data`, all
  // kinds of sensitive data have the same effect.
  return Object.assign({}, DEFAULT_CONTEXT, ...said.reverse(), answers.context) as Context
}

/** Returns the ids of the controls whose values a question sets, without duplicates. */
export function controlsOf(question: Question): string[] {
  return [...new Set(question.options.flatMap((option) => Object.keys(option.sets.controls ?? {})))]
}

/**
 * Returns the groups of a question's options. In a question of the kind "groups", options that set the same
 * control are one group. The visitor chooses one option in each of these groups. Questions of other kinds
 * have only one group.
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
 * Returns the reply for each control of a question. If a chosen option sets "unknown", the reply is
 * "unknown". Otherwise the reply is the highest value that a chosen option sets. If no chosen option sets a
 * value, the reply is 0. In a question of the kind "groups", a group without a chosen option gives no reply.
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

/**
 * Returns a question as this business gets it: without the options of controls that do not apply, and with the texts for
 * this business. `undefined` if no option is left.
 */
export function questionFor(question: Question, { choices }: Answers): Question | undefined {
  const isMet = (test?: ChosenTest): boolean | undefined =>
    test?.every(([id, options]) => choices[id]?.some((chosen) => options.includes(chosen)))
  const texts = question.variants?.filter(({ chosen }) => isMet(chosen)) ?? []
  const options = question.options.flatMap((option) =>
    isMet(option.leaves)
      ? []
      : (Object.assign({}, option, ...texts.map((one) => one.options?.[option.id])) as Option),
  )
  return options[0] && (Object.assign({}, question, ...texts, { options }) as Question)
}

/** Returns true if the question has no condition, or if `replies` fulfil the condition of the question. */
export function isAsked(question: Question, replies: Replies): boolean {
  const { when } = question
  return when === undefined || worth(replies[when.control]) >= when.atLeast
}

/**
 * Returns a function that computes a value once for the same answers. A screen of the quiz needs some values a dozen times.
 * Answers never change: a change makes new answers.
 */
function remembered<Value>(
  compute: (model: Questions, answers: Answers) => Value,
): (model: Questions, answers: Answers) => Value {
  const known = new WeakMap<Answers, { questions: Questions['questions']; value: Value }>()
  return (model, answers) => {
    const { questions } = model
    const before = known.get(answers)
    if (before?.questions === questions) return before.value
    const value = compute(model, answers)
    known.set(answers, { questions, value })
    return value
  }
}

/**
 * Returns the reply for every control with an answer. If the condition of a question does not hold, the
 * controls of the question get the value 0. They get "unknown" if the control in the condition is unknown.
 * They get no reply if the quiz has no answer for the control in the condition, because a file with single controls
 * says nothing about the controls that it omits. The values in `answers.controls` override answers to the quiz. The
 * values of the status "covered" override all other values.
 */
export const resolveReplies = remembered((model, answers): Replies => {
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
})

/** Returns the questions that apply to this business, as it gets them, in the order of the quiz. */
export const applicableQuestions = remembered(({ questions }, answers): readonly Question[] =>
  questions.flatMap((question) => questionFor(question, answers) ?? []),
)

/** Returns the applicable questions whose conditions hold for these answers, in the order of the quiz. */
export function askedQuestions(model: Questions, answers: Answers): Question[] {
  const replies = resolveReplies(model, answers)
  return applicableQuestions(model, answers).filter((question) => isAsked(question, replies))
}

/**
 * Returns the questions that have an answer, although their conditions do not hold. The answers to these
 * questions do not count.
 */
export function unusedQuestions(model: Questions, answers: Answers): Question[] {
  const asked = new Set(askedQuestions(model, answers).map(({ id }) => id))
  return model.questions.filter((question) => isAnswered(question, answers) && !asked.has(question.id))
}

/**
 * Returns the first question of the quiz without an answer. `undefined` if every question that applies to the business
 * has an answer. "I don't know" counts as an answer.
 */
export function nextUnanswered(model: Questions, answers: Answers): Question | undefined {
  return askedQuestions(model, answers).find((question) => !isAnswered(question, answers))
}

/** Returns the groups of a question in which the visitor has chosen no option. */
export function openGroups(question: Question, chosen: readonly string[]): Question['options'][] {
  return groupsOf(question).filter((group) => !group.some(({ id }) => chosen.includes(id)))
}

/** Returns true if every group of the question has a chosen option. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return openGroups(question, answers.choices[question.id] ?? []).length === 0
}

/**
 * Removes the scanner marks of the controls in `ids`. A scanner mark names the scanner report that set a
 * value. The values stay, and count as the visitor's own answers.
 */
export function removeMarks({ marks = {}, ...answers }: Answers, ids: readonly string[]): Answers {
  return {
    ...answers,
    ...someMarks(Object.fromEntries(Object.entries(marks).filter(([id]) => !ids.includes(id)))),
  }
}

/**
 * Removes the value and the scanner mark of each control in `ids` whose value comes from a scanner report.
 * Other values stay.
 */
export function dropImported(answers: Answers, ids: readonly string[]): Answers {
  const { marks = {} } = answers
  const imported = ids.filter((id) => Object.hasOwn(marks, id))
  if (imported.length === 0) return answers
  const controls = Object.entries(answers.controls).filter(([id]) => !imported.includes(id))
  return { ...removeMarks(answers, imported), controls: Object.fromEntries(controls) }
}

/**
 * Stores the chosen options of a question. Removes data that would override the new answer: facts in
 * `answers.context`, and control values from a scanner report.
 */
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

/**
 * Returns the ids of the chosen options after the visitor chooses or unticks an option. An option like "None of these"
 * clears the other options.
 */
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
