/** Tests the rules of the how-to pages. The build rejects each mistake and names the file, the entry and the field. */
import { expect, test } from 'vitest'
import { type HowTo, joinHowTos } from '../../src/content/howto.ts'
import { howToModel } from '../../src/content/howto-schema.ts'
import { markedParts, withoutMarks } from '../../src/content/marks.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import { fixtureTerms, howToFixture, joinHowToFixture } from '../support/howto-fixture.ts'
import { content, model } from './content.ts'
import { problemsThrown } from '../support/problems.ts'

/** Replaces a text, and fails if there is nothing to replace. */
function replaced(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to)
  if (after === text) throw new Error(`${String(from)} is not in the fixture.`)
  return after
}

const join = (numbers?: string, words?: string): HowTo => joinHowToFixture(model, numbers, words)

test('each step gets its place, its portal and its command', () => {
  const page = join()
  expect(page.ways.map(({ plans }) => plans)).toEqual([
    ['business-basic', 'business-standard'],
    ['business-premium', 'e3', 'e5'],
  ])
  const [first, onPaper] = page.ways[0]!.steps
  expect(first!.place).toEqual({
    id: 'policies',
    path: 'Entra ID > Overview > Properties',
    portal: { url: 'https://entra.microsoft.com', read: '2025-11-04', source: 'entra-security-defaults' },
  })
  expect(onPaper!.place.portal).toBeUndefined()
  expect(page.ways[1]!.steps[1]!.command).toMatchObject({ tool: 'exchange', effect: 'changes' })
  expect(page.check.commands[0]).toMatchObject({ command: { effect: 'reads', expect: 'True\n' } })
})

test('one way without plans is a way for all plans', () => {
  const numbers = replaced(howToFixture('model'), /^ways:\n.*\n.*\n/m, 'ways:\n  all: {}\n')
  const words = replaced(
    replaced(howToFixture('words'), /^ {2}rules:[^]*?(?=^check)/m, ''),
    '  defaults:',
    '  all:',
  )
  const unused = replaced(numbers, /^ {2}block-code:[^]*?(?=^sources)/m, '')
  expect(join(unused, words).ways[0]!.plans).toEqual([
    'business-basic',
    'business-standard',
    'business-premium',
    'e3',
    'e5',
  ])
})

test('a page on paper needs no command', () => {
  const numbers =
    'places:\n  on-paper: { offline: true }\nways:\n  all: {}\nsources: [entra-security-defaults]\n'
  const words = howToFixture('words')
    .replace(/^ {2}rules:[^]*?(?=^check)/m, '')
    .replace('  defaults:', '  all:')
    .replaceAll('place: policies', 'place: on-paper')
    .replace(/^ {2}commands:.*\n/m, '')
  expect(join(numbers, words).check.commands).toEqual([])
})

test.each<[string, 'model' | 'words', string | RegExp, string, RegExp]>([
  ['a place without an address', 'model', /^ {4}url: .*\n/m, '', /model.*places\.policies\.url: is missing/],
  ['a place without a day', 'model', /^ {4}read: .*\n/m, '', /model.*places\.policies\.read: is missing/],
  [
    'a place without a source',
    'model',
    /^ {4}source: entra.*\n/m,
    '',
    /places\.policies\.source: is missing/,
  ],
  [
    'a day without quotes',
    'model',
    '"2025-11-04"',
    '4 November',
    /places\.policies\.read: must be a date like/,
  ],
  [
    'an address with a long view',
    'model',
    'microsoft.com',
    'microsoft.com/#view/x',
    /policies\.url: must be the start/,
  ],
  [
    'a place on paper with an address',
    'model',
    '{ offline: true }',
    '{ offline: true, url: "https://a.example" }',
    /places\.on-paper\.url: does not fit "offline: true"/,
  ],
  [
    'a place without words',
    'words',
    /^places:\n.*\n/m,
    '',
    /en\/howto\/IA-01\.yml › places\.on-paper: has no words/,
  ],
  [
    'words for an unknown place',
    'words',
    '  on-paper:',
    '  desk: At a desk\n  on-paper:',
    /en\/howto\/IA-01\.yml › places\.desk: is not in content\/model\/howto\/IA-01\.yml/,
  ],
  [
    'a place in no step',
    'model',
    '  on-paper:',
    '  desk: { offline: true }\n  on-paper:',
    /places\.desk: is in no step/,
  ],
  [
    'a step at an unknown place',
    'words',
    'place: on-paper',
    'place: nowhere',
    /ways\.defaults\.steps\.2\.place: "nowhere" is not in places/,
  ],
  ['a step without a place', 'words', 'place: on-paper, ', '', /ways\.defaults\.steps\.1\.place: /],
  [
    'a plan in two ways',
    'model',
    '[business-premium, ',
    '[business-basic, business-premium, ',
    /ways: business-basic is in 2 ways/,
  ],
  ['a plan in no way', 'model', 'business-premium, ', '', /ways: business-premium is in 0 ways/],
  [
    'a way without plans',
    'model',
    '{ plans: [business-premium, e3, e5] }',
    '{}',
    /ways\.rules\.plans: is missing/,
  ],
  ['three ways', 'model', '  rules:', '  more: {}\n  rules:', /ways: must have one or two ways/],
  [
    'a command without effect',
    'model',
    '    effect: reads\n',
    '',
    /commands\.defaults-on\.effect: must be "reads" or/,
  ],
  [
    'a command without source',
    'model',
    '    source: microsoft-mfa-study\n',
    '',
    /commands\.defaults-on\.source: /,
  ],
  [
    'a read command without output',
    'model',
    /^ {4}expect: \|\n.*\n/m,
    '',
    /commands\.defaults-on\.expect: is missing/,
  ],
  [
    'a command that nothing uses',
    'words',
    ', command: block-code',
    '',
    /commands\.block-code: is in no step/,
  ],
  [
    'an unknown command',
    'words',
    'command: block-code',
    'command: other',
    /steps\.2\.command: "other" is not in commands/,
  ],
  [
    'a step that only reads',
    'words',
    'command: block-code',
    'command: defaults-on',
    /steps\.2\.command: "defaults-on" only reads/,
  ],
  [
    'a check that changes',
    'model',
    'effect: reads',
    'effect: changes',
    /check\.commands: "defaults-on" changes something/,
  ],
  [
    'no check command',
    'words',
    /^ {2}commands: .*\n/m,
    '',
    /check\.commands: is empty: a page with a portal/,
  ],
  ['no undo', 'words', /^undo:[^]*?(?=^notice)/m, '', /en\/howto\/IA-01\.yml › undo: /],
  [
    'no undo step',
    'words',
    /( {2}steps:)\n.*\n( {2}takes)/,
    '$1 []\n$2',
    /undo\.steps: needs at least one step/,
  ],
  [
    'an unknown source',
    'model',
    'sources: [',
    'sources: [hearsay, ',
    /sources: "hearsay" is not in sources\.yml/,
  ],
  [
    'a source that is not listed',
    'model',
    'microsoft-mfa-study, ',
    '',
    /commands\.defaults-on\.source: "microsoft-mfa-study" is not in the list/,
  ],
  [
    'a mark without its end',
    'words',
    '**Enabled**',
    '**Enabled',
    /steps\.0\.text: has a "\*\*" without its other half/,
  ],
  [
    'a backtick without its end',
    'words',
    '`Require MFA`',
    '`Require MFA',
    /has a backtick without its other half/,
  ],
  [
    'a link in a text',
    'words',
    'The switch is on.',
    'See [this](https://a.example).',
    /check\.see: has a link or a tag/,
  ],
  ['a field that does not exist', 'words', 'what:', 'extra: more\nwhat:', /extra/],
])('a how-to page with %s is rejected', (_, part, from, to, problem) => {
  const numbers = part === 'model' ? replaced(howToFixture('model'), from, to) : howToFixture('model')
  const words = part === 'words' ? replaced(howToFixture('words'), from, to) : howToFixture('words')
  const problems = problemsThrown(() => join(numbers, words))
  expect(problems.find((one) => problem.test(one)) ?? problems).toMatch(problem)
})

