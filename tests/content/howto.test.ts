/** Tests the rules of the how-to pages. The build rejects each mistake and names the file, the entry and the field. */
import { expect, test } from 'vitest'
import type { HowTo } from '../../src/content/howto.ts'
import { howToModel } from '../../src/content/howto-schema.ts'
import { markedParts, withoutMarks } from '../../src/content/marks.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import { howToFixture, joinFixturePages, joinHowToFixture as join } from '../support/howto-fixture.ts'
import { type Mistake, content, model } from './content.ts'
import { problemsThrown } from '../../src/content/problems.ts'

/** Replaces a text, and fails if there is nothing to replace. */
function replaced(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to)
  if (after === text) throw new Error(`${String(from)} is not in the fixture.`)
  return after
}

test('each step gets its place, its portal and its command', () => {
  const page = join()
  expect(page.ways.map(({ plans }) => plans)).toEqual([
    ['business-basic', 'business-standard'],
    ['business-premium', 'e3', 'e5'],
  ])
  const [onPaper, inPortal] = page.ways[0]!.steps
  expect(inPortal!.place).toEqual({
    id: 'policies',
    path: 'Entra ID > Overview > Properties',
    portal: { url: 'https://entra.microsoft.com', read: '2025-11-04', source: 'entra-security-defaults' },
  })
  expect(onPaper!.place.portal).toBeUndefined()
  expect(page.ways[1]!.steps[3]!.command).toMatchObject({ tool: 'exchange', effect: 'changes' })
  expect(page.check.commands[0]).toMatchObject({ command: { effect: 'reads', expect: 'True\n' } })
})

const beforeOf = (page: HowTo, id: string) => page.before.find((line) => line.id === id)

test('a line before the start has a text for everyone and texts for one way', () => {
  expect(beforeOf(join(), 'moment')).toEqual({
    id: 'moment',
    text: 'A quiet morning. It takes an hour.',
    ways: [{ id: 'rules', text: 'Begin two weeks earlier.' }],
  })
})

test('a line before the start can be in each way instead', () => {
  const words = replaced(howToFixture('words'), /^ {2}tell: .*\n/m, '')
    .replace(/( {4}title: .*Standard\n)/, '$1    before: { tell: No one. }\n')
    .replace('{ moment:', '{ tell: Everyone., moment:')
  const tell = beforeOf(join(undefined, words), 'tell')!
  expect([tell.text, ...tell.ways.map(({ text }) => text)]).toEqual([undefined, 'No one.', 'Everyone.'])
})

test('the emergency accounts can be named in the way that needs them', () => {
  const words = replaced(howToFixture('words'), ' and two emergency accounts (IA-05)', '').replace(
    /( {4}title: .*Standard\n)/,
    '$1    before: { need: Two accounts (IA-05). }\n',
  )
  expect(beforeOf(join(undefined, words), 'need')!.ways).toHaveLength(1)
})

test('a step says whom its change reaches, what it stops and which step is first', () => {
  const [, rules] = join().ways
  expect(rules!.steps.map(({ change }) => change)).toEqual([
    undefined,
    { reach: 'none', stops: [], after: undefined },
    { reach: 'guests', stops: ['email', 'data'], after: 2 },
    { reach: 'some', stops: ['apps'], after: undefined },
  ])
  expect(rules!.steps[2]!.existing).toBe('Change the record that is there.')
})

/** A page with one way for all plans, without a portal. */
const ON_PAPER = {
  numbers: `places:
  on-paper: { offline: true }
ways:
  all:
    steps:
      tell: { place: on-paper }
undo:
  steps:
    untell: { place: on-paper }
sources: [entra-security-defaults]
`,
  words: howToFixture('words')
    .replace(/^ {2}rules:[^]*?(?=^check)/m, '')
    .replace('  defaults:', '  all:')
    .replace(/^ {6}switch-on: .*\n/m, '')
    .replace(/^ {4}switch-off: .*\n {4}old-record: .*\n/m, '    untell: Tell everyone.\n')
    .replace(/^ {2}commands:\n.*\n/m, '')
    .replace(/^ {2}buy: .*\n/m, ''),
}

test('one way without plans is a way for all plans', () => {
  expect(join(ON_PAPER.numbers, ON_PAPER.words).ways[0]!.plans).toEqual([
    'business-basic',
    'business-standard',
    'business-premium',
    'e3',
    'e5',
  ])
})

test('a page on paper needs no command', () => {
  expect(join(ON_PAPER.numbers, ON_PAPER.words).check.commands).toEqual([])
})

