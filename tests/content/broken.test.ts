/** Tests mistakes in the content. The build rejects each mistake and names the file, the entry and the field. */
import { tmpdir } from 'node:os'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { type Change, problemsWith, testMistakes } from './content.ts'
import { problemsThrown } from '../../src/content/problems.ts'

/** Returns a change that replaces a text in one file. */
const change = (file: string, from: string | RegExp, to: string): Change => [
  file,
  (text) => text.replace(from, to),
]

test('the YAML content of the repository has no problem', () => {
  expect(problemsWith([])).toEqual([])
})

testMistakes('model/controls.yml', [
  [/^ {4}small: .*\n/m, '', 'IA-01.doOnPlan: "small" is missing: list the plans'],
  [/^ {2}weight: 10$/m, '  weight: 11', 'IA-01.weight: must be between 1 and 10.'],
  [/^ {2}weight: 10$/m, '  weight: heavy', 'IA-01.weight: must be between 1 and 10.'],
  [/^ {2}weight: 10$/m, '  weight: 10\n  colour: red', /^IA-01.*colour/],
  [/^ {2}weight: 10\n/m, '', 'IA-01.weight: '],
  [/^ {2}effort: hours$/m, '  effort: weeks', 'IA-01.effort: '],
  [/plansLastStage: \[e5\]/, 'plansLastStage: [business-basic, e5]', 'IA-07.plansLastStage: must be some of'],
  [/^ {2}area: IA$/m, '  area: ZZ', 'IA-01.area: "ZZ" is not in quiz.yml'],
  [/sources:\n(?: {4}- .*\n)+/, 'sources: []\n', 'IA-01.sources: needs at least one source'],
  [/^ {4}- scuba-entra$/m, '    - gone', 'IA-01.sources: "gone" is not in sources.yml: add it there'],
  [/prerequisites: \[IA-05\]/, 'prerequisites: [ZZ-99]', 'IA-02.prerequisites: "ZZ-99" is not a control'],
  [/prerequisites: \[IA-05\]/, 'prerequisites: [GP-04]', 'IA-02: prerequisite "GP-04" is not critical'],
  [/prerequisites: \[\](?=\n {2}effects:\n {4}OUT)/, 'prerequisites: [IA-02]', /^IA-0\d: waits for itself/],
  [
    /^ {2}prerequisites: \[\]$/m,
    '  prerequisites: []\n  notApplicableWhen: [{ sensitiveData: true }]',
    'IA-01: notApplicableWhen: a critical control applies to every business with staff',
  ],
  [/^ {4}ATO: /m, '    ZZZ: ', 'IA-01.effects: "ZZZ" is not a scenario'],
  [/^IA-01:$/m, 'ia1:', 'ia1: must look like IA-01'],
  [
    /^IA-02:$/m,
    'IA-01:',
    /^IA-01: is in the file twice, the second time in line \d+\. Remove or rename one of them\.$/,
  ],
  [/deadline: "2026-12-31"/, 'deadline: "2026-13-31"', 'IA-03.deadline: is not a day that exists'],
])

testMistakes('model/howto/IA-01.yml', [
  [/^places:\n[^]*?(?=^\w)/m, 'places: {}\n', /^ways\.[\w.-]+\.place: "[\w-]+" is not in places/],
])

testMistakes('en/howto/GP-01.yml', [
  [
    /^( {2}steps:\n {4})name-approvers:(?=[^]*rule: false)/m,
    '$1approvers:',
    /^onePerson\.steps\.approvers: is not a step/,
  ],
])

