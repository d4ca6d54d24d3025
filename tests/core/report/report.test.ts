import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import type { Control, Model, Plan, Reply } from '../../../src/core/model/model.ts'
import { type Report } from '../../../src/core/report/types.ts'
import { ALL, NO, UNKNOWN, tinyControl, tinyModel, tinyReport } from '../tiny.ts'

const report = (given: Partial<Answers> = {}, model?: Model, today?: string): Report =>
  tinyReport(given, { model, today })

/** Returns the action for the control XA-01, after changes to this control and to the answers. */
function about(
  changes: Partial<Control>,
  given: Partial<Answers> = {},
): Report['actions'][number] | undefined {
  const model = tinyModel({ controls: [tinyControl('XA-01', changes)], gates: [] })
  return report({ controls: { 'XA-01': 0 }, ...given }, model).actions[0]
}

test('a report is the same after a round trip through JSON', () => {
  const whole = report({ controls: NO })
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
})

test('a report contains its date and the versions of weights and questions', () => {
  expect(report()).toMatchObject({
    ...{ format: 'whose-job/report', version: 1, model: 1, quiz: '2026-11' },
    ...{ date: '2026-11-24', dateText: '24 November 2026', language: 'en-GB', scopeText: 'full' },
  })
})

test('a report contains the company name if there is one', () => {
  expect(tinyReport({}, { name: 'Harbour' }).name).toBe('Harbour')
  expect(report().name).toBeUndefined()
})

test('a report names the gate that caps the score by its control id', () => {
  expect(report({ controls: { ...ALL, 'XA-01': 0 } }).heldBy).toEqual({ control: 'XA-01', cap: 40 })
  expect(report({ controls: ALL }).heldBy).toBeUndefined()
})

test('every control is in exactly one group, such as “this week” or “in place”', () => {
  const { groups } = report({ controls: { ...NO, 'XA-01': 1, 'XB-02': 'unknown' } })
  expect(Object.fromEntries(groups.map(({ id, ids }) => [id, ids]))).toEqual({
    thisWeek: ['XA-02'],
    thisMonth: ['XB-01'],
    thisQuarter: [],
    findOut: ['XB-02'],
    accepted: [],
    inPlace: ['XA-01'],
  })
  expect(groups.map(({ title, lead }) => [title, lead])).toContainEqual(['inPlace', 'inPlaceLead'])
})

test('a group of the plan lists the jobs that the visitor has marked as done', () => {
  const records = { 'XA-01': { was: 0 }, 'XB-01': { was: 0 } } as const
  const { groups } = report({ controls: { ...NO, 'XA-01': 1 }, records })
  expect(groups.flatMap(({ id, done }) => done.map((job) => [id, job]))).toEqual([['thisWeek', 'XA-01']])
})

test('actions are ranked by their gain in points, regardless of their plan group', () => {
  expect(report({ controls: { ...NO, 'XA-01': 'unknown' } }).actions[0]?.id).toBe('XA-01')
})

test('an action shows its points, or a sentence if it gains no points', () => {
  const gains = report({ controls: NO }).actions.map(({ id, gain }) => [id, gain])
  expect(gains).toContainEqual(['XA-01', '+50'])
  // The gate caps the score at 40, so no other action raises the score.
  const held = report({ controls: { ...ALL, 'XA-01': 0, 'XB-02': 0.5 } }).actions
  expect(held.find(({ id }) => id === 'XB-02')?.gain).toBe('gainNone')
})

test('if too much is unknown, a report has score ranges but no points or risk bands', () => {
  const few = report({ controls: UNKNOWN })
  expect(few.known).toBe('few')
  expect(few.actions.every(({ gain }) => gain === '')).toBe(true)
  expect(few.areas[0]?.text).toBe('0 to 100')
  expect(few.areas[1]?.text).toBe('0')
  expect(few.scenarios.every(({ before }) => before === '')).toBe(true)
})

test('with many unknown controls, a risk shows its lowest possible band, or no band', () => {
  const few = (controls: Answers['controls'], bands = tinyModel().constants.bands) => {
    const model = tinyModel()
    model.constants.bands = bands
    return report({ controls }, model).scenarios.map(({ now }) => now)
  }
  const certain = { 'XA-01': 0, 'XA-02': 'unknown', 'XB-01': 'unknown', 'XB-02': 0 } as const
  // The lowest possible risk of S1 is likelihood 4 × impact 2.3. That of S2 is likelihood 1.8 × impact 2.
  expect(few(certain)).toEqual(['Storm', ''])
  expect(few({ ...certain, 'XA-01': 'unknown', 'XA-02': 0 })).toEqual(['Rough or worse', ''])
  expect(few(certain, [{ id: 'rough', name: 'Rough', below: 4 }])).toEqual(['', 'Rough'])
})

