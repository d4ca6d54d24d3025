import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import type { Model } from '../../../src/core/model/model.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { type Report } from '../../../src/core/report/types.ts'
import { answers, tinyModel, tinyWords } from '../tiny.ts'

const head = (given: Partial<Answers>, model: Model = tinyModel()): Report['head'] =>
  writeReport(model, tinyWords, answers(given), { today: '2026-11-24' }).head
const ALL = { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
const NO = { 'XA-01': 0, 'XA-02': 0, 'XB-01': 0, 'XB-02': 0 } as const
const UNKNOWN = { 'XA-01': 'unknown', 'XA-02': 'unknown', 'XB-01': 0, 'XB-02': 0 } as const

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
  expect(head({ controls: UNKNOWN }).sentence).toBe('certain 2 missing 2')
  const allUnknown = {
    'XA-01': 'unknown',
    'XA-02': 'unknown',
    'XB-01': 'unknown',
    'XB-02': 'unknown',
  } as const
  expect(head({ controls: allUnknown }).sentence).toBe('certainNone missing 4')
})

test('the headline counts one missing answer for controls that share a question', () => {
  const choices = { first: ['no'], second: ['no'], ticks: ['unknown'] }
  expect(head({ choices }).sentence).toBe('certain 2 missing 1')
})

test('the headline counts the critical controls if only these prevent the next level', () => {
  const model = tinyModel({ gates: [] })
  for (const control of model.controls.slice(2)) control.weight = 100
  expect(head({ controls: { ...ALL, 'XA-01': 0, 'XA-02': 0 } }, model).sentence).toBe('count Low Mid 1 0')
})

test('the headline counts the critical controls if these and a gate limit the level', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(2)) control.weight = 100
  for (const gate of model.gates) gate.caps = [60, 60, 60]
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
  expect(head({ controls: { ...ALL, 'XA-02': 0.5 } }).facts[0]).toBe('critical 1/2 begun 1')
  expect(head({ controls: { ...ALL, 'XA-02': 0.25 } }).facts[0]).toBe('critical 1/2')
})

test('the headline facts count the unasked controls if all asked controls are in place', () => {
  expect(head({ controls: ALL, scope: 'quick' }).facts[0]).toBe('allCritical 2 2')
})

test('the headline facts state the best score that the Microsoft 365 plan allows', () => {
  expect(head({ controls: NO, context: { plan: 'e5' } }).facts).toContain('reachable Five 100')
  expect(head({ controls: ALL, context: { plan: 'business-basic' } }).facts).toContain('reached Basic')
})

test('the headline facts show no name for a Microsoft 365 plan that has no name', () => {
  expect(head({ controls: NO, context: { plan: 'e3' } }).facts).toContain('reachable  92')
})

test('the headline facts omit the licence’s best score if too much is unknown', () => {
  expect(head({ controls: UNKNOWN, context: { plan: 'e5' } }).facts).toEqual(['critical 0/2'])
})

test('the headline facts state the user limit if the Microsoft 365 plan is too small', () => {
  expect(head({ controls: ALL, context: { plan: 'business-basic', people: 301 } }).facts).toContain(
    'planOver 300',
  )
})

test('the headline facts mention the backup only if an add-on control is in place', () => {
  expect(head({ controls: ALL }).facts).toContain('backupDone')
  expect(head({ controls: NO }).facts).not.toContain('backupDone')
  expect(
    head(
      { controls: ALL },
      tinyModel({ controls: tinyModel().controls.map((one) => ({ ...one, addOn: false })) }),
    ).facts,
  ).not.toContain('backupDone')
})

test('the weakest area is the first area with the lowest score', () => {
  expect(head({ controls: { ...ALL, 'XB-01': 0 } }).weakest).toBe('weakest Area B 40')
  expect(head({ controls: NO }).weakest).toBe('weakest Area A 0')
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

test('the headline counts the questions for the IT person or the IT provider', () => {
  expect(head({ controls: UNKNOWN }).ask).toEqual({
    questions: 2,
    title: 'askPerson 2',
    effort: 'askEffort',
  })
  expect(head({ controls: UNKNOWN, context: { itProvider: true } }).ask?.title).toBe('askProvider 2')
  expect(head({ controls: NO }).ask).toBeUndefined()
})
