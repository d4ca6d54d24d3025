import { expect, test } from 'vitest'
import { finishJob, restoreControl } from '../../src/core/answers/edit.ts'
import { dayOfAnswers } from '../../src/state/day-of-answers.ts'
import { type StoredAnswers, recordChangeTimes } from '../../src/state/merge.ts'
import { answers, tinyModel } from '../core/tiny.ts'

const NOTHING: StoredAnswers = { answers: answers(), changed: {} }
const QUICK = answers({ choices: { first: ['all'], second: ['no'] } })
const at = (day: number): number => new Date(2026, 10, day, 12).getTime()
const START = recordChangeTimes(NOTHING, QUICK, at(5))

test('without an answer there is no day', () => {
  expect(dayOfAnswers(NOTHING)).toBeUndefined()
})

test('one corrected answer does not move the day', () => {
  const more = recordChangeTimes(
    START,
    { ...QUICK, choices: { ...QUICK.choices, first: ['no'] }, controls: { 'XA-01': 0.5, 'XA-02': 1 } },
    at(5),
  )
  const corrected = recordChangeTimes(
    more,
    { ...more.answers, choices: { ...more.answers.choices, first: ['all'] } },
    at(9),
  )
  expect(dayOfAnswers(corrected)).toBe('2026-11-05')
})

test('of two days with as many answers, the later one counts', () => {
  const half = recordChangeTimes(START, { ...QUICK, choices: { ...QUICK.choices, first: ['no'] } }, at(9))
  expect(dayOfAnswers(half)).toBe('2026-11-09')
  expect(dayOfAnswers({ ...half, changed: Object.fromEntries(Object.entries(half.changed).reverse()) })).toBe(
    '2026-11-09',
  )
})

test('an answer that was removed, a status, a note and a proof do not count', () => {
  const changed = {
    'choices.first': at(5),
    'choices.gone': at(8),
    'statuses.XA-01': at(9),
    'records.XA-01': at(9),
    'marks.XA-01': at(9),
  }
  expect(dayOfAnswers({ answers: QUICK, changed })).toBe('2026-11-05')
})

test('a job that is marked as done, and undone, does not move the day', () => {
  const done = recordChangeTimes(START, finishJob(tinyModel(), QUICK, 'XA-02'), at(7))
  expect(dayOfAnswers(done)).toBe('2026-11-05')
  const undone = restoreControl(tinyModel(), done.answers, QUICK, 'XA-02')
  expect(dayOfAnswers(recordChangeTimes(done, undone, at(9)))).toBe('2026-11-05')
})

test('an answer to a single control counts', () => {
  expect(dayOfAnswers(recordChangeTimes(NOTHING, answers({ controls: { 'XA-01': 0.5 } }), at(7)))).toBe(
    '2026-11-07',
  )
})
