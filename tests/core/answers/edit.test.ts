import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, resolveReplies } from '../../../src/core/answers/answers.ts'
import {
  answerControl,
  finishJob,
  finishedJobs,
  isFullyAnswered,
  reopenJob,
  restoreControl,
  setStatus,
} from '../../../src/core/answers/edit.ts'
import { layDeeper } from '../../../src/core/report/deep-dive.ts'
import type { Status } from '../../../src/core/answers/status.ts'
import { anyAnswers, anyReply, withRecords } from '../anything.ts'
import { answers, tinyModel } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const QUICK = answers({ choices: { first: ['all'], second: ['no'] }, scope: 'quick' })
const PLAN: Status = { kind: 'planned', by: '2026-12-03' }
const COVER: Status = { kind: 'covered', by: 'Guard', full: false }

test('the status of a control can be set, replaced and removed', () => {
  const one = setStatus(answers(), 'XA-01', PLAN)
  expect(one.statuses).toEqual({ 'XA-01': PLAN })
  const other = setStatus(one, 'XA-01', { ...COVER, by: ' Guard\u0000 ' })
  expect(other.statuses).toEqual({ 'XA-01': COVER })
  expect(setStatus(other, 'XA-01', undefined)).toEqual(answers())
})

test('a control status with a day that does not exist changes nothing', () => {
  const one = setStatus(answers(), 'XA-01', PLAN)
  expect(setStatus(one, 'XA-01', { kind: 'planned', by: '2026-02-30' })).toBe(one)
})

test('removing an answer to a single control restores the answer of the quick question', () => {
  const deep = answerControl(model, QUICK, 'XA-01', 0.25)
  expect(resolveReplies(model, deep)['XA-01']).toBe(0.25)
  expect(answerControl(model, deep, 'XA-01', undefined)).toEqual(QUICK)
})

test('an answer to a single control removes the status "covered"', () => {
  const covered = setStatus(QUICK, 'XA-02', COVER)
  expect(answerControl(model, covered, 'XA-02', 0.25).statuses).toEqual({})
  const planned = setStatus(QUICK, 'XA-02', PLAN)
  expect(answerControl(model, planned, 'XA-02', 0.5).statuses).toEqual({ 'XA-02': PLAN })
  expect(answerControl(model, planned, 'XA-02', 1).statuses).toEqual({})
})

test('the scope is "full" only while every applicable control is answered', () => {
  const almost = answerControl(model, QUICK, 'XB-01', 0)
  expect([almost.scope, isFullyAnswered(model, almost)]).toEqual(['quick', false])
  const full = answerControl(model, almost, 'XB-02', 'unknown')
  expect([full.scope, isFullyAnswered(model, full)]).toEqual(['full', true])
  expect(answerControl(model, full, 'XB-01', undefined).scope).toBe('quick')
  const noTeams: Answers = { ...QUICK, context: { teams: false } }
  expect(answerControl(model, noTeams, 'XB-01', 0).scope).toBe('full')
})

test('answering one more control keeps the full scope of answers from a file', () => {
  expect(answerControl(model, answers({ controls: { 'XA-01': 1 } }), 'XB-01', 0).scope).toBe('full')
})

test('layDeeper returns each area’s controls with rungs, values and their origin', () => {
  const given = setStatus(answerControl(model, QUICK, 'XA-02', 0.5), 'XB-01', COVER)
  const [a, b] = layDeeper(model, given, 'no idea')
  expect(a).toMatchObject({
    ...{ area: { id: 'XA' }, answered: 2 },
    controls: [
      { control: { id: 'XA-01' }, reply: 1, from: 'quick' },
      { control: { id: 'XA-02' }, reply: 0.5, from: 'deep' },
    ],
  })
  expect(b).toMatchObject({
    ...{ area: { id: 'XB' }, answered: 1 },
    controls: [
      { control: { id: 'XB-01' }, reply: 0.5, from: 'covered' },
      { control: { id: 'XB-02' }, reply: undefined, from: undefined },
    ],
  })
  expect(a?.controls[0]?.rungs).toEqual([
    { value: 0, label: 'none' },
    { value: 0.25, label: 'little' },
    { value: 0.5, label: 'half' },
    { value: 1, label: 'all' },
    { value: 'unknown', label: 'no idea' },
  ])
})

test('layDeeper lists the critical controls of an area first', () => {
  const mixed = tinyModel()
  for (const control of mixed.controls.slice(3)) control.critical = true
  expect(layDeeper(mixed, answers(), '')[1]?.controls.map(({ control }) => control.id)).toEqual([
    'XB-02',
    'XB-01',
  ])
  expect(layDeeper(model, answers({ context: { teams: false } }), '')[1]?.controls).toHaveLength(1)
})

