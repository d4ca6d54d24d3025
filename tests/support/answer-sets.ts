/** Answer sets made from the real content, so that a new question needs no new test. */
import { groupsOf } from '../../src/core/answers/answers.ts'
import type { Option, Question } from '../../src/core/model/model.ts'
import { readContent } from '../../src/content/read.ts'

/** Chosen option ids by question. */
export type Choices = Record<string, string[]>

export const { model, dates, ui, example, matrix } = readContent('content', 'en')

/** A small business with an IT person, so that every question and control applies. */
const SMALL_BUSINESS: Choices = { people: ['two'], it: ['staff'] }

/**
 * Returns an answer to every question. A context question gets its first option, unless `SMALL_BUSINESS` names another. In
 * a question about controls, `pick` chooses one option of each group of options.
 */
function answersBy(pick: (options: Question['options']) => Option | undefined): Choices {
  const answers = model.questions.map((question) => [
    question.id,
    question.area === 'context'
      ? [question.options[0]?.id ?? '']
      : groupsOf(question).map((group) => pick(group)?.id ?? ''),
  ])
  return { ...(Object.fromEntries(answers) as Choices), ...SMALL_BUSINESS }
}

/** The choice "I don't know" for every question. */
export const allUnknown = answersBy((options) => options.find(({ unknown }) => unknown))

/** The worst answer to every question. */
export const allNo = answersBy((options) => options[0])

/** The best answer to every question. */
export const allBest = answersBy((options) => options.findLast(({ unknown }) => !unknown))

export const exampleChoices = example.answers.choices as Choices

/** The worst answers of someone who works alone, without an IT person. */
export const soloNo: Choices = { ...allNo, people: ['one'], it: ['ourselves'] }
