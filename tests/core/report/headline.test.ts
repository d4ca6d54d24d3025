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

test('the figure is the score rounded down', () => {
  expect(head({ controls: { ...ALL, 'XB-02': 0.25 } }).figure).toBe('92')
})

test('the figure is a range where too much is unknown, and nothing where too little was answered', () => {
  expect(head({ controls: UNKNOWN }).figure).toBe('0 to 75')
  expect(head({}).figure).toBe('')
})

test.each<[string, Answers['controls'], string]>([
  ['nothing', NO, 'plain Low Much is open.'],
  ['a gate', { ...ALL, 'XA-01': 0 }, 'gate Low 40 the first thing is not done'],
  ['a count of those half there', { ...NO, 'XB-01': 1, 'XB-02': 1 }, 'plain Low Much is open.'],
  ['nothing, at the top', ALL, 'plain Top Nothing is open.'],
  ['a count of those fully there', { ...ALL, 'XA-02': 0.5 }, 'full Mid Top 2 1'],
  ['too many unknowns', UNKNOWN, 'few 2 4'],
  ['too few answers', { 'XA-01': 1 }, 'tooFew 1 4'],
])('the sentence says that the level is held by %s', (_, controls, sentence) => {
  expect(head({ controls }).sentence).toBe(sentence)
})

test('where the score would do but too few critical controls are half there, the count is named', () => {
  const model = tinyModel({ gates: [] })
  for (const control of model.controls.slice(2)) control.weight = 100
  expect(head({ controls: { ...ALL, 'XA-01': 0, 'XA-02': 0 } }, model).sentence).toBe('count Low Mid 1 0')
})

test('a count is named before a gate', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(2)) control.weight = 100
  for (const gate of model.gates) gate.caps = [60, 60, 60]
  expect(head({ controls: { ...ALL, 'XA-01': 0, 'XA-02': 0 } }, model).sentence).toBe('count Low Mid 1 0')
})

test('the critical controls are counted, and the range is told where something is unknown', () => {
  expect(head({ controls: { ...ALL, 'XB-02': 'unknown' } }).facts).toEqual([
    'critical 2/2/2',
    'ofUnknown 90 100 1',
    'planOther',
    'backup',
  ])
})

test('what the plan can reach is told, or that it was passed', () => {
  expect(head({ controls: NO, context: { plan: 'e5' } }).facts).toContain('reachable Five 100')
  expect(head({ controls: ALL, context: { plan: 'business-basic' } }).facts).toContain('reached Basic')
})

test('a plan without a name leaves a gap, not an error', () => {
  expect(head({ controls: NO, context: { plan: 'e3' } }).facts).toContain('reachable  92')
})

test('what the plan can reach is not told where too much is unknown', () => {
  expect(head({ controls: UNKNOWN, context: { plan: 'e5' } }).facts).toEqual(['critical 0/0/2', 'backup'])
})

test('more people than the plan allows is said plainly', () => {
  expect(head({ controls: ALL, context: { plan: 'business-basic', people: 301 } }).facts).toContain(
    'planOver 300',
  )
})

test('whatever was answered, it is said whose job backup is', () => {
  for (const controls of [ALL, NO, UNKNOWN, {}]) expect(head({ controls }).facts.at(-1)).toBe('backup')
})

test('the weakest area is named, the first of equals', () => {
  expect(head({ controls: { ...ALL, 'XB-01': 0 } }).weakest).toBe('weakest Area B 40')
  expect(head({ controls: NO }).weakest).toBe('weakest Area A 0')
})

test('no area is weakest where all are whole or too much is unknown', () => {
  expect(head({ controls: ALL }).weakest).toBeUndefined()
  expect(head({ controls: UNKNOWN }).weakest).toBeUndefined()
})

test('the first three actions are those of the plan', () => {
  expect(head({ controls: { ...NO, 'XA-01': 'unknown' } }).first.map(({ title }) => title)).toEqual([
    'Do XB-01',
    'Do XA-02',
    'Do XB-02',
  ])
})

test('where too much is unknown, asking comes first', () => {
  expect(head({ controls: UNKNOWN }).first).toEqual([
    { id: 'XA-01', title: 'ask for a done XA-01' },
    { id: 'XA-02', title: 'ask for a done XA-02' },
    { id: 'XB-01', title: 'Do XB-01' },
  ])
})