testMistakes('model/questions.yml', [
  [
    /key-some: \{ controls: \{ IA-02: 0\.5 \} \}/,
    'key-some: { controls: { IA-02: 0.5, IA-04: 0 } }',
    'administrators.key-some: must set exactly one control',
  ],
  [
    /key-some: \{ controls: \{ IA-02: 0\.5 \} \}/,
    'key-some: { alone: true }',
    'administrators.key-some: must set exactly one control',
  ],
  [
    /key-no: \{ controls: \{ IA-02: 0 \} \}/,
    'key-no: { controls: { IA-02: 0.25 } }',
    'administrators.key-no: starts the group of IA-02, so it must set the value 0',
  ],
  [/(?<=^sign-in:\n {2}area: IA\n {2}kind: one\n) {2}knows: it\n/m, '', 'sign-in.knows: needs "you" or "it"'],
  [/(?<=^people:\n {2}area: context\n)/m, '  knows: it\n', 'people.knows: needs "you" or "it"'],
  [
    /^ {4}some: \{ controls: \{ IA-01: 0\.25 \} \}$/m,
    '    nobody: { controls: { IA-01: 0.25 } }',
    /^nobody: is in the file twice, the second time in line \d+\./,
  ],
  [
    /\{ IA-01: 0\.25 \}/,
    '{ IA-01: 0.3 }',
    'sign-in.options.some.controls.IA-01: must be 0, 0.25, 0.5, 1 or unknown',
  ],
  [
    /when: \{ control: DP-01/,
    'when: { control: GP-01',
    'restore: when.control "GP-01" is not asked about before',
  ],
])

testMistakes('en/questions.yml', [
  [/^ {6}group: How do administrators sign in\?\n/m, '', 'administrators.key-no: group is missing'],
])

testMistakes('en/quiz.yml', [
  [/^ {2}old-sign-ins: .*$/m, '  other: Something', 'retired.old-sign-ins: is missing'],
  [/IA-01: .*/, 'IA-01: ""', 'gates.IA-01: is empty: write the words'],
])

testMistakes('model/quiz.yml', [
  [/^ {2}IA-01: \{ caps/m, '  GP-04: { caps', 'gates.GP-04: is not a critical control'],
  [/caps: \[40, 50, 65\]/, 'caps: [40, 65, 50]', 'gates.IA-01.caps: must not fall'],
])

testMistakes('model/sources.yml', [
  [
    /reviewed: "2026-11-24"/,
    'reviewed: 24-11-2026',
    /^[\w-]+\.reviewed: must be a date like "2026-11-24", in quotes/,
  ],
  [/url: .*/, 'url: somewhere', /^[\w-]+\.url: must be a whole address/],
])

testMistakes('en/controls.yml', [
  [/\n {4}- Nobody has to use.*/, '', 'IA-01.rungs'],
  [/\n {2}title: Require a second.*/, '', 'IA-01.title: '],
  [/title: Require a second.*/, `title: ${'a'.repeat(101)}`, 'IA-01.title: is longer than 100 characters'],
  [/\n {2}halfStep: >-\n(?: {4}.*\n)+/, '\n', 'IA-02: halfStep is missing'],
  [/\n {2}lastStep: >-\n(?: {4}.*\n)+/, '\n', 'IA-07: lastStep is missing'],
  [/^ {2}deadline: .*\n(?: {4}.*\n)*/m, '', 'IA-03: deadline is missing'],
  [
    /cost: >-\n +2 security keys; an/,
    'cost: >-\n    ((e4|2)) security keys; an',
    'IA-05.cost: names the plan "e4"',
  ],
  [/\n {4}small: >-\n(?: {6}.*\n)+/, '\n', 'IA-01.doOnPlan: "small" is missing: say what to do'],
])

testMistakes('model/example.yml', [
  [/plan: \[business-premium\]/, 'plan: [gold]', 'answers › plan: “gold” is not an option'],
])

test('a mistake in the YAML is named with its line', () => {
  const [problem] = problemsWith([change('model/quiz.yml', /^model: \d+$/m, 'model: [1')])
  expect(problem).toMatch(/quiz\.yml: is not valid YAML\. .* at line \d+/)
})

test('one error names all problems of the content', () => {
  const problems = problemsWith([
    change('model/controls.yml', /^ {2}area: IA$/m, '  area: ZZ'),
    change('en/quiz.yml', /\n {2}IA-02: .*/, ''),
  ])
  expect(problems).toHaveLength(2)
})

/** Returns the problems of the content on disk after changes of its files. */
function problemsOnDisk(change: (folder: string) => void): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync('content', folder, { recursive: true })
    change(folder)
    return problemsThrown(() => readContent(folder, 'en'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the error for a missing content file names the file', () => {
  expect(problemsOnDisk((folder) => rmSync(join(folder, 'en/quiz.yml')))).toEqual([
    'content/en/quiz.yml: is missing. Add the file.',
  ])
})

test('one error names the problems of all invalid files on disk', () => {
  const problems = problemsOnDisk((folder) => {
    const path = join(folder, 'model/controls.yml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}weight: 10$/m, '  weight: 11'))
    rmSync(join(folder, 'en/dates.yml'))
  })
  expect(problems).toEqual([
    'content/model/controls.yml › IA-01.weight: must be between 1 and 10.',
    'content/en/dates.yml: is missing. Add the file.',
  ])
})
