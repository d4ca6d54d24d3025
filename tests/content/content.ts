/** The real content, and what a visitor can say through the quick questions alone. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readContent } from '../../src/content/read.ts'
import { NO_ANSWERS, resolveReplies } from '../../src/quiz/answers.ts'
import type { Question } from '../../src/quiz/model.ts'
import type { Replies } from '../../src/quiz/score.ts'

export const { model, ui, example } = readContent('content', 'en')
export const critical = model.controls.filter((control) => control.critical)

/** What choosing these options of one question says, with every other question left out. */
export function repliesFor(question: Question, optionIds: readonly string[]): Replies {
  const alone = { questions: [{ ...question, when: undefined }] }
  return resolveReplies(alone, { ...NO_ANSWERS, choices: { [question.id]: optionIds } })
}

/** Every set of options that can be chosen together, each in the order of the screen. */
export function everyChoice(question: Question): string[][] {
  const alone = question.options.filter((option) => option.alone || question.kind === 'one')
  const together = question.options.filter((option) => !alone.includes(option)).map(({ id }) => id)
  const sets = together.reduce<string[][]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]])
  return [...alone.map(({ id }) => [id]), ...sets.filter((set) => set.length > 0)]
}

/** Every text of a language's YAML files with the place where it stands. */
export function everyText(language: string): { place: string; text: string }[] {
  const collect = (place: string, data: unknown): { place: string; text: string }[] => {
    if (typeof data === 'string') return [{ place, text: data }]
    if (typeof data !== 'object' || data === null) return []
    return Object.entries(data).flatMap(([key, value]) => collect(`${place} › ${key}`, value))
  }
  const folder = join('content', language)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .flatMap((file) => collect(join(folder, file), parse(readFileSync(join(folder, file), 'utf8'))))
}
