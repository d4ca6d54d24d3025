import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type RecordDraft,
  checkRecordDraft,
  readRecordDraft,
  recordOf,
} from '../../../src/core/answers/record-form.ts'
import { readRecord } from '../../../src/core/answers/record.ts'
import { anyRecord } from '../anything.ts'
import { forAll } from '../../support/for-all.ts'

const today = '2026-11-24'
const empty: RecordDraft = { who: '', what: '', where: '', date: today }
const proof = { what: 'Export', where: 'Binder', date: '2026-11-03' }
const keysOf = (draft: Partial<RecordDraft>): string[] =>
  checkRecordDraft({ ...empty, ...draft }, today).map(({ field, key }) => `${field} ${key}`)

test('the form starts with the notes of the control, or empty with today’s date', () => {
  expect(readRecordDraft(undefined, today)).toEqual(empty)
  expect(readRecordDraft({ who: 'Ada' }, today)).toEqual({ ...empty, who: 'Ada' })
  expect(readRecordDraft({ who: 'Ada', proof }, today)).toEqual({ who: 'Ada', ...proof })
})

test('a form with a name, a whole proof or nothing has no problems', () => {
  expect(keysOf({})).toEqual([])
  expect(keysOf({ who: 'Ada', date: '' })).toEqual([])
  expect(keysOf(proof)).toEqual([])
  expect(keysOf({ ...proof, date: today })).toEqual([])
})

test('an incomplete proof has a problem for each missing field', () => {
  expect(keysOf({ where: 'Binder' })).toEqual(['what noWhat'])
  expect(keysOf({ what: 'Export', where: '  ' })).toEqual(['where noWhere'])
  expect(keysOf({ ...proof, date: '2026-02-30' })).toEqual(['date noDay'])
  expect(keysOf({ what: 'Export', where: '', date: '' })).toEqual(['where noWhere', 'date noDay'])
})

test('nobody can have seen a proof on a later day', () => {
  expect(keysOf({ ...proof, date: '2026-11-25' })).toEqual(['date laterDay'])
})

test('a text that is too long has a problem with its length and the limit', () => {
  expect(checkRecordDraft({ ...empty, who: 'x'.repeat(61) }, today)).toEqual([
    { field: 'who', key: 'longWho', n: 61, most: 60 },
  ])
  expect(keysOf({ ...proof, what: 'x'.repeat(121), where: '😀'.repeat(301) })).toEqual([
    'what longWhat',
    'where longWhere',
  ])
  expect(keysOf({ ...proof, what: 'x'.repeat(120), where: '😀'.repeat(300) })).toEqual([])
})

test('a form becomes the notes, and an empty form becomes no notes', () => {
  expect(recordOf({ who: ' Ada ', ...proof })).toEqual({ who: 'Ada', proof })
  expect(recordOf({ ...empty, ...proof })).toStrictEqual({ proof })
  expect(recordOf({ ...empty, who: 'Ada' })).toStrictEqual({ who: 'Ada' })
  expect(recordOf(empty)).toBeUndefined()
})

test('notes are the same after editing them in the form without a change', () => {
  forAll(anyRecord, (record) => {
    expect(recordOf(readRecordDraft(record, today))).toStrictEqual(record)
  })
})

test('a form without problems loses no note', () => {
  const text = fc.oneof(fc.string({ maxLength: 70 }), fc.constant(''))
  forAll(text, text, text, fc.constantFrom(today, '', '2027-01-01'), (who, what, where, date) => {
    const draft = { who, what, where, date }
    if (checkRecordDraft(draft, today).length > 0) return
    const record = recordOf(draft)
    expect(record && readRecord(record)).toStrictEqual(record)
    const isBlank = [who, what, where].every((one) => one.trim() === '')
    if (isBlank) expect(record).toBeUndefined()
  })
})