const ids = model.controls.map(({ id }) => id)

/** Tests that the build rejects each mistake in one of the two files of the fixture. */
function testMistakes(part: 'model' | 'words', mistakes: readonly Mistake[]): void {
  const rows = mistakes.map(([from, to, problem]) => [problem, from, to] as const)
  test.each(rows)(`a how-to page is rejected, in its ${part}: %s`, (problem, from, to) => {
    const changed = replaced(howToFixture(part), from, to)
    const [numbers, words] = part === 'model' ? [changed, undefined] : [undefined, changed]
    const problems = problemsThrown(() => join(numbers, words))
    const file = `content/${part === 'model' ? part : 'en'}/howto/IA-01.yml › `
    const isIt = (one: string): boolean =>
      typeof problem === 'string'
        ? one.includes(problem) && (problem.startsWith('content/') || one.startsWith(file))
        : problem.test(one)
    expect(problems.find(isIt) ?? problems).toMatch(problem)
  })
}

testMistakes('model', [
  [/^ {4}url: .*\n/m, '', 'places.policies.url: is missing'],
  [/^ {4}read: .*\n/m, '', 'places.policies.read: is missing'],
  [/^ {4}source: entra.*\n/m, '', 'places.policies.source: is missing'],
  ['"2025-11-04"', '4 November', 'places.policies.read: must be a date like'],
  ['microsoft.com', 'microsoft.com/#view/x', 'policies.url: must be the start'],
  [
    '{ offline: true }',
    '{ offline: true, url: "https://a.example" }',
    'places.on-paper.url: does not fit "offline: true"',
  ],
  ['  on-paper:', '  desk: { offline: true }\n  on-paper:', 'places.desk: is in no step'],
  [
    '"2025-11-04"',
    '"2021-11-04"',
    'content/en/howto/IA-01.yml › moved.policies: is missing: the menu path rests on a text of 2021-11-04',
  ],
  ['tell: { place: on-paper }', 'tell: {}', 'ways.defaults.steps.tell.place: '],
  ['[business-premium, ', '[business-basic, business-premium, ', 'ways: business-basic is in 2 ways'],
  ['business-premium, ', '', 'ways: business-premium is in 0 ways'],
  ['    plans: [business-premium, e3, e5]\n', '', 'ways.rules.plans: is missing'],
  [
    'look: { place',
    'look: { plans: [business-basic], place',
    'ways.rules.steps.look.plans: must be some of the plans of its way',
  ],
  [
    '  rules:',
    '  more: { steps: { tell: { place: on-paper } } }\n  rules:',
    'ways: must have one or two ways',
  ],
  [/^ {6}tell: [^]*?(?=^ {2}rules)/m, '', 'ways.defaults.steps: '],
  [/^ {4}switch-off: .*\n {4}old-record: .*\n/m, '', 'undo.steps: '],
  [
    'place: policies, reads: true',
    'place: policies',
    'ways.rules.steps.look.change: is missing: say what the step changes',
  ],
  [/\n {8}change: \{ object: code.*/, '', 'ways.rules.steps.block.change: is missing'],
  [
    'change: { object: rule, reach: none }',
    'reads: true\n        change: { object: rule, reach: none }',
    'steps.draft.reads: does not fit "change"',
  ],
  ['reach: some', 'reach: few', 'steps.block.change.reach: must be one of none, one, some, everyone, guests'],
  ['stops: [apps]', 'stops: [trains]', 'block.change.stops.0: must be one of sign-in'],
  [
    'reach: none }',
    'reach: none, stops: [email] }',
    'draft.change.stops: must be empty for a change that reaches no one',
  ],
  [', after: tell', '', 'switch-on.change.after: is missing: name the step that tries'],
  ['after: draft', 'after: block', 'record.change.after: "block" is no earlier step of this way'],
  [', buy: true', '', 'content/en/howto/IA-01.yml › before.buy: fits no step'],
  ['undoes: [defaults, rule]', 'undoes: [rule]', 'undo: "defaults" has no step'],
  ['final: [code]', 'final: [code, rule]', 'undo: "rule" is in "final" and in a step'],
  [
    'undoes: [record]',
    'undoes: [record, tape]',
    'undo.steps.old-record.undoes: "tape" is the object of no change',
  ],
  ['final: [code]', 'final: [code, tape]', 'undo.final: "tape"'],
  ['    effect: reads\n', '', 'commands.defaults-on.effect: must be "reads" or'],
  ['    source: microsoft-mfa-study\n', '', 'commands.defaults-on.source: '],
  [/^ {4}expect: \|\n.*\n/m, '', 'commands.defaults-on.expect: is missing'],
  ['        command: block-code\n', '', 'commands.block-code: is in no step'],
  ['command: block-code', 'command: other', 'steps.block.command: "other" is not in commands'],
  ['command: block-code', 'command: defaults-on', 'steps.block.command: "defaults-on" only reads'],
  [
    'effect: reads',
    'effect: changes',
    'content/en/howto/IA-01.yml › check.commands: "defaults-on" changes something',
  ],
])

testMistakes('words', [
  [/^places:\n.*\n/m, '', 'places.on-paper: has no words'],
  ['  on-paper:', '  desk: At a desk\n  on-paper:', 'places.desk: is not in content/model/howto/IA-01.yml'],
  ['ways:', 'moved: { policies: It may have moved. }\nways:', 'moved.policies: is about no old menu path'],
  ['ways:', 'moved: { desk: It may have moved. }\nways:', 'moved.desk: is not in places of'],
  [/^undo:[^]*?(?=^notice)/m, '', 'undo: '],
  [
    ' and two emergency accounts (IA-05)',
    '',
    'before.need: does not name the emergency accounts (IA-05): ways.defaults.steps.switch-on can lock',
  ],
  [
    'record: { do: Add the record., existing: Change the record that is there. }',
    'record: Add the record.',
    'ways.rules.steps.record.existing: is missing: say what to do if the DNS record exists',
  ],
  [/^ {2}buy: .*\n/m, '', 'before.buy: is missing: say what to buy'],
  [/^ {2}moment: .*\n/m, '', 'before.moment: is missing: add it here, or to each way'],
  [/^ {2}missing: .*\n/m, '', 'check.missing: is missing'],
  [', missing: It says False.', '', 'check.commands.defaults-on.missing: is missing'],
  [/^ {2}commands:\n.*\n/m, '', 'check.commands: is empty: a page with a portal'],
  ['**Enabled**', '**Enabled', 'steps.switch-on.do: has a "**" without its other half'],
  ['look: Look at the policies.', 'look: 5', 'steps.look: must be a text, or'],
  ['`Require MFA`', '`Require MFA', 'has a backtick without its other half'],
  ['The switch is on.', 'See [this](https://a.example).', 'check.done: has a link or a tag'],
  ['what:', 'extra: more\nwhat:', 'extra'],
  ['what:', 'onePerson: { steps: { rest: Rest. } }\nwhat:', 'onePerson.steps.rest: is not a step in'],
  [
    /^ {2}tell: .*\n/m,
    '  # No one has to know.\n',
    /^content\/en\/howto\/IA-01\.yml › before\.tell: is missing/,
  ],
])

test('one person gets other words, and no lines about other people', () => {
  const words = replaced(
    howToFixture('words'),
    'what:',
    'onePerson: { before: { note: Your note. }, check: { done: You see it. } }\nwhat:',
  )
  const numbers = replaced(howToFixture('model'), 'sources:', 'severalPeople: [tell, notice.1]\nsources:')
  const page = join(numbers, words)
  expect(beforeOf(page, 'note')!.onePerson).toBe('Your note.')
  expect(beforeOf(page, 'tell')!.onePerson).toBe('')
  expect(beforeOf(page, 'moment')!.onePerson).toBeUndefined()
  expect(page.notice.map(({ isForSeveral }) => isForSeveral)[0]).toBe(true)
  expect(page.breaks.map(({ isForSeveral }) => isForSeveral)[0]).toBe(false)
  expect(page.onePerson?.check).toEqual({ done: 'You see it.' })
})

test('a line for several people must exist, and have no other words for one person', () => {
  const words = replaced(howToFixture('words'), 'what:', 'onePerson: { before: { tell: No one. } }\nwhat:')
  const problemsOf = (lines: string): string =>
    problemsThrown(() =>
      join(replaced(howToFixture('model'), 'sources:', `severalPeople: ${lines}\nsources:`), words),
    ).join('\n')
  const withoutLine = replaced(words, /^ {2}tell: .*\n/m, '')
  expect(problemsThrown(() => join(howToFixture('model'), withoutLine)).join('\n')).toContain(
    'onePerson.before.tell: replaces no line of "before"',
  )
  expect(problemsOf('[breaks.9]')).toContain('severalPeople: "breaks.9" is not a line of this page')
  expect(problemsOf('[tell]')).toContain('severalPeople: "tell" has other words for one person')
})

test('only a change for everyone that stops sign-ins needs emergency accounts', () => {
  const words = replaced(howToFixture('words'), ' and two emergency accounts (IA-05)', '')
  const numbers = replaced(howToFixture('model'), 'stops: [sign-in]', 'stops: [apps]')
  expect(beforeOf(join(numbers, words), 'need')!.text).not.toContain('IA-05')
})

test('the build names every control without a page, and every page without a control', () => {
  const numbers = { 'ZZ-01': parseYaml('model', howToFixture('model'), howToModel) }
  const problems = problemsThrown(() =>
    joinFixturePages({ numbers, words: {}, languages: {}, invalid: {} }, ids),
  )
  for (const id of ids) {
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
    joinFixturePages({ numbers: {}, words: {}, languages: {}, invalid }, ids),
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

test('a page with one way has no lines for that way alone', () => {
  const words = ON_PAPER.words.replace(/( {4}title: .*\n)/, '$1    before: { moment: At night. }\n')
  const problems = problemsThrown(() => join(ON_PAPER.numbers, words))
  expect(problems.join('\n')).toContain('ways.all.before: is for everyone on a page with one way')
})

const textsBefore = ({ before }: HowTo): string[] =>
  before.flatMap(({ text = '', ways }) => [text, ...ways.map((way) => way.text)])

const pages = content.howTos.map((page) => [page.control, page] as const)
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))

test.each(pages)('%s has 350 to 720 words', (_, page) => {
  const texts = [
    ...[page.what, page.why, ...textsBefore(page)],
    ...page.places.flatMap(({ path, moved }) => [path, moved ?? '']),
    ...page.ways.flatMap(({ title, steps }) => [
      title,
      ...steps.flatMap(({ text, existing }) => [text, existing ?? '']),
    ]),
    ...[page.check, ...page.check.commands].flatMap(({ done, missing }) => [done, missing]),
    ...[page.check.keep, ...page.undo.steps.map(({ text }) => text), page.undo.takes, page.undo.lost],
    ...[...page.notice, ...page.breaks].map(({ text }) => text),
    ...[page.message, page.rule ?? ''],
  ]
  const { length } = wordsOf(texts.join('\n'))
  expect(length).toBeGreaterThanOrEqual(350)
  expect(length).toBeLessThanOrEqual(720)
})

/** Returns the texts of a page that a business of one person sees. */
function textsForOne({ onePerson: one, ...page }: HowTo): string[] {
  const lines = [...page.notice, ...page.breaks].filter(({ isForSeveral }) => !isForSeveral)
  return [
    ...[one?.what ?? page.what, page.why],
    ...page.before.flatMap(({ text = '', onePerson, ways }) =>
      onePerson === '' ? [] : [onePerson ?? text, ...ways.map((way) => way.text)],
    ),
    ...page.places.map(({ path }) => path),
    ...[...page.ways.flatMap(({ steps }) => steps), ...page.undo.steps].map(
      ({ text, onePerson }) => onePerson ?? text,
    ),
    ...[one?.check?.done ?? page.check.done, one?.check?.missing ?? page.check.missing],
    ...lines.map(({ text }) => text),
  ]
}

test('no how-to page speaks to one person of people who are not there', () => {
  const others =
    /(?<!Microsoft’s )\b(?:staff|boss|colleagues?|(?:kept by|with|tell) the owner|whoever looks after|the IT provider|have someone read|lock everyone out|each person adds)\b/i
  // A business of one person has these jobs only if it has an IT provider, or never.
  const withOthers = ['IA-06', 'IA-10', 'GP-03']
  const said = pages
    .filter(([id]) => !withOthers.includes(id))
    .flatMap(([id, page]) => textsForOne(page).map((text) => `${id}: ${text}`))
  expect(said.filter((text) => others.test(text))).toEqual([])
})

test('the explanations of the how-to pages are sentences, not telegrams', () => {
  const counts = pages
    .flatMap(([, page]) => [
      ...[page.why, ...textsBefore(page)],
      ...[...page.notice, ...page.breaks].map(({ text }) => text),
    ])
    .filter((text) => text !== '')
    .flatMap((text) => withoutMarks(text).split(/(?<=[.!?])\s+/))
    .map((sentence) => wordsOf(sentence).length)
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(average).toBeGreaterThanOrEqual(11)
  expect(average).toBeLessThanOrEqual(15)
  expect(counts.filter((count) => count <= 6).length / counts.length).toBeLessThan(0.15)
})
