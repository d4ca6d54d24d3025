/** The props of the quiz, which are the same on the quiz page, in a frame and in presenter mode. */
import { NO_ANSWERS } from '../core/answers/answers.ts'
import { minutesFrom } from '../core/answers/position.ts'
import { plural } from '../core/model/format.ts'
import type { Site } from './site.ts'

/**
 * Returns how long the rest of the quiz takes, as text, by the number of minutes. The quiz does not format this text, because a
 * browser needs 16 ms to create the first plural rules of a language, which the first answer would wait for.
 */
export function timesLeftOf({ model, ui }: Pick<Site, 'model' | 'ui'>): string[] {
  // Before the first answer, the most questions are possible.
  const most = minutesFrom(model, NO_ANSWERS, model.questions[0]!)
  return Array.from({ length: most + 1 }, (_, n) => plural(ui.quiz.minutesLeft, n, ui.language))
}

/**
 * Returns the questions, the texts of the quiz, and the ids and versions with which the quiz checks answers.
 * `moreUrl` is the URL of the data that the quiz loads later.
 */
export function quizPropsOf(site: Site, moreUrl: string) {
  const { model, ui, brand } = site
  const { quiz, model: weights, earlier } = model.constants
  return {
    questions: model.questions,
    areas: model.areas,
    controls: model.controls.map(({ id }) => ({ id })),
    retired: model.retired.map(({ id, options }) => ({ id, options })),
    constants: { quiz, model: weights, earlier },
    words: ui.quiz,
    timesLeft: timesLeftOf(site),
    language: ui.language,
    storeWords: ui.store,
    fileWords: ui.file,
    siteName: brand.quizName,
    moreUrl,
  }
}
