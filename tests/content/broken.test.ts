/** Tests mistakes in the content. The build rejects each mistake and names the file, the entry and the field. */
import { tmpdir } from 'node:os'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { type Change, problemsWith } from './content.ts'

/** Returns a change that replaces a text in one file. */
const change = (file: string, from: string | RegExp, to: string): Change => [
  file,
  (text) => text.replace(from, to),
]

test('the YAML content of the repository has no problem', () => {
  expect(problemsWith([])).toEqual([])
})

test.each<[string, string, RegExp, string, RegExp]>([
  [
    'a weight of 11',
    'model/controls.yml',
    /^ {2}weight: 10$/m,
    '  weight: 11',
    /^content\/model\/controls\.yml › IA-01\.weight: must be between 1 and 10\.$/,
  ],
  [
    'a how-to page without a place',
    'model/howto/IA-01.yml',
    /^places:\n[^]*?(?=^\w)/m,
    'places: {}\n',
    /^content\/en\/howto\/IA-01\.yml › ways\.[\w.-]+\.place: "[\w-]+" is not in places of content\/model\/howto\/IA-01\.yml/,
  ],
  [
    'a weight in words',
    'model/controls.yml',
    /^ {2}weight: 10$/m,
    '  weight: heavy',
    /^content\/model\/controls\.yml › IA-01\.weight: must be between 1 and 10\.$/,
  ],
  [
    'a field that does not exist',
    'model/controls.yml',
    /^ {2}weight: 10$/m,
    '  weight: 10\n  colour: red',
    /controls\.yml › IA-01.*colour/,
  ],
  ['a field left out', 'model/controls.yml', /^ {2}weight: 10\n/m, '', /controls\.yml › IA-01\.weight: /],
  [
    'an effort that does not exist',
    'model/controls.yml',
    /^ {2}effort: hours$/m,
    '  effort: weeks',
    /controls\.yml › IA-01\.effort: /,
  ],
  [
    'an area that does not exist',
    'model/controls.yml',
    /^ {2}area: IA$/m,
    '  area: ZZ',
    /controls\.yml › IA-01: area "ZZ" is not in quiz\.yml/,
  ],
  [
    'an option of a group that sets two controls',
    'model/questions.yml',
    /key-some: \{ controls: \{ IA-02: 0\.5 \} \}/,
    'key-some: { controls: { IA-02: 0.5, IA-04: 0 } }',
    /^content\/model\/questions\.yml › administrators\.key-some: must set exactly one control/,
  ],
  [
    'an option of a group that sets no control',
    'model/questions.yml',
    /key-some: \{ controls: \{ IA-02: 0\.5 \} \}/,
    'key-some: { alone: true }',
    /administrators\.key-some: must set exactly one control/,
  ],
  [
    'a group that does not start with "no"',
    'model/questions.yml',
    /key-no: \{ controls: \{ IA-02: 0 \} \}/,
    'key-no: { controls: { IA-02: 0.25 } }',
    /administrators\.key-no: starts the group of IA-02, so it must set the value 0/,
  ],
  [
    'a group without a heading',
    'en/questions.yml',
    /^ {6}group: How do administrators sign in\?\n/m,
    '',
    /^content\/en\/questions\.yml › administrators\.key-no: group is missing/,
  ],
  [
    'a question with “I don’t know” that does not say who can find out',
    'model/questions.yml',
    /(?<=^sign-in:\n {2}area: IA\n {2}kind: one\n) {2}knows: it\n/m,
    '',
    /^content\/model\/questions\.yml › sign-in\.knows: needs "you" or "it"/,
  ],
  [
    'a question without “I don’t know” that says who can find out',
    'model/questions.yml',
    /(?<=^people:\n {2}area: context\n)/m,
    '  knows: it\n',
    /^content\/model\/questions\.yml › people\.knows: needs "you" or "it"/,
  ],
  [
    'a retired question without its summary',
    'en/quiz.yml',
    /^ {2}old-sign-ins: .*$/m,
    '  other: Something',
    /^content\/en\/quiz\.yml › retired\.old-sign-ins: is missing/,
  ],
  [
    'a retired question that sets a control that does not exist',
    'model/quiz.yml',
    /blocked: \{ IA-03: 1 \}/,
    'blocked: { ZZ-03: 1 }',
    /^content\/model\/quiz\.yml › retired\.old-sign-ins: "ZZ-03" is not a control/,
  ],
  [
    'a control without a source',
    'model/controls.yml',
    /sources:\n(?: {4}- .*\n)+/,
    'sources: []\n',
    /controls\.yml › IA-01\.sources: needs at least one source/,
  ],
  [
    'a source that is not listed',
    'model/controls.yml',
    /^ {4}- scuba-entra$/m,
    '    - gone',
    /controls\.yml › IA-01: source "gone" is not in sources\.yml: add it there/,
  ],
  [
    'a prerequisite that does not exist',
    'model/controls.yml',
    /prerequisites: \[IA-05\]/,
    'prerequisites: [ZZ-99]',
    /controls\.yml › IA-02: prerequisite "ZZ-99" is not a control/,
  ],
  [
    'a critical control that waits for one that is not',
    'model/controls.yml',
    /prerequisites: \[IA-05\]/,
    'prerequisites: [GP-04]',
    /controls\.yml › IA-02: prerequisite "GP-04" is not critical/,
  ],
  [
    'controls that wait for each other',
    'model/controls.yml',
    /prerequisites: \[\](?=\n {2}effects:\n {4}OUT)/,
    'prerequisites: [IA-02]',
    /controls\.yml › IA-0\d: waits for itself/,
  ],
  [
    'a critical control that may not apply',
    'model/controls.yml',
    /^ {2}prerequisites: \[\]$/m,
    '  prerequisites: []\n  notApplicableWhen: [{ sensitiveData: true }]',
    /controls\.yml › IA-01: notApplicableWhen: a critical control always applies/,
  ],
  [
    'an effect on a scenario that does not exist',
    'model/controls.yml',
    /^ {4}ATO: /m,
    '    ZZZ: ',
    /controls\.yml › IA-01: effects "ZZZ" is not a scenario/,
  ],
  [
    'an id of the wrong shape',
    'model/controls.yml',
    /^IA-01:$/m,
    'ia1:',
    /controls\.yml › ia1: must look like IA-01/,
  ],
  [
    'an id used twice',
    'model/controls.yml',
    /^IA-02:$/m,
    'IA-01:',
    /^content\/model\/controls\.yml › IA-01: is in the file twice, the second time in line \d+\. Remove or rename one of them\.$/,
  ],
  [
    'an option used twice',
    'model/questions.yml',
    /^ {4}some: \{ controls: \{ IA-01: 0\.25 \} \}$/m,
    '    nobody: { controls: { IA-01: 0.25 } }',
    /^content\/model\/questions\.yml › nobody: is in the file twice, the second time in line \d+\./,
  ],
  [
    'a mistake in the YAML',
    'model/quiz.yml',
    /^model: \d+$/m,
    'model: [1',
    /quiz\.yml: is not valid YAML\. .* at line \d+/,
  ],
  [
    'a day that does not exist',
    'model/controls.yml',
    /deadline: "2026-12-31"/,
    'deadline: "2026-13-31"',
    /controls\.yml › IA-03\.deadline: is not a day that exists/,
  ],
  [
    'a date without quotes',
    'model/sources.yml',
    /reviewed: "2026-11-24"/,
    'reviewed: 24-11-2026',
    /sources\.yml › [\w-]+\.reviewed: must be a date like "2026-11-24", in quotes/,
  ],
  [
    'a source without an address',
    'model/sources.yml',
    /url: .*/,
    'url: somewhere',
    /sources\.yml › [\w-]+\.url: must be a whole address/,
  ],
  [
    'a gate that is no critical control',
    'model/quiz.yml',
    /^ {2}IA-01: \{ caps/m,
    '  GP-04: { caps',
    /quiz\.yml › gates\.GP-04: is not a critical control/,
  ],
  [
    'a rule for a control that does not exist',
    'model/quiz.yml',
    /DP-04: 1\.5/,
    'ZZ-04: 1.5',
    /quiz\.yml › contextRules: "ZZ-04" is not a control/,
  ],
  [
    'a cap that falls as the answer gets better',
    'model/quiz.yml',
    /caps: \[40, 50, 65\]/,
    'caps: [40, 65, 50]',
    /quiz\.yml › gates\.IA-01\.caps: must not fall/,
  ],
  [
    'an option for a control that does not exist',
    'model/questions.yml',
    /\{ IA-01: 0 \}/,
    '{ ZZ-01: 0 }',
    /questions\.yml › sign-in\.nobody: "ZZ-01" is not a control/,
  ],
  [
    'a value off the ladder',
    'model/questions.yml',
    /\{ IA-01: 0\.25 \}/,
    '{ IA-01: 0.3 }',
    /questions\.yml › sign-in\.options\.some\.controls\.IA-01: must be 0, 0\.25, 0\.5, 1 or unknown/,
  ],
  [
    'a condition on a control that does not exist',
    'model/questions.yml',
    /when: \{ control: DP-01/,
    'when: { control: ZZ-01',
    /questions\.yml › restore: when\.control "ZZ-01" is not a control/,
  ],
  [
    'a condition on a control asked about later',
    'model/questions.yml',
    /when: \{ control: DP-01/,
    'when: { control: GP-01',
    /questions\.yml › restore: when\.control "GP-01" is not asked about before/,
  ],
  [
    'a question in an area that does not exist',
    'model/questions.yml',
    /^ {2}area: IA$/m,
    '  area: ZZ',
    /questions\.yml › sign-in: area "ZZ" is not in quiz\.yml/,
  ],
  [
    'a control without words',
    'en/controls.yml',
    /^IA-01:\n(?: .*\n|\n)+/m,
    '',
    /en\/controls\.yml › IA-01: has no words: add this entry/,
  ],
  [
    'words for a control that does not exist',
    'en/controls.yml',
    /^IA-01:$/m,
    'ZZ-01:',
    /en\/controls\.yml › ZZ-01: is not in content\/model: remove it or fix the id/,
  ],
  ['three rungs', 'en/controls.yml', /\n {4}- Nobody has to use.*/, '', /en\/controls\.yml › IA-01\.rungs/],
  [
    'a field of words left out',
    'en/controls.yml',
    /\n {2}title: Require a second.*/,
    '',
    /en\/controls\.yml › IA-01\.title: /,
  ],
  [
    'a title that is too long',
    'en/controls.yml',
    /title: Require a second.*/,
    `title: ${'a'.repeat(101)}`,
    /en\/controls\.yml › IA-01\.title: is longer than 100 characters/,
  ],
  [
    'no free half-step',
    'en/controls.yml',
    /\n {2}halfStep: >-\n(?: {4}.*\n)+/,
    '\n',
    /en\/controls\.yml › IA-02: halfStep is missing/,
  ],
  [
    'a deadline without words',
    'en/controls.yml',
    /^ {2}deadline: .*\n(?: {4}.*\n)*/m,
    '',
    /en\/controls\.yml › IA-03: deadline is missing/,
  ],
  [
    'a question without words',
    'en/questions.yml',
    /^leavers:\n(?: .*\n|\n)+/m,
    '',
    /en\/questions\.yml › leavers: has no words: add this entry/,
  ],
  [
    'words for a question that does not exist',
    'en/questions.yml',
    /^leavers:$/m,
    'joiners:',
    /en\/questions\.yml › joiners: is not in content\/model/,
  ],
  [
    'an option without words',
    'en/questions.yml',
    /\n {4}one:\n {6}label: Only me/,
    '',
    /en\/questions\.yml › people\.options\.one: has no words/,
  ],
  [
    'words for an option that does not exist',
    'en/questions.yml',
    /^ {4}one:$/m,
    '    zero:',
    /en\/questions\.yml › people\.options\.zero: is not in content\/model/,
  ],
  [
    'an area without words',
    'en/quiz.yml',
    /\n {2}IA: \{ name.*/,
    '',
    /en\/quiz\.yml › areas\.IA: has no words/,
  ],
  [
    'a level without words',
    'en/quiz.yml',
    /\n {2}Basic: .*/,
    '',
    /en\/quiz\.yml › levels\.Basic: has no words/,
  ],
  [
    'a gate without words',
    'en/quiz.yml',
    /\n {2}IA-02: .*/,
    '',
    /en\/quiz\.yml › gates\.IA-02: has no words/,
  ],
  [
    'a band without words',
    'en/quiz.yml',
    /\n {2}Severe: .*/,
    '',
    /en\/quiz\.yml › bands\.Severe: has no words/,
  ],
  [
    'words for a band that does not exist',
    'en/quiz.yml',
    /\n {2}Severe: (.*)/,
    '\n  Severe: $1\n  Worse: Worse',
    /en\/quiz\.yml › bands\.Worse: is not in content\/model/,
  ],
  [
    'an empty sentence',
    'en/quiz.yml',
    /IA-01: .*/,
    'IA-01: ""',
    /en\/quiz\.yml › gates\.IA-01: is empty: write the words/,
  ],
  [
    'an example that answers what nobody asks',
    'model/example.yml',
    /plan: \[business-premium\]/,
    'plan: [gold]',
    /model\/example\.yml › answers › plan: “gold” is not an option/,
  ],
])('the content with %s is rejected', (_, file, from, to, problem) => {
  const problems = problemsWith([change(file, from, to)])
  expect(problems.find((one) => problem.test(one)) ?? problems).toMatch(problem)
})

test('one error names all problems of the content', () => {
  const problems = problemsWith([
    change('model/controls.yml', /^ {2}area: IA$/m, '  area: ZZ'),
    change('en/quiz.yml', /\n {2}IA-02: .*/, ''),
  ])
  expect(problems).toHaveLength(2)
})

test('the error for a missing content file names the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync('content', folder, { recursive: true })
    rmSync(join(folder, 'en/quiz.yml'))
    expect(() => readContent(folder, 'en')).toThrow(/^content\/en\/quiz\.yml: is missing\. Add the file\.$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('readContent rejects an invalid file on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync('content', folder, { recursive: true })
    const path = join(folder, 'model/controls.yml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}weight: 10$/m, '  weight: 11'))
    expect(() => readContent(folder, 'en')).toThrow(
      'content/model/controls.yml › IA-01.weight: must be between 1 and 10.',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
