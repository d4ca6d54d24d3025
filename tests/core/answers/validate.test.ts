import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Checked, checkAnswers } from '../../../src/core/answers/validate.ts'
import { anyAnswers } from '../anything.ts'
import { tinyFileWords, tinyModel } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const check = (data: Parameters<typeof checkAnswers>[2]): Checked => checkAnswers(model, tinyFileWords, data)
const problemsOf = (data: Parameters<typeof checkAnswers>[2]): string[] => {
  const checked = check(data)
  return checked.ok ? [] : checked.problems
}

test('valid answers are returned unchanged', () => {
  forAll(anyAnswers(model), (answers) => {
    const { choices, ...others } = answers
    expect(check({ answers: choices, ...others })).toEqual({ ok: true, answers })
  })
})

test('an empty object becomes answers without choices and with the full scope', () => {
  expect(check({})).toEqual({
    ok: true,
    answers: { choices: {}, context: {}, controls: {}, statuses: {}, scope: 'full' },
  })
})

test.each([
  [{ answers: { first: ['all'] } }, 'quick'],
  [{ answers: { first: [] } }, 'full'],
  [{ answers: { plan: ['small'] } }, 'full'],
  [{ controls: { 'XA-01': 1 } }, 'full'],
  [{ answers: { first: ['all'] }, scope: 'full' }, 'full'],
  [{ scope: 'quick' }, 'quick'],
])('reading the data %j gives answers with the scope %s', (data, scope) => {
  expect(check(data)).toMatchObject({ ok: true, answers: { scope } })
})

test('valid choices, facts and control values are sorted in the scoring model’s order', () => {
  const checked = check({
    answers: { ticks: ['b2-half', 'b1-half'], plan: ['small'] },
    context: { copilot: true, people: 3 },
    controls: { 'XB-01': 1, 'XA-01': 0 },
  })
  expect(JSON.stringify(checked.ok && checked.answers)).toBe(
    JSON.stringify({
      choices: { plan: ['small'], ticks: ['b1-half', 'b2-half'] },
      context: { people: 3, copilot: true },
      controls: { 'XA-01': 0, 'XB-01': 1 },
      statuses: {},
      scope: 'quick',
    }),
  )
})

test.each<[string, Parameters<typeof checkAnswers>[2], string]>([
  ['a value that is not an answer level', { controls: { 'XA-01': 0.3 } }, 'controls › XA-01: notValue 0.3'],
  ['a value as text', { controls: { 'XA-01': '1' } }, 'controls › XA-01: notValue "1"'],
  ['a value that is no number', { controls: { 'XA-01': NaN } }, 'controls › XA-01: notValue NaN'],
  ['null as a value', { controls: { 'XA-01': null } }, 'controls › XA-01: notValue nothing'],
  ['a list as a value', { controls: { 'XA-01': [1] } }, 'controls › XA-01: notValue a list'],
  ['an object as a value', { controls: { 'XA-01': { a: 1 } } }, 'controls › XA-01: notValue an object'],
  ['an unknown control', { controls: { 'ZZ-01': 1 } }, 'controls › ZZ-01: notControl'],
  ['a list of controls', { controls: [] }, 'controls: notObject a list'],
  ['no controls', { controls: null }, 'controls: notObject nothing'],
  ['an unknown question', { answers: { gone: ['a'] } }, 'answers › gone: notQuestion'],
  ['text for a list', { answers: { plan: 'small' } }, 'answers › plan: notList "small"'],
  [
    'an unknown option',
    { answers: { plan: ['huge'] } },
    'answers › plan: notOption "huge", use small, large',
  ],
  ['an option that is no text', { answers: { plan: [1] } }, 'answers › plan: notOption 1, use small, large'],
  ['an option twice', { answers: { plan: ['small', 'small'] } }, 'answers › plan: twice "small"'],
  ['two options of a single choice', { answers: { plan: ['small', 'large'] } }, 'answers › plan: onlyOne'],
  [
    'an option beside "none of these"',
    { answers: { ticks: ['none', 'b1-all'] } },
    'answers › ticks: alone "none"',
  ],
  ['an unknown fact', { context: { size: 3 } }, 'context › size: notFact'],
  ['an unknown plan', { context: { plan: 'e7' } }, 'context › plan: notOneOf "e7", use business-basic'],
  ['a fraction of a person', { context: { people: 1.5 } }, 'context › people: notPeople 1.5'],
  ['zero people', { context: { people: 0 } }, 'context › people: notPeople 0'],
  ['too many people', { context: { people: 1e9 } }, 'context › people: notPeople 1000000000'],
  ['people as text', { context: { people: '5' } }, 'context › people: notPeople "5"'],
  [
    'an unknown kind of data',
    { context: { data: 'secret' } },
    'context › data: notOneOf "secret", use ordinary',
  ],
  ['a yes/no fact that is a text', { context: { byod: 'yes' } }, 'context › byod: notYesNo "yes"'],
  ['an unknown scope', { scope: 'all' }, 'scope: notOneOf "all", use quick, full'],
])('an invalid entry gives one problem that contains the path of the entry: %s', (_, data, problem) => {
  expect(problemsOf(data)[0]).toMatch(problem)
  expect(problemsOf(data)).toHaveLength(1)
})

