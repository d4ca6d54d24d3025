import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import type { Model, Reply } from '../../../src/core/model/model.ts'
import { type Report } from '../../../src/core/report/types.ts'
import { ALL, NO, UNKNOWN, tinyControl, tinyModel, tinyQuestions, tinyReport } from '../tiny.ts'

const head = (given: Partial<Answers>, model?: Model): Report['head'] => tinyReport(given, { model }).head

test('the number in the headline is the score rounded down', () => {
  expect(head({ controls: { ...ALL, 'XB-02': 0.25 } }).figure).toBe('92')
})

test('the headline shows a score range for many unknowns, no number for few answers', () => {
  expect(head({ controls: UNKNOWN }).figure).toBe('0 to 75')
  expect(head({}).figure).toBe('')
})

test.each<[string, Answers['controls'], string]>([
  ['nothing', NO, 'plain Low Much is open.'],
  ['a gate', { ...ALL, 'XA-01': 0 }, 'gate Low 40 the first thing is not done'],
  ['nothing, with two controls in place', { ...NO, 'XB-01': 1, 'XB-02': 1 }, 'plain Low Much is open.'],
  ['nothing, at the top level', ALL, 'plain Top Nothing is open.'],
  ['the count of critical controls fully in place', { ...ALL, 'XA-02': 0.5 }, 'full Mid Top 2 1'],
  ['too few answers', { 'XA-01': 1 }, 'tooFew 1 4'],
])('the headline names what limits the level: %s', (_, controls, sentence) => {
  expect(head({ controls }).sentence).toBe(sentence)
})

test('the headline counts the known jobs and missing answers if too much is unknown', () => {
  expect(head({ controls: UNKNOWN }).sentence).toBe('between Low Mid certain 2 missing 2')
})

test('the headline names no level if every level is possible', () => {
  const all = { ...UNKNOWN, 'XB-01': 'unknown', 'XB-02': 'unknown' } as const
  expect(head({ controls: all }).sentence).toBe('certainNone missing 4')
})

test('the headline names one level if the unknown controls cannot change it', () => {
  const model = tinyModel({ gates: [{ control: 'XB-01', caps: [40, 40, 40], because: '' }] })
  expect(head({ controls: UNKNOWN }, model).sentence).toBe('sure Low certain 2 missing 2')
})

test('the headline counts one missing answer for controls that share a question', () => {
  const choices = { first: ['no'], second: ['no'], ticks: ['unknown'] }
  expect(head({ choices }).sentence).toBe('sure Low certain 2 missing 1')
})

test.each<[string, Model['gates']]>([
  ['only these prevent the next level', []],
  ['these and a gate limit the level', [{ control: 'XA-01', caps: [60, 60, 60], because: '' }]],
])('the headline counts the critical controls if %s', (_, gates) => {
  const model = tinyModel({ gates })
  for (const control of model.controls.slice(2)) control.weight = 100
  expect(head({ controls: { ...ALL, 'XA-01': 0, 'XA-02': 0 } }, model).sentence).toBe('count Low Mid 1 0')
})

test('the headline facts count critical controls, and show a score range for unknowns', () => {
  expect(head({ controls: { ...ALL, 'XB-02': 'unknown' } }).facts).toEqual([
    'critical 2/2',
    'ofUnknown 90 100 1',
    'planOther',
  ])
})

test('the headline facts count the critical controls that are at least half done', () => {
  expect(head({ controls: { ...ALL, 'XA-02': 0.5 } }).facts[0]).toBe('one critical 1/2 begun 1')
  expect(head({ controls: { ...ALL, 'XA-02': 0.25 } }).facts[0]).toBe('one critical 1/2')
})

test('the headline facts say “none” instead of a zero', () => {
  expect(head({ controls: NO }).facts[0]).toBe('no critical of 2')
  expect(head({ controls: { ...NO, 'XA-02': 0.5 } }).facts[0]).toBe('no critical of 2 begun 1')
})

test('the headline facts count the unasked controls if all asked controls are in place', () => {
  expect(head({ controls: ALL, scope: 'quick' }).facts[0]).toBe('allCritical 2 2')
})

test.each<[string, Partial<Answers>, string]>([
  ['the best score of the plan', { controls: NO, context: { plan: 'e5' } }, 'reachable Five 100'],
  ['a best score that is reached', { controls: ALL, context: { plan: 'business-basic' } }, 'reached Basic'],
  ['no name of a plan without one', { controls: NO, context: { plan: 'e3' } }, 'reachable  92'],
  ['the user limit of a plan', { context: { plan: 'business-basic', people: 301 } }, 'planOver 300'],
  ['a backup with an add-on in place', { controls: ALL }, 'backupDone'],
])('the headline facts show %s', (_, given, fact) => {
  expect(head(given).facts).toContain(fact)
})

test('the headline facts omit the licence’s best score if too much is unknown', () => {
  expect(head({ controls: UNKNOWN, context: { plan: 'e5' } }).facts).toEqual(['no critical of 2'])
})

test('the headline facts show no backup without an add-on in place', () => {
  const controls = tinyModel().controls.map((one) => ({ ...one, addOn: false }))
  expect(head({ controls: NO }).facts).not.toContain('backupDone')
  expect(head({ controls: ALL }, tinyModel({ controls })).facts).not.toContain('backupDone')
})

test('the weakest area is the area with the lowest score', () => {
  expect(head({ controls: { ...ALL, 'XB-01': 0 } }).weakest).toBe('weakest Area B 40')
})

test('two areas with the same lowest score are both the weakest', () => {
  expect(head({ controls: NO }).weakest).toBe('weakest Area A Area B 0')
})

