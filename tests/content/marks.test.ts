/** Tests which code of a text is a value to paste, and the parts of a text that are for some plans. */
import { expect, test } from 'vitest'
import {
  forPlan,
  isToPaste,
  markProblem,
  markedParts,
  planTexts,
  withoutMarks,
} from '../../src/content/marks.ts'
import { readParts } from '../../src/content/read.ts'
import { PAID_PLANS } from '../../src/core/model/model.ts'
import { content, model } from './content.ts'

test.each([
  'v=DMARC1; p=none; rua=mailto:dmarc@example.com',
  'v=spf1 -all',
  'smtp.hve.mx.microsoft',
  'security.microsoft.com/advanceddelivery',
  'C:\\test-MDATP-test',
])('%s is a value to paste', (code) => {
  expect(isToPaste(code)).toBe(true)
})

test.each(['v=spf1', 'p=none', 'True', '5.7.520', '550 5.7.68', '_dmarc', 'Enabled : True', 'rua='])(
  '%s is a name or an output',
  (code) => {
    expect(isToPaste(code)).toBe(false)
  },
)

const SOME = 'Look ((business-basic business-standard|once, ))at **Save**((e5| (now))).'

test('a text has parts for some plans', () => {
  expect(planTexts(SOME)).toEqual([
    { text: 'Look ' },
    { text: 'once, ', plans: ['business-basic', 'business-standard'] },
    { text: 'at **Save**' },
    { text: ' (now)', plans: ['e5'] },
    { text: '.' },
  ])
  expect(forPlan(SOME, 'business-basic')).toBe('Look once, at **Save**.')
  expect(forPlan(SOME, 'e5')).toBe('Look at **Save** (now).')
  expect(forPlan('((e3|A.)) ((e5|B.))', 'e5')).toBe('B.')
  expect(forPlan(SOME)).toBe('Look once, at **Save** (now).')
  expect(withoutMarks(SOME)).toBe('Look once, at Save (now).')
  expect(markedParts('((e5|Run `x`.))').map(({ kind }) => kind)).toEqual(['text', 'code', 'text'])
})

test.each([
  ['((e4|text))', 'names the plan "e4"'],
  ['((e3|text', 'has a "((" or "))" without its other half'],
  ['text))', 'has a "((" or "))" without its other half'],
  ['((business-basic business-standard business-premium e3 e5|text))', 'has a part for all plans'],
])('%s is a mistake', (text, problem) => {
  expect(markProblem(text)).toContain(problem)
})

test('a text for some plans is no mistake', () => {
  expect(markProblem(SOME)).toBeUndefined()
})

/** Returns the plans of the parts of every text below a value, with the name of its entry. */
function plansIn(value: unknown, entry = ''): string[] {
  if (typeof value === 'string')
    return planTexts(value).flatMap(({ plans }) => (plans ? [`${entry}: ${plans.join(' ')}`] : []))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => plansIn(below, `${entry}.${key}`))
}

test.each(['de', 'fr', 'es', 'ar'])(
  'the texts in %s have their parts for the same plans as in English',
  (language) => {
    const of = (one: string): unknown => {
      const { words, howTos } = readParts('content', one)
      return { controls: words.controls, howTos: howTos.words }
    }
    const known = plansIn(of('en'))
    expect(known.length).toBeGreaterThan(20)
    expect(plansIn(of(language)).toSorted()).toEqual(known.toSorted())
  },
)

/** The controls whose pages a visitor with a known plan reads first. */
const FIRST = [
  'IA-01',
  'IA-02',
  'IA-04',
  'IA-05',
  'EC-01',
  'EC-02',
  'DP-01',
  'DP-02',
  'DE-01',
  'DE-02',
  'LR-01',
  'LR-02',
]

test.each(FIRST)('on Business Standard, the page of %s is silent about the rules of other plans', (id) => {
  const { ways, check, undo, breaks } = content.howTos.find(({ control }) => control === id)!
  const texts = [
    ...ways.flatMap(({ plans, steps }) => steps.map((step) => ({ ...step, plans: step.plans ?? plans }))),
    ...undo.steps,
    ...[check.done, check.missing, ...breaks.map(({ text }) => text)].map((text) => ({
      text,
      plans: undefined,
    })),
    ...check.commands.flatMap(({ command: { plans }, done, missing }) =>
      [done, missing].map((text) => ({ text, plans })),
    ),
  ]
  for (const { text, plans = PAID_PLANS } of texts)
    if (plans.includes('business-standard'))
      expect(forPlan(text, 'business-standard')).not.toMatch(
        /\b(?:Premium|E3|E5)\b.*\b(?:E3|E5)\b|Conditional Access >/,
      )
})

test('where and cost of a control are for the plan', () => {
  const wordsOf = (id: string) => model.controls.find((control) => control.id === id)!.words
  expect(wordsOf('IA-01').whereByPlan?.['business-standard']).toBe(
    'Security defaults: entra.microsoft.com > Entra ID > Overview > Properties > Manage security defaults.',
  )
  expect(wordsOf('IA-01').whereByPlan?.e3).toMatch(/^Conditional Access: /)
  expect(wordsOf('IA-01').where).toContain('. Conditional Access: ')
  expect(wordsOf('DE-01').whereByPlan?.['business-basic']).toMatch(
    /^Settings > Windows Update on each computer/,
  )
  expect(wordsOf('DE-02').whereByPlan?.['business-basic']).toMatch(/^On each computer: Windows Security > /)
  expect(wordsOf('IA-05').costByPlan?.e5).not.toContain('may need')
  expect(wordsOf('EC-01').whereByPlan).toBeUndefined()
})
