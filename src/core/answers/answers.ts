import { type Marks, someMarks } from './provenance.ts'
import {
  type Context,
  type Control,
  DEFAULT_CONTEXT,
  type Model,
  type Question,
  type Reply,
  type Scope,
  VALUES,
} from '../model/model.ts'
import { type Replies, worth } from '../model/replies.ts'
import { type Statuses, coveredValues } from './status.ts'

/** What the visitor answered. It is the only thing that is stored; everything else is computed from it. */
export interface Answers {
  /** Question id → chosen option ids. */
  choices: Readonly<Record<string, readonly string[]>>
  /** Facts set directly, by a file without answers to the context questions. */
  context: Partial<Context>
  /** Changes to single controls; each wins over the quick question. */
  controls: Replies
  /** What is planned, covered by another product, or accepted, by control. */
  statuses: Statuses
  /** Which of `controls` a scanner's report filled in. Absent where none did. */
  marks?: Marks | undefined
  scope: Scope
}

/** The part of the model that answering needs: the quiz page ships no more. */
export type Questions = Pick<Model, 'questions'>

export const NO_ANSWERS: Answers = { choices: {}, context: {}, controls: {}, statuses: {}, scope: 'quick' }

/** Returns true if there is no answer at all. */
export function isEmpty({ choices, context, controls, statuses }: Answers): boolean {
  return [choices, context, controls, statuses].every((part) => Object.keys(part).length === 0)
}

function chosenOptions(question: Question, answers: Answers): Question['options'] {
  const chosen = answers.choices[question.id] ?? []
  return question.options.filter((option) => chosen.includes(option.id))
}

/** The context: defaults, then the context questions, then facts set directly. */
export function resolveContext(model: Questions, answers: Answers): Context {
  const said = model.questions
    .flatMap((question) => chosenOptions(question, answers))
    .map((option) => option.sets.context ?? {})
  // Sensitive kinds of data have the same effect, so the first one that is ticked is enough.
  return Object.assign({}, DEFAULT_CONTEXT, ...said.reverse(), answers.context) as Context
}

/** The plan used for costs and reach: a Business plan for more people than Microsoft allows is handled as "other". */
export function usableContext(model: Model, context: Context): Context {
  const overLimit =
    context.plan.startsWith('business-') && context.people > model.constants.businessPlanPeople
  return overLimit ? { ...context, plan: 'other' } : context
}

/** The control ids that a question sets. */
export function controlsOf(question: Question): string[] {
  return [...new Set(question.options.flatMap((option) => Object.keys(option.sets.controls ?? {})))]
}

/** What a question's chosen options say about its controls; on a tick-all screen the highest ticked statement counts, none is 0. */
function repliesOf(question: Question, answers: Answers): Record<string, Reply> {
  const options = chosenOptions(question, answers)
  if (options.length === 0) return {}
  return Object.fromEntries(
    controlsOf(question).map((control): [string, Reply] => {
      const said = options.map((option) => option.sets.controls?.[control] ?? 0)
      if (said.includes('unknown')) return [control, 'unknown']
      return [control, said.reduce<Reply>((most, reply) => (worth(reply) > worth(most) ? reply : most), 0)]
    }),
  )
}

/** Whether a question is asked, given what is known of the controls before it. */
function isAsked(question: Question, replies: Replies): boolean {
  const { when } = question
  return when === undefined || worth(replies[when.control]) >= when.atLeast
}

/**
 * The value of every control. A question that is skipped because of its condition takes over the "no" or "unknown" of
 * the question before it. A change to a single control wins, and another product that covers the control wins over all.
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

/** The questions that are asked with these answers, in order. */
export function askedQuestions(model: Questions, answers: Answers): Question[] {
  const replies = resolveReplies(model, answers)
  return model.questions.filter((question) => isAsked(question, replies))
}

/**
 * How far a visitor is at a question, as a host may know it. A question that depends on an answer counts as one step with
 * the question before it, so neither a gap nor the number of steps shows how that one was answered.
 */
export function progressAt(
  questions: readonly Question[],
  question: Question,
): { index: number; total: number } {
  const count = (some: readonly Question[]): number => some.filter(({ when }) => !when).length
  return { index: count(questions.slice(0, questions.indexOf(question) + 1)), total: count(questions) }
}

/** Questions that have answers but are not asked, so their answers do not count. */
export function unusedQuestions(model: Questions, answers: Answers): Question[] {
  const asked = askedQuestions(model, answers)
  return model.questions.filter((question) => isAnswered(question, answers) && !asked.includes(question))
}

/** The first asked question without an answer. `undefined` if all are answered. */
export function nextUnanswered(model: Questions, answers: Answers): Question | undefined {
  return askedQuestions(model, answers).find((question) => !isAnswered(question, answers))
}

/** Whether a question has at least one chosen option. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return chosenOptions(question, answers).length > 0
}

/** Removes marks. The controls keep their values, which are the visitor's own from now on. */
export function removeMarks({ marks = {}, ...answers }: Answers, ids: readonly string[]): Answers {
  return {
    ...answers,
    ...someMarks(Object.fromEntries(Object.entries(marks).filter(([id]) => !ids.includes(id)))),
  }
}

/** Removes the values of these controls that a scanner's report filled in, with their marks: the visitor's own answer replaces them. */
export function dropImported(answers: Answers, ids: readonly string[]): Answers {
  const { marks = {} } = answers
  const imported = ids.filter((id) => Object.hasOwn(marks, id))
  if (imported.length === 0) return answers
  const controls = Object.entries(answers.controls).filter(([id]) => !imported.includes(id))
  return { ...removeMarks(answers, imported), controls: Object.fromEntries(controls) }
}

/** Records a choice. It replaces facts that were set directly and values that a scanner's report filled in. */
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

/** The chosen options after one is ticked or unticked. "None of these" and "I don't know" clear the others. */
export function tick(question: Question, chosen: readonly string[], optionId: string): string[] {
  if (question.kind === 'one') return [optionId]
  if (chosen.includes(optionId)) return chosen.filter((id) => id !== optionId)
  const isAlone = (id: string): boolean => question.options.some((option) => option.id === id && option.alone)
  if (isAlone(optionId)) return [optionId]
  return [...chosen.filter((id) => !isAlone(id)), optionId]
}

/** The words that the visitor saw for this value: the label of the chosen option, otherwise the rung of the ladder. `undefined` if the value is unknown and was never asked. */
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
