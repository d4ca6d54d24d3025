/** Finds the words of controls and questions for a business of one person. */
import { NO_ANSWERS, questionFor } from '../../core/answers/answers.ts'
import { wordsFor } from '../../core/answers/scope.ts'
import { type Control, DEFAULT_CONTEXT, type Model, type Question } from '../../core/model/model.ts'

/** The facts about a business of one person. */
export const ONE_PERSON = { ...DEFAULT_CONTEXT, people: 1 }

/** Returns the title of a control, and its title for one person: the texts of `ForOne`. */
export function titlesOf({ words }: Pick<Control, 'words'>): { text: string; one: string } {
  return { text: words.title, one: wordsFor(words, ONE_PERSON).title }
}

/** Returns the title of a question, and its title for one person. They are the same for a question that one person is not asked. */
export function questionTitles(
  { questions }: Pick<Model, 'questions'>,
  question: Question,
): { text: string; one: string } {
  const choices = Object.fromEntries(
    questions.flatMap(({ id, options }) =>
      options
        .filter(({ sets }) => sets.context?.people === ONE_PERSON.people)
        .map((option) => [id, [option.id]] as const),
    ),
  )
  return {
    text: question.title,
    one: questionFor(question, { ...NO_ANSWERS, choices })?.title ?? question.title,
  }
}