test('residualIfUnknownsAreFine is the risk with all unknown controls in place', () => {
  const { scenarios } = report({ controls: UNKNOWN })
  expect(scenarios.map(({ residualIfUnknownsAreFine: low, residual }) => [low, residual])).toEqual([
    [5.06, 12],
    [4, 4],
  ])
})

test('a report has too few answers if less than 60% of the controls have an answer', () => {
  expect(report({ controls: { 'XA-01': 0, 'XA-02': 0 } }).known).toBe('tooFew')
  expect(report({ controls: { 'XA-01': 0, 'XA-02': 0, 'XB-01': 0 } }).known).toBe('enough')
})

test('a risk scenario contains the risk bands of its inherent risk and residual risk', () => {
  expect(report({ controls: { ...NO, 'XA-01': 1, 'XB-01': 1 } }).scenarios).toMatchObject([
    { id: 'S1', inherent: 12, residual: 6.6, before: 'Storm', now: 'Rough' },
    { id: 'S2', inherent: 4, residual: 3.6, before: 'Rough', now: 'Calm' },
  ])
})

test('a risk above the limits of all risk bands has an empty band name', () => {
  const model = tinyModel()
  model.constants.bands = [{ id: 'calm', name: 'Calm', below: 4 }]
  expect(report({ controls: NO }, model).scenarios[0]?.before).toBe('')
})

test('the text of a level states its range of scores', () => {
  expect(report().levels.map(({ text }) => text)).toEqual(['0 to 49', '50 to 79', '80 up'])
})

test('each big risk shows the visitor’s answer and the action that lowers the risk', () => {
  expect(report({ choices: { first: ['bit'], second: ['no'], ticks: ['none'] } }).risks).toEqual([
    { scenario: 'S1', action: 'XA-01', question: 'first', said: 'Label bit', isDamageOnly: false },
    { scenario: 'S2', action: 'XB-01', question: 'ticks', said: 'Label none', isDamageOnly: false },
  ])
})

test('a big risk without an answer shows the text for “unknown”', () => {
  const model = tinyModel({ constants: { ...tinyModel().constants, unknownShare: 1 } })
  const choices = { first: ['bit'], second: ['unknown'], ticks: ['b1-all'] }
  expect(report({ choices, controls: { 'XA-01': 1 } }, model).risks[0]).toEqual({
    scenario: 'S1',
    action: 'XA-02',
    question: 'second',
    said: 'Label unknown',
    isDamageOnly: true,
  })
})

test('a job that makes a big risk less likely comes before one that lowers it more', () => {
  const model = tinyModel()
  const [first, second, third] = model.controls as [Control, Control, Control]
  first.effects = [{ scenario: 'S1', impact: 'very-high' }]
  second.effects = [{ scenario: 'S1', likelihood: 'low' }]
  third.effects = [{ scenario: 'S1', likelihood: 'low', impact: 'low' }]
  const firstRisk = (controls: Answers['controls']) => {
    const [risk] = report({ controls: { ...NO, ...controls } }, model).risks
    return [risk?.action, risk?.isDamageOnly]
  }
  expect(firstRisk({})).toEqual(['XB-01', false])
  expect(firstRisk({ 'XB-01': 1 })).toEqual(['XA-02', false])
  expect(firstRisk({ 'XB-01': 1, 'XA-02': 1 })).toEqual(['XA-01', true])
})

test('the list of the biggest risks omits a risk that no action lowers', () => {
  expect(
    report({ controls: { ...NO, 'XB-01': 1, 'XB-02': 1 } }).risks.map(({ scenario }) => scenario),
  ).toEqual(['S1'])
  expect(report({ controls: ALL }).risks).toEqual([])
})

test('an action shows the deadline of its control before and after the deadline', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(0, 1)) {
    control.deadline = '2026-12-31'
    control.words.deadline = 'it ends'
  }
  const told = (today: string): string | undefined =>
    report({ controls: NO }, model, today).actions[0]?.deadline
  expect(told('2026-12-31')).toBe('by 31 December 2026: it ends')
  expect(told('2027-01-01')).toBe('since 31 December 2026: it ends')
})

test('an action does not show a deadline that has no text', () => {
  expect(about({ deadline: '2026-12-31' })?.deadline).toBeUndefined()
  expect(about({})?.deadline).toBeUndefined()
})

test.each([
  [{}, 'e5', 'owned', true],
  [{ addOn: true }, 'e5', 'ownedAddOn', true],
  [{ plans: ['e5'] }, 'business-basic', 'needs Five', false],
  [{ plans: [] }, 'business-basic', 'needs ', false],
  [{ addOn: true }, 'other', 'anyPlanAddOn', null],
  [{}, 'other', 'anyPlan', null],
  [{ plans: ['business-basic', 'e5'] }, 'other', 'from Basic', null],
  [{ plans: ['e3'] }, 'other', 'from ', null],
] as const)('the licence text of %j on the plan %s is "%s"', (changes, plan, licence, owned) => {
  expect(about(changes as Partial<Control>, { context: { plan } })).toMatchObject({ licence, owned })
})

