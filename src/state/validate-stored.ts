import type { Answers } from '../core/answers/answers.ts'
import { type Checkable, checkAnswers, isObject } from '../core/answers/validate.ts'
import type { FileWords } from '../messages/ui.ts'
import { type Dropped, carryOver } from '../core/answers/migrate.ts'

/** Answers that hold, and what an update of the question set took away. */
export interface Accepted {
  answers: Answers
  dropped?: Dropped | undefined
}

/** Checks what was kept; `quiz` is the version of the question set that it was kept by, nothing where nobody noted it. */
export type Accept = (data: unknown, quiz?: unknown) => Accepted | undefined

/**
 * A check of what this device kept or another tab wrote. What the question set no longer knows is dropped and the rest
 * stays, since an update of the site must not cost the visitor their answers; data that is not ours at all is nothing.
 */
export function acceptAnswers(model: Checkable, words: FileWords): Accept {
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
    const { choices, dropped } = carryOver(model, typeof quiz === 'string' ? quiz : '', data['choices'])
    const checked = checkAnswers(model, words, {
      answers: sound('answers', choices),
      context: sound('context', data['context']),
      controls: sound('controls', data['controls']),
      statuses: sound('statuses', data['statuses']),
      marks: sound('marks', data['marks']),
      scope: data['scope'],
    })
    return checked.ok ? { answers: checked.answers, dropped } : undefined
  }
}
