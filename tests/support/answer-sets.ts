/** Answer sets made from the real content, so that a new question needs no new test. */
import { readContent } from '../../src/content/read.ts'

/** Chosen option ids by question. */
export type Choices = Record<string, string[]>

export const { model, ui, example } = readContent('content', 'en')

/** Answers each question about controls by the rule `pick`, and each context question by its first option. */
function answersBy(pick: (options: { id: string; alone: boolean; unknown: boolean }[]) => string[]): Choices {
  return Object.fromEntries(
    model.questions.map(({ id, area, options }) => [
      id,
      area === 'context' ? [options[0]?.id ?? ''] : pick(options),
    ]),
  )
}

/** The choice "I don't know" for every question. */
export const allUnknown = answersBy((options) => options.filter(({ unknown }) => unknown).map(({ id }) => id))

/** The worst answer to every question: "none of these" or the first option. */
export const allNo = answersBy((options) => [
  (options.find(({ alone, unknown }) => alone && !unknown) ?? options[0])?.id ?? '',
])

/** The best answer to every question. */
export const allBest = answersBy((options) => {
  const real = options.filter(({ alone, unknown }) => !alone && !unknown).map(({ id }) => id)
  return options.some(({ alone }) => alone) ? real : real.slice(-1)
})

export const exampleChoices = example.answers.choices as Choices
