import type { Answers } from '../quiz/answers.ts'
import { type Checkable, checkAnswers, isObject } from '../quiz/check.ts'
import type { FileWords } from '../quiz/keys.ts'

/**
 * A check of what this device kept or another tab wrote. What the question set no longer knows is dropped and the rest
 * stays, since an update of the site must not cost the visitor their answers; data that is not ours at all is nothing.
 */
export function acceptAnswers(model: Checkable, words: FileWords): (data: unknown) => Answers | undefined {
  const sound = (part: 'answers' | 'context' | 'controls', given: unknown): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(isObject(given) ? given : {}).filter(
        ([id, entry]) => checkAnswers(model, words, { [part]: { [id]: entry }, scope: 'quick' }).ok,
      ),
    )
  return (data) => {
    if (!isObject(data)) return undefined
    const checked = checkAnswers(model, words, {
      answers: sound('answers', data['choices']),
      context: sound('context', data['context']),
      controls: sound('controls', data['controls']),
      scope: data['scope'],
    })
    return checked.ok ? checked.answers : undefined
  }
}
