/**
 * The questions to ask someone else, in one order and one wording. The report page, the message to the IT person and the
 * checklist all show this list, and the reply has one row for each of its parts.
 */
import type { Control, Model, Question } from '../model/model.ts'
import { type Answers, type Questions, applicableQuestions, controlsOf, groupsOf } from './answers.ts'

/** A part of a question that has an answer of its own, such as one group of options. */
export interface AskedPart {
  /** The question itself: "How do administrators sign in?" */
  text: string
  /** The ids of the controls to learn about. Empty for a fact about the business. */
  controls: string[]
}

/** A question of the quiz, or a question about a single control. */
export interface AskedQuestion {
  /** The id of the question or of the control. A request to the IT person contains the same id. */
  id: string
  /** The subject of the question: "Administrator accounts". */
  title: string
  /** Who can find the answer out: the IT person, or only the owner. Only questions to the IT person are sent. */
  knows: 'you' | 'it'
  parts: AskedPart[]
}

/** The model that a list of questions needs. */
interface AskableModel extends Pick<Model, 'questions'> {
  controls: readonly (Pick<Control, 'id' | 'doer'> & { words: Pick<Control['words'], 'title' | 'ask'> })[]
}

/** Returns the parts of a question, each with its options: one for each group of options, otherwise only one. */
export function questionParts(question: Question): (AskedPart & { options: Question['options'] })[] {
  return groupsOf(question).map((options) => ({
    text: (question.kind === 'groups' && options[0]?.group) || question.title,
    controls: controlsOf({ ...question, options }),
    options,
  }))
}

/**
 * Returns the questions to ask in order to learn the values of the controls in `unknown`, in the order of the quiz. They
 * have only the parts about these controls. Questions about single controls follow in the order of the model: controls that
 * no question sets, and those with a value in `answers.controls`. `others` has ids of further questions to ask as a whole.
 */
export function listQuestions(
  model: AskableModel,
  answers: Answers,
  unknown: readonly string[],
  others: readonly string[] = [],
): AskedQuestion[] {
  const open = new Set(unknown)
  const questions = applicableQuestions(model, answers).map((question) => {
    const isWhole = others.includes(question.id)
    const parts = questionParts(question).map(({ text, controls }) => ({
      text,
      controls: controls.filter((id) => isWhole || (answers.controls[id] === undefined && open.has(id))),
    }))
    for (const { controls } of parts) for (const id of controls) open.delete(id)
    return {
      id: question.id,
      title: question.summary,
      knows: question.knows ?? 'it',
      parts: parts.filter(({ controls }) => isWhole || controls.length > 0),
    }
  })
  const single = model.controls
    .filter(({ id }) => open.has(id))
    .map(({ id, doer, words }) => ({
      ...{ id, title: words.title, parts: [{ text: words.ask, controls: [id] }] },
      knows: questionOf(model, id)?.knows ?? (doer === 'you' ? ('you' as const) : ('it' as const)),
    }))
  return [...questions.filter(({ parts }) => parts.length > 0), ...single]
}

/** Returns the questions that the IT person can answer. */
export function sentQuestions<Asked extends Pick<AskedQuestion, 'knows'>>(
  questions: readonly Asked[],
): Asked[] {
  return questions.filter(({ knows }) => knows === 'it')
}

/**
 * Returns the question that sets the value of a control. `undefined` if no question of the quiz sets this
 * value.
 */
export function questionOf({ questions }: Questions, controlId: string): Question | undefined {
  return questions.find((question) => controlsOf(question).includes(controlId))
}
