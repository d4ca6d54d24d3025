/** Tests each row of the table of content files: the build names every unknown id, and every id without words. */
import { expect, test } from 'vitest'
import { FILES, HOWTO } from '../../src/content/files.ts'
import { joinParts } from '../../src/content/read.ts'
import type { AnyRow } from '../../src/content/table.ts'
import { problemsThrown } from '../../src/content/problems.ts'
import { parts } from './content.ts'

type Data = Record<string, unknown>
const PAGE = 'howto/IA-02'
const UNKNOWN = 'zz-unknown'
const rows = Object.entries<AnyRow>({ ...FILES, [PAGE]: HOWTO })

/** Returns the ids on the way to the first place at a path. `undefined` without such a place. */
function firstPlace(value: unknown, [step, ...rest]: readonly string[]): string[] | undefined {
  if (step === undefined) return []
  if (typeof value !== 'object' || value === null) return undefined
  for (const name of step === '*' ? Object.keys(value) : [step]) {
    const below = (value as Data)[name]
    const found = below === undefined ? undefined : firstPlace(below, rest)
    if (found) return [name, ...found]
  }
  return undefined
}

const stepsOf = (path: string): string[] => path.split('.').filter(Boolean)
const entryAt = (data: unknown, steps: readonly string[]): unknown =>
  steps.reduce((value, step) => (value as Data)[step], data)

/** Returns a value with one more id: a text, a list of ids, or entries with ids as keys. */
function withUnknown(value: unknown): unknown {
  if (typeof value === 'string') return UNKNOWN
  if (Array.isArray(value)) return [...(value as unknown[]), UNKNOWN]
  return { ...(value as Data), [UNKNOWN]: Object.values(value as Data)[0] ?? 'A text' }
}

/** Changes the value at a place of one side of a file, and returns all problems of the content. */
function problemsAfter(
  name: string,
  side: 'model' | 'words',
  steps: readonly string[],
  change: (value: unknown) => unknown,
): readonly string[] {
  const copy = structuredClone(parts)
  const sides = { model: copy.howTos.numbers, words: copy.howTos.words }
  const [files, key]: [Data, string] = name === PAGE ? [sides[side], 'IA-02'] : [copy[side], name]
  const path = [key, ...steps]
  const parent = entryAt(files, path.slice(0, -1)) as Data
  parent[path.at(-1)!] = change(parent[path.at(-1)!])
  return problemsThrown(() => joinParts(copy))
}

const dataOf = (name: string, side: 'model' | 'words'): unknown => {
  const pages = { model: parts.howTos.numbers, words: parts.howTos.words }
  return name === PAGE ? pages[side]['IA-02'] : (parts[side] as unknown as Data)[name]
}

const references = rows.flatMap(([name, { refs }]) =>
  Object.entries(refs).flatMap(([path, ref]) => (ref ? [[name, path, ref.problem] as const] : [])),
)
/** No entry of the content has these fields at the moment. */
const UNUSED = ['dates.*.spares.*.control.id']

test.each(references)('an unknown id in %s at "%s" is reported', (name, path, problem) => {
  const steps = firstPlace(dataOf(name, 'model'), stepsOf(path))
  if (!steps) return expect(UNUSED).toContain(`${name}.${path}`)
  expect(problemsAfter(name, 'model', steps, withUnknown)).toContain(
    `content/model/${name}.yml › ${steps.join('.')}: "${UNKNOWN}" ${problem}.`,
  )
})

const sections = rows.flatMap(([name, { same }]) =>
  same.map((one) => (typeof one === 'string' ? ([name, one, one] as const) : ([name, ...one] as const))),
)

test.each(sections)('words of %s at "%s" without an id, or with another, are reported', (name, path, at) => {
  const words = dataOf(name, 'words')
  const steps = path === at ? firstPlace(dataOf(name, 'model'), stepsOf(path))! : stepsOf(at)
  const [first = ''] = Object.keys(entryAt(words, steps) as Data)
  const section = steps.map((step) => `${step}.`).join('')
  const without = (value: unknown): unknown => {
    const { [first]: _, ...rest } = value as Data
    return rest
  }
  expect(problemsAfter(name, 'words', steps, without)).toContain(
    `content/en/${name}.yml › ${section}${first}: has no words: add this entry.`,
  )
  expect(problemsAfter(name, 'words', steps, withUnknown)).toContain(
    `content/en/${name}.yml › ${section}${UNKNOWN}: is not in content/model/${name}.yml: remove it or fix the id.`,
  )
})

test('the problems of several files are reported at once', () => {
  const { dates, adviser, platforms, ...words } = parts.words
  const problems = problemsThrown(() =>
    joinParts({
      ...parts,
      words: { ...words, dates: {}, adviser: { ...adviser, misread: {} }, platforms: {} },
    }),
  )
  const files = problems.map((problem) => problem.split(' › ')[0])
  expect([...new Set(files)].toSorted()).toEqual(
    ['adviser', 'dates', 'platforms'].map((name) => `content/en/${name}.yml`),
  )
  expect(problems.length).toBeGreaterThan(
    Object.keys({ ...dates, ...adviser.misread, ...platforms }).length - 1,
  )
})
