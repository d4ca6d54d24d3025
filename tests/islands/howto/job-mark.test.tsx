/** Tests that the mark of a job on a how-to page and the ticks of the checklist are the same. */
import { beforeEach, expect, test } from 'vitest'
import { storeTick, tickMark } from '../../../src/islands/howto/job-mark.ts'
import { readTicks, writeTicks } from '../../../src/state/checklist-ticks.ts'

beforeEach(() => localStorage.clear())

test('a mark is a tick of the checklist, and undo removes it', () => {
  writeTicks({ 'IA-02': true })
  const job = tickMark('IA-01')
  expect([job.isDone(), job.mark(), job.isDone()]).toEqual([false, true, true])
  expect(readTicks()).toEqual({ 'IA-01': true, 'IA-02': true })
  expect([job.undo(), job.isDone()]).toEqual([true, false])
  expect(readTicks()).toEqual({ 'IA-02': true })
})

test('a tick that agrees with the result is not stored', () => {
  storeTick('IA-01', false, true)
  expect(readTicks()).toEqual({ 'IA-01': false })
  storeTick('IA-01', true, true)
  expect(localStorage).toHaveLength(0)
})

test.each(['{', 'null', '"x"', '{"IA-01":1}'])('the stored text %s contains no tick', (text) => {
  localStorage.setItem('whose-job/checklist', `${text}\n`)
  expect(tickMark('IA-01').isDone()).toBe(false)
  expect(readTicks()).toEqual({})
})
