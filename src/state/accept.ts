import type { Answers } from '../quiz/answers.ts'
import { type Checkable, checkAnswers, isObject } from '../quiz/check.ts'
import type { FileWords } from '../quiz/keys.ts'

/** A check of what this device kept or another tab wrote: answers, or nothing where they are not ours. */
export function acceptAnswers(model: Checkable, words: FileWords): (data: unknown) => Answers | undefined {
  return (data) => {
    if (!isObject(data)) return undefined
    const { choices, context, controls, scope } = data
    const checked = checkAnswers(model, words, { answers: choices, context, controls, scope })
    return checked.ok ? checked.answers : undefined
  }
}
