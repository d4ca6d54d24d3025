/** Reads the YAML content once for all tests of a test worker, and makes changed copies of the content. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type ContentParts, FILES, HOWTO } from '../../src/content/files.ts'
import { type Content, joinParts, readParts } from '../../src/content/read.ts'
import type { AnyRow } from '../../src/content/table.ts'
import { markedParts } from '../../src/content/marks.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import { NO_ANSWERS, groupsOf, resolveReplies } from '../../src/core/answers/answers.ts'
import type { Question } from '../../src/core/model/model.ts'
import { problemsThrown } from '../../src/content/problems.ts'
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
  const changed: ContentParts = { ...parts }
  const texts = new Map<string, string>()
  for (const [file, rewrite] of changes) {
    const path = join('content', file)
    const before = texts.get(file) ?? (existsSync(path) ? readFileSync(path, 'utf8') : '')
    const after = rewrite(before)
    // Without this error, the test would use unchanged content after someone rewords the text to replace.
    if (after === before) throw new Error(`The change of ${file} changes nothing.`)
    texts.set(file, after)
  }
  const rows: Record<string, AnyRow> = FILES
  for (const [file, text] of texts) {
    const [, side = '', page = '', control = '', name = ''] =
      /^(\w+)\/(?:(howto)\/([\w-]+)|([\w-]+))\.yml$/.exec(file) ?? []
    const part = side === 'model' ? 'model' : 'words'
    const shape = (page ? HOWTO : rows[name])?.[part]
    if (!shape) throw new Error(`${file} is not a file of the content.`)
    const data = parseYaml(`content/${file}`, text, shape)
    if (!page) Object.assign(changed, { [part]: { ...changed[part], [name]: data } })
    else {
      const key = side === 'model' ? 'numbers' : 'words'
      changed.howTos = { ...changed.howTos, [key]: { ...changed.howTos[key], [control]: data } }
    }
  }
  return joinParts(changed)
}

/** Returns the problems that a build reports after changes of the YAML files. */
export function problemsWith(changes: readonly Change[]): readonly string[] {
  return problemsThrown(() => contentWith(changes))
}

/** Returns the problems of one file if its parsed data or words are other ones. Without `language`, it is English. */
export function problemsIn(
  name: keyof typeof FILES,
  { language = 'en', model = {}, words = {} }: { language?: string; model?: object; words?: object },
): readonly string[] {
  const changed = {
    ...parts,
    language,
    model: { ...parts.model, ...model },
    words: { ...parts.words, ...words },
  }
  const found = problemsThrown(() => joinParts(changed))
  return found.filter((problem) => problem.split(' › ')[0]?.endsWith(`/${name}.yml`))
}

/** A mistake: the text to replace, its replacement, and the start of the problem, without the name of the file. */
export type Mistake = readonly [from: string | RegExp, to: string, problem: string | RegExp]

/** Defines a test for each mistake in a file: the build rejects it, and names the file. */
export function testMistakes(file: string, mistakes: readonly Mistake[]): void {
  const rows = mistakes.map(([from, to, problem]) => [problem, from, to] as const)
  test.each(rows)(`${file} is rejected: %s`, (problem, from, to) => {
    const found = problemsWith([[file, (text) => text.replace(from, to)]])
    const start = `content/${file} › `
    const own = found.flatMap((one) => (one.startsWith(start) ? [one.slice(start.length)] : []))
    expectProblem(own.length > 0 ? own : found, problem)
  })
}

/** Expects one of the problems to start with a text or to match a pattern. */
export function expectProblem(found: readonly string[], problem: string | RegExp): void {
  const isIt = (one: string): boolean =>
    typeof problem === 'string' ? one.startsWith(problem) : problem.test(one)
  expect(found.find(isIt) ?? found).toMatch(problem)
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
