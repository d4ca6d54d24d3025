/** The props of the quiz, which are the same on the quiz page, in a frame and in presenter mode. */
import type { Site } from './site.ts'

/**
 * Returns the questions, the texts of the quiz, and the ids and versions with which the quiz checks answers.
 * `moreUrl` is the URL of the data that the quiz loads later.
 */
export function quizPropsOf({ model, ui, brand }: Site, moreUrl: string) {
  const { quiz, model: weights, earlier } = model.constants
  return {
    questions: model.questions,
    areas: model.areas,
    controls: model.controls.map(({ id }) => ({ id })),
    retired: model.retired.map(({ id, options }) => ({ id, options })),
    constants: { quiz, model: weights, earlier },
    words: ui.quiz,
    language: ui.language,
    storeWords: ui.store,
    fileWords: ui.file,
    siteName: brand.quizName,
    moreUrl,
  }
}