test('an action says what to do on the plan of the business', () => {
  const words = { ...tinyControl('XA-01').words, do: 'all', doByPlan: { e3: 'for E3' } }
  const doOn = (plan: Plan): string | undefined => about({ words }, { context: { plan } })?.do
  expect([doOn('e3'), doOn('e5'), doOn('other')]).toEqual(['for E3', 'all', 'all'])
})

test('an action suggests a free first step unless the licence includes the control', () => {
  const words = { ...tinyControl('XA-01').words, halfStep: 'half of it' }
  const changes: Partial<Control> = { plans: ['e5'], words }
  expect(about(changes, { context: { plan: 'e3' } })?.halfStep).toBe('half of it')
  expect(about(changes, { context: { plan: 'other' } })?.halfStep).toBe('half of it')
  expect(about(changes, { context: { plan: 'e5' } })?.halfStep).toBeUndefined()
})

test('a job whose last stage needs another plan says only what is left', () => {
  const words = { ...tinyControl('XA-01').words, do: 'check that it is on', lastStep: 'export it' }
  const changes: Partial<Control> = {
    plans: ['business-standard', 'e3', 'e5'],
    plansLastStage: ['e5'],
    words,
  }
  const on = (plan: Plan, value: Reply, more: Partial<Control> = {}) =>
    about({ ...changes, ...more }, { context: { plan }, controls: { ...NO, 'XA-01': value } })
  const left = { licence: 'last stage from Five', do: 'export it', halfStep: 'export it' }
  expect(on('e3', 0.5)).toMatchObject({ ...left, owned: true })
  expect(on('other', 0.5)).toMatchObject(left)
  expect(on('business-basic', 0.5)).toMatchObject({ do: 'check that it is on', owned: false })
  expect(on('business-standard', 0.5, { plansLastStage: ['e3', 'e5'] })?.licence).toBe('last stage from ')
  expect(on('e3', 0.5, { words: { ...words, lastStep: undefined } })?.do).toBe('check that it is on')
  for (const whole of [on('e5', 0.5), on('e3', 0.25), on('e3', 'unknown')]) {
    expect(whole).toMatchObject({ do: 'check that it is on' })
    expect(whole?.halfStep).toBeUndefined()
  }
})

test('a job names the jobs that make it safe until they are fully in place', () => {
  const model = tinyModel()
  model.controls[0]!.safeAfter = ['XB-01']
  const before = (reply: Reply) =>
    tinyReport({ controls: { ...NO, 'XB-01': reply } }, { model }).actions.find(({ id }) => id === 'XA-01')
      ?.before
  for (const reply of [0, 0.5, 'unknown'] as const)
    expect(before(reply)).toEqual([
      { id: 'XB-01', title: 'Do XB-01', effort: 'an hour', ...(reply === 'unknown' && { isUnknown: true }) },
    ])
  expect(before(1)).toBeUndefined()
})

test.each([
  ['you', false, 'you'],
  ['you', true, 'you'],
  ['it', false, 'it'],
  ['it', true, 'provider'],
  ['both', false, 'both'],
  ['both', true, 'bothProvider'],
] as const)('the text on who does a job of "%s" with IT provider %s is "%s"', (doer, itProvider, who) => {
  expect(about({ doer }, { context: { itProvider } })?.who).toBe(who)
})

test.each([
  [0, '', undefined],
  [0.25, 'partly', 'all'],
  [0.5, 'partly', 'all'],
  ['unknown', 'unknown', undefined],
] as const)('a control with the value %s has the state text "%s" and needs %s', (value, state, full) => {
  expect(about({}, { controls: { 'XA-01': value } })).toMatchObject({ state, full })
})

test('an action contains the names of its frameworks and sources', () => {
  const action = about({ frameworks: { iso: ['1'], own: ['2'] }, sources: ['page', 'gone'] })
  expect(action?.frameworks).toEqual([
    { name: 'ISO', ids: ['1'], printed: true },
    { name: 'own', ids: ['2'], printed: false },
  ])
  expect(action?.sources).toEqual([
    {
      title: 'A page',
      url: 'https://example.com/',
      reviewed: '2026-01-01',
      dates: 'no date, read 1\u00a0January\u00a02026.',
    },
  ])
})

test('an action shows the date of its job if its control has no deadline', () => {
  const model = tinyModel()
  const [control] = model.controls as [Control]
  const deadlineIn = () =>
    tinyReport({ controls: NO }, { model }).actions.find(({ id }) => id === control.id)?.deadline
  control.words = { ...control.words, date: '1 May: it ends.' }
  expect(deadlineIn()).toBe('1 May: it ends.')
  Object.assign(control, { deadline: '2027-01-31' })
  control.words = { ...control.words, deadline: 'it stops' }
  expect(deadlineIn()).toBe('by 31 January 2027: it stops')
})
