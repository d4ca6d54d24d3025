/** Reads the YAML content once for all tests of a test worker, and makes changed copies of the content. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { InputError } from '../../src/core/model/input-error.ts'
import {
  type Content,
  MODEL,
  type ContentParts,
  WORDS,
  joinParts,
  readParts,
} from '../../src/content/read.ts'
import { howToModel, howToWords } from '../../src/content/howto-schema.ts'
import { markedParts } from '../../src/content/marks.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import { NO_ANSWERS, groupsOf, resolveReplies } from '../../src/core/answers/answers.ts'
import type { Question } from '../../src/core/model/model.ts'
import type { Replies } from '../../src/core/model/replies.ts'

/** Freezes a value and all nested values, so that no test changes the data of another test. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** The parsed YAML files of the content, before `joinParts` joins them. */
export const parts = frozen(readParts('content', 'en'))
export const content = frozen(joinParts(parts))
export const { model, ui, example } = content

/**
 * A change of one YAML file: its path below `content/`, and a function from the old to the new text. The old text of a
 * new file is empty.
 */
export type Change = readonly [file: string, rewrite: (text: string) => string]

/**
 * Returns the content after changes of its YAML files. Only the changed files are parsed again.
 * @throws {InputError} for the same problems as a build.
 */
export function contentWith(changes: readonly Change[]): Content {
  const changed: ContentParts = { ...parts, model: { ...parts.model }, words: { ...parts.words } }
  const texts = new Map<string, string>()
  for (const [file, rewrite] of changes) {
    const path = join('content', file)
    const before = texts.get(file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '')
    const after = rewrite(before)
    // Without this error, the test would use unchanged content after someone rewords the text to replace.
    if (after === before) throw new Error(`The change of ${file} changes nothing.`)
    texts.set(file, after)
  }
  for (const [file, text] of texts) {
    const [, side = '', control = ''] = /^(\w+)\/howto\/([\w-]+)\.yml$/.exec(file) ?? []
    if (control) {
      const [part, shape] =
        side === 'model' ? (['numbers', howToModel] as const) : (['words', howToWords] as const)
      changed.howTos = {
        ...changed.howTos,
        [part]: { ...changed.howTos[part], [control]: parseYaml(`content/${file}`, text, shape) },
      }
      continue
    }
    const [, below = '', name = ''] = /^(\w+)\/(\w+)\.yml$/.exec(file) ?? []
    const [shapes, part] = below === 'model' ? [MODEL, changed.model] : [WORDS, changed.words]
    const shape = (shapes as Record<string, z.ZodType>)[name]
    if (!shape) throw new Error(`${file} is not a file of the content.`)
    ;(part as Record<string, unknown>)[name] = parseYaml(`content/${file}`, text, shape)
  }
  return joinParts(changed)
}

/** Returns the problems that a build reports after changes of the YAML files. */
export function problemsWith(changes: readonly Change[]): readonly string[] {
  try {
    contentWith(changes)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

export const critical = model.controls.filter((control) => control.critical)

/** Returns the control values after someone chooses these options of a question and answers no other question. */
export function repliesFor(question: Question, optionIds: readonly string[]): Replies {
  const alone = { questions: [{ ...question, when: undefined }] }
  return resolveReplies(alone, { ...NO_ANSWERS, choices: { [question.id]: optionIds } })
}

/** Returns every set of options of a question that can be chosen together, in the order of the screen. */
export function everyChoice(question: Question): string[][] {
  if (question.kind === 'groups')
    return groupsOf(question).reduce<string[][]>(
      (sets, group) => sets.flatMap((set) => group.map(({ id }) => [...set, id])),
      [[]],
    )
  const alone = question.options.filter((option) => option.alone || question.kind === 'one')
  const together = question.options.filter((option) => !alone.includes(option)).map(({ id }) => id)
  const sets = together.reduce<string[][]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]])
  return [...alone.map(({ id }) => [id]), ...sets.filter((set) => set.length > 0)]
}

/**
 * Returns every text in the YAML files of a language, each with its file and key. The texts of the how-to pages are
 * without labels, code and menu paths, because Microsoft chose these words.
 */
export function everyText(language: string): { place: string; text: string }[] {
  const collect = (place: string, data: unknown): { place: string; text: string }[] => {
    if (typeof data === 'string') return [{ place, text: data }]
    if (typeof data !== 'object' || data === null) return []
    return Object.entries(data).flatMap(([key, value]) => collect(`${place} › ${key}`, value))
  }
  const filesIn = (folder: string): { place: string; text: string }[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yml'))
      .flatMap((file) => collect(join(folder, file), parse(readFileSync(join(folder, file), 'utf8'))))
  const folder = join('content', language)
  const howTos = filesIn(join(folder, 'howto'))
    .filter(({ place }) => !/ › (?:places|place|command)(?: › |$)/.test(place))
    .map(({ place, text }) => ({ place, text: withoutLabels(text) }))
  return [...filesIn(folder), ...howTos]
}

/** Replaces Microsoft's own labels and code in a text of a how-to page by an X. */
function withoutLabels(text: string): string {
  return markedParts(text)
    .map((part) => (part.kind === 'text' ? part.text : 'X'))
    .join('')
}
