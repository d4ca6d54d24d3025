/** Tests the generated types of the texts in ui.yml, and the messages that a language must have. */
import { expect, test } from 'vitest'
import { messageTypes } from '../../src/content/message-types.ts'
import { messageProblems, uiWords } from '../../src/content/ui.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import type { Ui } from '../../src/messages/ui.ts'

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
  const types = messageTypes('ui.yml', YAML)
  expect(types).toContain(
    '/** The first page. */\nexport interface HomeWords {\n  title: string\n  jobs: PluralMessage\n}\n',
  )
  expect(types).toContain('  home: HomeWords\n')
  expect(types).toContain('  plans: Record<string, string>\n')
})

test.each([
  ['not valid YAML', 'home: "', 'is not valid YAML'],
  ['not a map', '- home', 'must be a map of sections'],
])('no types are generated from a ui.yml that is %s', (_, yaml, problem) => {
  expect(() => messageTypes('content/en/ui.yml', yaml)).toThrow(`content/en/ui.yml: ${problem}`)
})

const read = (yaml: string): Ui => parseYaml('ui.yml', yaml, uiWords)
const problemsOf = (from: string | RegExp, to: string): string[] =>
  messageProblems('content/de/ui.yml', read(YAML.replace(from, to)), read(YAML))

test('a language with the keys and placeholders of the base language has no problem', () => {
  expect(problemsOf('Home', 'Start')).toEqual([])
})

test.each([
  ['home.title: is missing. Translate it from the base language.', '  title: Home\n', ''],
  ['home.more: is not in the base language. Remove it.', 'Home', 'Home\n  more: More'],
  ['home: is missing. Translate it from the base language.', /# The first[^]*(?=plans)/, ''],
  ['plans.e5: is missing. Translate it from the base language.', '  e5: Five', '  e3: Three'],
  [
    'home.title: has the placeholders {brand}. The base language has none. Use the same.',
    'Home',
    'Home of {brand}',
  ],
  [
    'home.jobs: has the placeholders {name}. The base language has {name}, {n}. Use the same.',
    'other: "{n} jobs for {name}"',
    'other: "jobs for {name}"',
  ],
  [
    'home.jobs: has placeholders that "other" does not have: {m}. Remove them.',
    'one: "{n} job',
    'one: "{m} job',
  ],
  [
    'home.jobs: must have one sentence for each plural category: one, other.',
    /jobs:\n.*\n.*\n/,
    'jobs: "{n} jobs for {name}"\n',
  ],
  [
    'home.title: must be one sentence, as in the base language.',
    'title: Home',
    'title: { one: Home, other: Homes }',
  ],
  [
    'home.jobs: lacks the plural categories few, many. Add a sentence for each.',
    'language: en-GB',
    'language: pl',
  ],
  [
    'home.jobs: has plural categories that this language does not use: few. Remove them.',
    '    one: "',
    '    few: a few\n    one: "',
  ],
])('the error for a translated ui.yml names the problem: %s', (problem, from, to) => {
  expect(problemsOf(from, to)).toContain(`content/de/ui.yml › ${problem}`)
})

test.each([
  ['an empty sentence', 'Home', '""', 'ui.yml › home.title: '],
  ['a plural category that does not exist', '    one: "', '    dozens: "', 'ui.yml › home.jobs: '],
  ['a tag that is no language', 'en-GB', 'english!', 'ui.yml › language: '],
])('%s in ui.yml is rejected', (_, from, to, problem) => {
  expect(() => read(YAML.replace(from, to))).toThrow(problem)
})
