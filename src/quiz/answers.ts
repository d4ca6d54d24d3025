import { type Context, DEFAULT_CONTEXT, type Model, type Question, type Reply, type Scope } from './model.ts'
import { type Replies, worth } from './score.ts'

/** What the visitor said. The only thing that is stored; everything else is computed from it. */
export interface Answers {
  /** Question id → chosen option ids. */
  choices: Readonly<Record<string, readonly string[]>>
  /** Facts set directly, by a file that holds no answers to the context questions. */
  context: Partial<Context>
  /** Changes to single controls; each wins over the quick question. */
  controls: Replies
  scope: Scope
}

export const NO_ANSWERS: Answers = { choices: {}, context: {}, controls: {}, scope: 'quick' }

/** Whether there is anything to lose. */
export function isEmpty({ choices, context, controls }: Answers): boolean {
  return [choices, context, controls].every((part) => Object.keys(part).length === 0)
}

function chosenOptions(question: Question, answers: Answers): Question['options'] {
  const chosen = answers.choices[question.id] ?? []
  return question.options.filter((option) => chosen.includes(option.id))
}

/** The context: defaults, then the context questions, then facts set directly. */
export function resolveContext(model: Model, answers: Answers): Context {
  const said = model.questions
    .flatMap((question) => chosenOptions(question, answers))
    .map((option) => option.sets.context ?? {})
  // Sensitive data kinds weigh the same, so where several are ticked the first one stands for all.
  return Object.assign({}, DEFAULT_CONTEXT, ...said.reverse(), answers.context) as Context
}

/** The plan used for costs and reach: a Business plan for more people than Microsoft allows is handled as "other". */
export function usableContext(model: Model, context: Context): Context {
  const overLimit = context.plan.startsWith('business-') && context.people > model.constants.businessPlanPeople
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

/** What every control stands at. A question left out because of its condition passes on "no" or "unknown"; a change to a single control wins. */
export function resolveReplies(model: Model, answers: Answers): Replies {
  const replies: Record<string, Reply> = {}
  for (const question of model.questions) {
    if (isAsked(question, { ...replies, ...answers.controls })) {
      Object.assign(replies, repliesOf(question, answers))
      continue
    }
    const before = { ...replies, ...answers.controls }[question.when?.control ?? '']
    if (before === undefined) continue
    for (const control of controlsOf(question)) replies[control] = before === 'unknown' ? 'unknown' : 0
  }
  return { ...replies, ...answers.controls }
}

/** The questions that are asked with these answers, in order. */
export function askedQuestions(model: Model, answers: Answers): Question[] {
  const replies = resolveReplies(model, answers)
  return model.questions.filter((question) => isAsked(question, replies))
}

/** Whether a question has at least one chosen option. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return chosenOptions(question, answers).length > 0
}

/** Records a choice; facts set directly that the question asks about give way to it. */
export function choose(answers: Answers, question: Question, optionIds: readonly string[]): Answers {
  const asked = new Set(question.options.flatMap((option) => Object.keys(option.sets.context ?? {})))
  const context = Object.fromEntries(Object.entries(answers.context).filter(([key]) => !asked.has(key)))
  const chosen = question.options.map((option) => option.id).filter((id) => optionIds.includes(id))
  return { ...answers, context, choices: { ...answers.choices, [question.id]: chosen } }
}

/** The chosen set after one option is ticked or unticked: "none of these" and "I don't know" stand alone. */
export function tick(question: Question, chosen: readonly string[], optionId: string): string[] {
  if (question.kind === 'one') return [optionId]
  if (chosen.includes(optionId)) return chosen.filter((id) => id !== optionId)
  const isAlone = (id: string): boolean => question.options.some((option) => option.id === id && option.alone)
  if (isAlone(optionId)) return [optionId]
  return [...chosen.filter((id) => !isAlone(id)), optionId]
}

/** What the visitor said about a control, in the words on the screen; nothing where it was not asked. */
export function wordsSaid(model: Model, answers: Answers, controlId: string): string | undefined {
  const control = model.controls.find(({ id }) => id === controlId)
  const changed = answers.controls[controlId]
  if (typeof changed === 'number') return control?.words.rungs[[0, 0.25, 0.5, 1].indexOf(changed)]
  const question = model.questions.find((one) => controlsOf(one).includes(controlId))
  if (!question || changed === 'unknown' || !isAnswered(question, answers)) return undefined
  const options = chosenOptions(question, answers)
  const about = options.filter((option) => option.sets.controls?.[controlId] !== undefined)
  return about.toSorted((a, b) => worth(a.sets.controls?.[controlId]) - worth(b.sets.controls?.[controlId])).at(-1)?.label
}