test('the build names every control without a page, and every page without a control', () => {
  const numbers = { 'ZZ-01': parseYaml('model', howToFixture('model'), howToModel) }
  const problems = problemsThrown(() =>
    joinHowTos({ numbers, words: {}, languages: {}, invalid: {} }, model, fixtureTerms(), 'en'),
  )
  for (const { id } of model.controls) {
    expect(problems).toContain(
      `content/model/howto/${id}.yml › ${id}: has no page without this file: add it.`,
    )
    expect(problems).toContain(`content/en/howto/${id}.yml › ${id}: has no page without this file: add it.`)
  }
  expect(problems).toContain(
    'content/model/howto/ZZ-01.yml › ZZ-01: is not a control: rename or remove the file.',
  )
})

test('the problems of a file that cannot be parsed come with all others', () => {
  const invalid = { 'content/model/howto/IA-01.yml': ['content/model/howto/IA-01.yml › ways: is wrong.'] }
  const problems = problemsThrown(() =>
    joinHowTos({ numbers: {}, words: {}, languages: {}, invalid }, model, fixtureTerms(), 'en'),
  )
  expect(problems).toContain('content/model/howto/IA-01.yml › ways: is wrong.')
  expect(problems.filter((one) => one.startsWith('content/model/howto/IA-01.yml'))).toHaveLength(1)
})

test('marks become labels and code, and vanish from plain text', () => {
  const text = 'Set **Security defaults** to `true` now.'
  expect(markedParts(text).map(({ kind }) => kind)).toEqual(['text', 'label', 'text', 'code', 'text'])
  expect(withoutMarks(text)).toBe('Set Security defaults to true now.')
  expect(markedParts('Set up accounts (IA-05).')[1]).toEqual({ kind: 'control', text: 'IA-05' })
  expect(markedParts('Plain.')).toEqual([{ kind: 'text', text: 'Plain.' }])
})

test.each(content.howTos.map((page) => [page.control, page] as const))(
  '%s has 350 to 600 words',
  (_, page) => {
    const texts = [
      ...[page.what, page.why, ...Object.values(page.before), ...page.places.map(({ path }) => path)],
      ...page.ways.flatMap(({ title, steps }) => [title, ...steps.map(({ text }) => text)]),
      ...[page.check.see, page.check.keep, ...page.check.commands.map(({ shows }) => shows)],
      ...[...page.undo.steps.map(({ text }) => text), page.undo.takes, page.undo.lost],
      ...[...page.notice, ...page.breaks, page.message, page.rule ?? ''],
    ]
    const words = texts
      .join('\n')
      .split(/\s+/)
      .filter((word) => /[\p{L}\d]/u.test(word))
    expect(words.length).toBeGreaterThanOrEqual(350)
    expect(words.length).toBeLessThanOrEqual(600)
  },
)
