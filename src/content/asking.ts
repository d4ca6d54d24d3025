/** The props of the quiz: the same on its own page, in a frame and in presenter mode. */
import type { Site } from './site.ts'

/** Returns the questions, the data to check answers, the texts, and the URL of the data that is loaded later. */
export function askingOf({ model, ui, brand }: Site, moreUrl: string) {
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
