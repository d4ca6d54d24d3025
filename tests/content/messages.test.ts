/** Tests the generated types of the texts in ui.yml, and the messages that a language must have. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLanguages } from '../../src/content/languages.ts'
import { TYPES_FILE, staleTypes, writeMessageTypes } from '../../src/content/message-types.ts'
import { messageProblems, uiWords } from '../../src/content/ui.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import type { Ui } from '../../src/messages/ui.ts'

test('the generated types match ui.yml (npm run messages generates the types)', () => {
  const path = `content/${readLanguages('content').base}/ui.yml`
  expect(staleTypes(path, readFileSync(path, 'utf8'), readFileSync(TYPES_FILE, 'utf8'))).toEqual([])
})

const YAML = `language: en-GB
direction: ltr
# The first page.
home:
  title: Home
  jobs:
    one: "{n} job for {name}"
    other: "{n} jobs for {name}"
plans:
  e5: Five
frameworks:
  iso: ISO
`

test('each section of ui.yml becomes an interface with the section’s comment', () => {
  const types = writeMessageTypes(YAML)
  expect(types).toContain(
    '/** The first page. */\nexport interface HomeWords {\n  title: string\n  jobs: PluralMessage\n}\n',
  )
  expect(types).toContain('  home: HomeWords\n')
  expect(types).toContain('  plans: Record<string, string>\n')
})

test('the error for a ui.yml key without a type says how to generate the types', () => {
  const types = writeMessageTypes(YAML.replace('  title: Home\n', ''))
  expect(staleTypes('content/en/ui.yml', YAML, types)).toEqual([
    'content/en/ui.yml: its keys are not those of src/messages/ui.ts (+ HomeWords.title: string). If you meant to change them, run npm run messages.',
  ])
})

test('the error for a type without a key in ui.yml names the key', () => {
  const [problem] = staleTypes('ui.yml', YAML.replace('  title: Home\n', ''), writeMessageTypes(YAML))
  expect(problem).toContain('(- HomeWords.title: string)')
})

const read = (yaml: string): Ui => parseYaml('ui.yml', yaml, uiWords)
const problemsOf = (from: string | RegExp, to: string): string[] =>
  messageProblems('content/de/ui.yml', read(YAML.replace(from, to)), read(YAML))

test('a language with the keys and placeholders of the base language has no problem', () => {
  expect(problemsOf('Home', 'Start')).toEqual([])
})

test.each([
  ['a key left out', '  title: Home\n', '', 'home.title: is missing. Translate it from the base language.'],
  ['a key too many', 'Home', 'Home\n  more: More', 'home.more: is not in the base language. Remove it.'],
  [
    'a section left out',
    /# The first[^]*(?=plans)/,
    '',
    'home: is missing. Translate it from the base language.',
  ],
  [
    'a plan left out',
    '  e5: Five',
    '  e3: Three',
    'plans.e5: is missing. Translate it from the base language.',
  ],
  [
    'a placeholder too many',
    'Home',
    'Home of {brand}',
    'home.title: has the placeholders {brand}. The base language has none. Use the same.',
  ],
  [
    'a placeholder left out',
    'other: "{n} jobs for {name}"',
    'other: "jobs for {name}"',
    'home.jobs: has the placeholders {name}. The base language has {name}, {n}. Use the same.',
  ],
  [
    'a placeholder of one category alone',
    'one: "{n} job',
    'one: "{m} job',
    'home.jobs: has placeholders that "other" does not have: {m}. Remove them.',
  ],
  [
    'a sentence in place of a plural',
    /jobs:\n.*\n.*\n/,
    'jobs: "{n} jobs for {name}"\n',
    'home.jobs: must have one sentence for each plural category: one, other.',
  ],
  [
    'a plural in place of a sentence',
    'title: Home',
    'title: { one: Home, other: Homes }',
    'home.title: must be one sentence, as in the base language.',
  ],
  [
    'a plural category left out',
    'language: en-GB',
    'language: pl',
    'home.jobs: lacks the plural categories few, many. Add a sentence for each.',
  ],
  [
    'a plural category too many',
    '    one: "',
    '    few: a few\n    one: "',
    'home.jobs: has plural categories that this language does not use: few. Remove them.',
  ],
])('the error for a translated ui.yml names the problem: %s', (_, from, to, problem) => {
  expect(problemsOf(from, to)).toContain(`content/de/ui.yml › ${problem}`)
})

test.each([
  ['an empty sentence', 'Home', '""', 'ui.yml › home.title: '],
  ['a plural category that does not exist', '    one: "', '    dozens: "', 'ui.yml › home.jobs: '],
  ['a tag that is no language', 'en-GB', 'english!', 'ui.yml › language: '],
])('%s in ui.yml is rejected', (_, from, to, problem) => {
  expect(() => read(YAML.replace(from, to))).toThrow(problem)
})
