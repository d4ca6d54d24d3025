import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveReplies } from '../../../src/core/answers/answers.ts'
import { setStatus } from '../../../src/core/answers/edit.ts'
import {
  type StatusDraft,
  checkStatusDraft,
  applyStatusDraft,
  readStatusDraft,
} from '../../../src/core/answers/status-form.ts'
import type { Status } from '../../../src/core/answers/status.ts'
import { anyAnswers } from '../anything.ts'
import { TODAY, answers, tinyModel, tinyReport } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const QUICK = answers({ choices: { first: ['all'], second: ['no'] }, scope: 'quick' })
const EMPTY: StatusDraft = { kind: 'said', by: '', until: '', product: '', full: false, why: '' }
const keys = (draft: Partial<StatusDraft>): string[] =>
  checkStatusDraft({ ...EMPTY, ...draft }, TODAY).map(({ field, key }) => `${field} ${key}`)

const PLANNED = { kind: 'planned', by: '2026-12-03' } as const
const ACCEPTED = { kind: 'accepted', until: '2027-01-01', why: 'small' } as const
const COVERED = { kind: 'covered', product: 'Guard', full: true } as const

test.each<[string, Status, Partial<StatusDraft>]>([
  ['planned', PLANNED, PLANNED],
  ['accepted', ACCEPTED, ACCEPTED],
  ['covered', { kind: 'covered', by: 'Guard', full: true }, COVERED],
])('the status form of a %s control starts with its status', (_, status, draft) => {
  expect(readStatusDraft(setStatus(QUICK, 'XA-02', status), 'XA-02')).toEqual({ ...EMPTY, ...draft })
})

test('the status form starts with the answer of a control without a status', () => {
  expect(readStatusDraft(QUICK, 'XA-02')).toEqual(EMPTY)
  expect(readStatusDraft(answers({ controls: { 'XA-02': 1 } }), 'XA-02').kind).toBe('done')
})

test('a planned control needs a day that is TODAY or later', () => {
  expect(keys({ kind: 'planned' })).toEqual(['by noDay'])
  expect(keys({ kind: 'planned', by: '2026-02-30' })).toEqual(['by noDay'])
  expect(keys({ kind: 'planned', by: '2026-11-23' })).toEqual(['by pastDay'])
  expect(keys({ kind: 'planned', by: TODAY })).toEqual([])
})

test('an accepted risk needs a day and a reason', () => {
  expect(keys({ kind: 'accepted' })).toEqual(['until noDay', 'why noReason'])
  expect(keys({ kind: 'accepted', until: '2020-01-01', why: 'x'.repeat(201) })).toEqual([
    'until pastDay',
    'why longReason',
  ])
  expect(keys({ kind: 'accepted', until: '2027-01-01', why: 'x'.repeat(200) })).toEqual([])
})

test('the status “covered” needs a product name of at most 60 visible characters', () => {
  expect(keys({ kind: 'covered', product: '  ' })).toEqual(['product noProduct'])
  expect(checkStatusDraft({ ...EMPTY, kind: 'covered', product: 'x'.repeat(61) }, TODAY)).toEqual([
    { field: 'product', key: 'longProduct', n: 61, most: 60 },
  ])
  expect(keys({ kind: 'covered', product: '😀'.repeat(60) })).toEqual([])
  expect(keys({ kind: 'done' })).toEqual([])
  expect(keys({ kind: 'said' })).toEqual([])
})

test('removing the status "done" restores the answer to the quick question', () => {
  const done = applyStatusDraft(model, QUICK, 'XA-02', { ...EMPTY, kind: 'done' })
  expect(resolveReplies(model, done)['XA-02']).toBe(1)
  expect(applyStatusDraft(model, done, 'XA-02', EMPTY)).toEqual(QUICK)
})

test('saving the form without a status keeps the control value 1 from an opened file', () => {
  const file = answers({ controls: { 'XB-01': 1 } })
  expect(applyStatusDraft(model, file, 'XB-01', EMPTY)).toEqual(file)
})

test('changing the status from "done" to planned or accepted removes the value 1', () => {
  const done = applyStatusDraft(model, QUICK, 'XA-02', { ...EMPTY, kind: 'done' })
  const planned = applyStatusDraft(model, done, 'XA-02', { ...EMPTY, ...PLANNED })
  expect(planned).toEqual({ ...QUICK, statuses: { 'XA-02': PLANNED } })
  const accepted = applyStatusDraft(model, done, 'XA-02', { ...EMPTY, ...ACCEPTED })
  expect(accepted.statuses['XA-02']?.kind).toBe('accepted')
})

test('the status "covered" sets the control’s value until the status is removed', () => {
  const covered = applyStatusDraft(model, QUICK, 'XA-02', { ...EMPTY, ...COVERED })
  expect(resolveReplies(model, covered)['XA-02']).toBe(1)
  expect(applyStatusDraft(model, covered, 'XA-02', EMPTY)).toEqual(QUICK)
})

test('setting a status and then removing it restores the report', () => {
  const anyStatusDraft = fc.constantFrom<StatusDraft>(
    { ...EMPTY, ...PLANNED },
    { ...EMPTY, ...ACCEPTED },
    { ...EMPTY, ...COVERED },
  )
  const anyId = fc.constantFrom(...model.controls.map(({ id }) => id))
  forAll(anyAnswers(model), anyId, anyStatusDraft, (given, id, draft) => {
    const { [id]: _, ...statuses } = given.statuses
    const { [id]: __, ...controls } = given.controls
    const before = { ...given, statuses, controls }
    const after = applyStatusDraft(model, applyStatusDraft(model, before, id, draft), id, EMPTY)
    expect(tinyReport(after)).toEqual(tinyReport(before))
  })
})
