import type { Answers } from '../core/answers/answers.ts'
import type { Checkable } from '../core/answers/answers.ts'
import { checkAnswers } from '../core/answers/validate.ts'
import { isObject } from '../core/model/is-object.ts'
import type { FileWords } from '../messages/ui.ts'
import { type Dropped, carryOver } from '../core/answers/migrate.ts'

/** The valid answers, and the answers that an update of the question set removed. */
export interface Accepted {
  answers: Answers
  dropped?: Dropped | undefined
}

/**
 * Validates stored answers. `quiz` is the version of their question set. Returns `undefined` if the data are not
 * answers.
 */
export type Accept = (data: unknown, quiz?: unknown) => Accepted | undefined

/**
 * Returns a validator for stored answers. Removes only answers that do not exist in the current question set. So the
 * visitor's other answers survive an update of the site. `readRecords` validates the notes about controls. Without this
 * function, the notes stay as they are stored: the quiz stores them again without reading them.
 */
export function acceptAnswers(
  model: Checkable,
  words: FileWords,
  readRecords = (given: unknown): unknown => given,
): Accept {
  const sound = (
    part: 'answers' | 'context' | 'controls' | 'statuses' | 'marks',
    given: unknown,
  ): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(isObject(given) ? given : {}).filter(
        ([id, entry]) => checkAnswers(model, words, { [part]: { [id]: entry }, scope: 'quick' }).ok,
      ),
    )
  return (data, quiz) => {
    if (!isObject(data)) return undefined
    const version = typeof quiz === 'string' ? quiz : ''
    const { choices, controls, dropped } = carryOver(model, version, data['choices'], data['controls'])
    const checked = checkAnswers(model, words, {
      answers: sound('answers', choices),
      context: sound('context', data['context']),
      controls: sound('controls', controls),
      statuses: sound('statuses', data['statuses']),
      marks: sound('marks', data['marks']),
      scope: data['scope'],
    })
    const records = readRecords(data['records'])
    const notes = isObject(records) && { records }
    return checked.ok ? { answers: { ...checked.answers, ...notes } as Answers, dropped } : undefined
  }
}