test('the scope becomes "full" exactly when every control in scope has an answer', () => {
  forAll(
    anyAnswers(model),
    fc.constantFrom(...model.controls.map(({ id }) => id)),
    anyReply,
    (given, id, reply) => {
      const quick = answerControl(model, { ...given, scope: 'quick' }, id, reply)
      const areas = layDeeper(model, quick, '')
      const isWhole = areas.every(({ answered, controls }) => answered === controls.length)
      expect(quick.scope === 'full').toBe(isWhole)
    },
  )
})

const MARK = { tool: 'scubagear', date: '2026-05-04' } as const

test('restoreControl brings back the earlier answer, status, scanner mark and scope', () => {
  const before: Answers = {
    ...setStatus(answerControl(model, QUICK, 'XA-02', 0.5), 'XA-02', PLAN),
    marks: { 'XA-02': MARK },
  }
  const done = answerControl(model, before, 'XA-02', 1)
  expect(done).not.toEqual(before)
  expect(restoreControl(model, done, before, 'XA-02')).toEqual(before)
})

test('restoreControl removes an answer to a control that had only a quiz answer before', () => {
  const done = answerControl(model, QUICK, 'XA-02', 1)
  expect(restoreControl(model, done, QUICK, 'XA-02')).toEqual(QUICK)
})

test('restoreControl keeps later changes to other controls', () => {
  const done = answerControl(model, QUICK, 'XA-02', 1)
  const later: Answers = { ...answerControl(model, done, 'XB-01', 0.5), marks: { 'XB-01': MARK } }
  expect(restoreControl(model, later, QUICK, 'XA-02')).toEqual({
    ...QUICK,
    controls: { 'XB-01': 0.5 },
    marks: { 'XB-01': MARK },
  })
})

test('restoreControl restores the quick scope if one control was unanswered before', () => {
  const before = answerControl(model, QUICK, 'XB-01', 0)
  const done = answerControl(model, before, 'XB-02', 1)
  expect([before.scope, done.scope]).toEqual(['quick', 'full'])
  expect(restoreControl(model, done, before, 'XB-02')).toEqual(before)
})

test('restoreControl keeps the full scope if every control still has an answer', () => {
  const almost = answerControl(model, QUICK, 'XB-01', 0)
  const done = answerControl(model, almost, 'XA-02', 1)
  const full = answerControl(model, done, 'XB-02', 0)
  expect(restoreControl(model, full, almost, 'XA-02').scope).toBe('full')
})

test('restoreControl undoes any answer to a control exactly', () => {
  const anyId = fc.constantFrom('XA-01', 'XA-02', 'XB-01', 'XB-02')
  forAll(anyAnswers(model), anyId, anyReply, (given, id, reply) => {
    expect(restoreControl(model, answerControl(model, given, id, reply), given, id)).toEqual(given)
  })
})

test('a finished job has the value 1 and keeps the value that it had before', () => {
  const done = finishJob(model, QUICK, 'XA-02')
  expect(done).toEqual({ ...answerControl(model, QUICK, 'XA-02', 1), records: { 'XA-02': { was: 0 } } })
  expect(finishedJobs(done)).toEqual({ 'XA-02': 0 })
  expect(finishedJobs(answerControl(model, done, 'XA-02', 0.5))).toEqual({})
  expect(finishedJobs(QUICK)).toEqual({})
})

test.each<[string, Answers, string]>([
  [
    'an accepted risk',
    setStatus(QUICK, 'XA-02', { kind: 'accepted', until: '2027-01-01', why: '' }),
    'XA-02',
  ],
  ['a control in place', QUICK, 'XA-01'],
  ['a control without an answer', QUICK, 'XB-01'],
])('%s that is marked as done had no place in the plan', (_, before, id) => {
  expect(finishJob(model, before, id)).toEqual(answerControl(model, before, id, 1))
})

test('a finished job can be opened again without the answers before it', () => {
  expect(reopenJob(model, finishJob(model, QUICK, 'XA-02'), 'XA-02')).toEqual(QUICK)
  const deep = answerControl(model, QUICK, 'XB-01', 0.5)
  expect(reopenJob(model, finishJob(model, deep, 'XB-01'), 'XB-01')).toEqual(deep)
})

test('restoreControl undoes a finished job exactly, with its notes', () => {
  const anyId = fc.constantFrom('XA-01', 'XA-02', 'XB-01', 'XB-02')
  const anyNoted = anyAnswers(model).chain((one) => withRecords(model, one))
  forAll(anyNoted, anyId, (given, id) => {
    expect(restoreControl(model, finishJob(model, given, id), given, id)).toEqual(given)
  })
})
