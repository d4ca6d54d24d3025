import { expect, test } from 'vitest'
import { finishJob, restoreControl } from '../../src/core/answers/edit.ts'
import { lastChange } from '../../src/state/last-change.ts'
import { type StoredAnswers, recordChangeTimes } from '../../src/state/merge.ts'
import { answers, tinyModel } from '../core/tiny.ts'

const NOTHING: StoredAnswers = { answers: answers(), changed: {} }
const QUICK = answers({ choices: { first: ['all'], second: ['no'] } })

test('the last change is the newest one that can change the plan', () => {
  const changed = { 'choices.first': 5, 'statuses.XA-01': 9, 'records.XA-01': 20, 'marks.XA-01': 30 }
  expect(lastChange({ ...NOTHING, changed })).toBe(9)
  expect(lastChange(NOTHING)).toBeUndefined()
})

test('a job that is marked as done, and undone, is no change of the plan', () => {
  const start = recordChangeTimes(NOTHING, QUICK, 5)
  const done = recordChangeTimes(start, finishJob(tinyModel(), QUICK, 'XA-02'), 7)
  expect(lastChange(done)).toBe(5)
  const undone = restoreControl(tinyModel(), done.answers, QUICK, 'XA-02')
  expect(lastChange(recordChangeTimes(done, undone, 9))).toBe(5)
})

test('an answer to a single control is a change of the plan', () => {
  expect(lastChange(recordChangeTimes(NOTHING, answers({ controls: { 'XA-01': 0.5 } }), 7))).toBe(7)
})