test('if more than two areas have the lowest score, their number or all is said', () => {
  const tiny = tinyModel()
  const controls = [...tiny.controls, tinyControl('XC-01'), tinyControl('XD-01')]
  const more = ['C', 'D'].map((short) => ({ id: `X${short}`, name: `Area ${short}`, short }))
  const model = { ...tiny, controls, areas: [...tiny.areas, ...more] }
  expect(head({ controls: { ...NO, 'XC-01': 0, 'XD-01': 1 } }, model).weakest).toBe('3 areas 0')
  expect(head({ controls: { ...NO, 'XC-01': 0, 'XD-01': 0 } }, model).weakest).toBe('all 4 areas 0')
})

test('areas with the same lowest number on the page tie, also with unknown controls', () => {
  expect(head({ controls: { ...NO, 'XA-01': 'unknown' } }).weakest).toBe('weakest Area A Area B 0')
  const controls = { ...NO, 'XA-01': 'unknown', 'XB-02': 'unknown' } as const
  const model = tinyModel({ constants: { ...tinyModel().constants, unknownShare: 0.5 } })
  expect(head({ controls }, model).weakest).toBe('weakest Area A Area B 0')
})

test('no area is the weakest if all scores are 100 or too much is unknown', () => {
  expect(head({ controls: ALL }).weakest).toBeUndefined()
  expect(head({ controls: UNKNOWN }).weakest).toBeUndefined()
})

test('the headline’s first three jobs follow the order of the action plan', () => {
  expect(head({ controls: { ...NO, 'XA-01': 'unknown' } }).first.map(({ title }) => title)).toEqual([
    'Do XB-01',
    'Do XA-02',
    'Do XB-02',
  ])
})

test('if too much is unknown, the headline lists at most two first jobs, both known', () => {
  const model = tinyModel({ constants: { ...tinyModel().constants, unknownShare: 0.2 } })
  expect(head({ controls: { ...NO, 'XA-01': 'unknown' } }, model).first).toEqual([
    { id: 'XB-01', title: 'Do XB-01', effort: 'an hour', who: 'it' },
    { id: 'XA-02', title: 'Do XA-02', effort: 'an hour', who: 'it' },
  ])
})

describe('the next step to a separate backup', () => {
  const model = tinyModel({
    controls: [
      ...tinyModel().controls,
      tinyControl('XB-03', { critical: false, weight: 0.1, prerequisites: ['XB-02'], effort: 'days' }),
    ],
  })
  const step = (backup: Reply, restore: Reply = 0, more: Partial<Answers> = {}) =>
    head({ controls: { ...NO, 'XB-02': backup, 'XB-03': restore }, ...more }, model).backup
  const order = { id: 'XB-02', title: 'backupOrder', effort: 'backupEffort', who: 'it' }
  const rest = { ...order, title: 'backupRest' }
  const restore = { ...order, id: 'XB-03', title: 'backupTest', effort: 'an hour' }

  test.each<[string, Reply, Reply, typeof order | undefined]>([
    ['a backup, if there is none', 0, 0, order],
    ['the rest of a backup, if there is a little', 0.25, 0.25, rest],
    ['a test, if half is backed up', 0.5, 0, restore],
    ['a test, if all is backed up', 1, 0.25, restore],
    ['nothing, if the backup is unknown', 'unknown', 0, undefined],
    ['nothing, if the test is unknown', 1, 'unknown', undefined],
    ['nothing, if a test is at least half done', 1, 0.5, undefined],
    ['nothing, if all is done', 1, 1, undefined],
  ])('the headline suggests %s', (_, backup, test, expected) => {
    expect(step(backup, test)).toEqual(expected)
  })

  test('the headline suggests no backup that is planned, accepted or in this week', () => {
    const planned = { kind: 'planned', by: '2027-01-04' } as const
    expect(step(0, 0, { statuses: { 'XB-02': planned } })).toBeUndefined()
    const accepted = { kind: 'accepted', until: '2027-01-04', why: '' } as const
    expect(step(0, 0, { statuses: { 'XB-02': accepted } })).toBeUndefined()
    const over = { kind: 'accepted', until: '2026-01-04', why: '' } as const
    expect(step(0, 0, { statuses: { 'XB-02': over } })).toBeUndefined()
  })

  test('the headline suggests no backup that is one of the first jobs', () => {
    expect(step(0, 0, { controls: { ...ALL, 'XB-02': 0 } })).toBeUndefined()
    expect(head({ controls: NO }, tinyModel({ controls: model.controls.slice(0, 3) })).backup).toBeUndefined()
  })
})

test('the headline counts the questions for the IT person or the IT provider', () => {
  expect(head({ controls: UNKNOWN }).ask).toEqual({
    questions: 2,
    title: 'askPerson 2',
    lead: 'findOutLead',
    effort: 'askEffort',
  })
  expect(head({ controls: UNKNOWN, context: { itProvider: true } }).ask?.title).toBe('askProvider 2')
  expect(head({ controls: NO })).not.toHaveProperty('ask')
})

test('the headline counts apart what only the owner can find out', () => {
  const owner = (...ids: string[]): Model =>
    tinyModel({
      questions: tinyQuestions.map((one) => (ids.includes(one.id) ? { ...one, knows: 'you' as const } : one)),
    })
  const choices = { first: ['unknown'], ticks: ['unknown'] }
  const said = head({ choices }, owner('first'))
  expect(said.ask).toMatchObject({ questions: 2, title: 'askPerson 2' })
  expect(said.lookUp).toEqual({
    questions: 1,
    title: 'lookUpOwn 1',
    lead: 'lookUpOwnLead',
    effort: 'lookUpEffort',
  })
  expect(head({ choices }, owner('first', 'second', 'ticks'))).not.toHaveProperty('ask')
})