test('every invalid entry gives a problem', () => {
  expect(problemsOf({ controls: { 'XA-01': 2, 'XA-02': 3 }, scope: 1 })).toEqual([
    'controls › XA-01: notValue 2',
    'controls › XA-02: notValue 3',
    'scope: notOneOf 1, use quick, full',
  ])
})

test('all problems after the tenth become one sentence', () => {
  const controls = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${String(index)}`, 1]))
  const problems = problemsOf({ controls })
  expect(problems).toHaveLength(11)
  expect(problems.at(-1)).toBe('more')
})

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

test.each(PROTOTYPE_KEYS)('the key %s of the object prototype is refused as an id', (key) => {
  for (const part of ['answers', 'context', 'controls']) {
    const data = { [part]: JSON.parse(`{"${key}":["small"]}`) as unknown }
    expect(problemsOf(data)).toHaveLength(1)
  }
  const inherited = { controls: Object.create({ 'XA-01': 1 }) as unknown }
  expect(check(inherited)).toMatchObject({ ok: true, answers: { controls: {} } })
})

test('an error message shortens the input and drops hidden characters', () => {
  expect(problemsOf({ scope: `a\u202eb\n${'x'.repeat(1000)}` })).toEqual([
    `scope: notOneOf "a b ${'x'.repeat(36)}…", use quick, full`,
  ])
  expect(problemsOf({ controls: { 'a\u202eb': 1 } })).toEqual(['controls › "a b": notControl'])
})

test('a very long list of options is refused', () => {
  const long = Array.from({ length: 1_000_000 }, () => 'small')
  expect(problemsOf({ answers: { plan: long } })).toContain('answers › plan: twice "small"')
})

test('the control value -0 becomes 0', () => {
  const checked = check({ controls: { 'XA-01': -0 } })
  expect(checked.ok && Object.is(checked.answers.controls['XA-01'], 0)).toBe(true)
})

test('any data give problems, or answers that are still valid when checked again', () => {
  forAll(
    fc.record({
      answers: fc.anything(),
      context: fc.anything(),
      controls: fc.anything(),
      scope: fc.anything(),
    }),
    (data) => {
      const checked = check(data)
      if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0)
      else expect(check({ ...checked.answers, answers: checked.answers.choices })).toEqual(checked)
    },
  )
})

test('the problem of an invalid control status contains the path of the status', () => {
  expect(problemsOf({ statuses: { 'XA-01': { kind: 'done' } } })).toEqual(['statuses › XA-01: notStatus'])
})
