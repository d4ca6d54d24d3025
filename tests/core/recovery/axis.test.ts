import { expect, test } from 'vitest'
import { spanOf, ticksOf } from '../../../src/core/recovery/axis.ts'
import { findEvent } from '../../../src/core/recovery/model.ts'
import { type PartOutcome, openWindows } from '../../../src/core/recovery/windows.ts'
import { tiny } from './tiny.ts'

const ask = (id: string, oneDriveRetention = 30): PartOutcome[] =>
  openWindows(tiny, findEvent(tiny, id)!, { day: 0, settings: { oneDriveRetention } })
const days = (id: string, span: number, retention?: number): number[] =>
  ticksOf(ask(id, retention), span).map(({ day }) => day)

test('the time axis is 25% longer than the last recovery window and includes today', () => {
  expect(spanOf(ask('papers'), 0)).toBe(172)
  expect(spanOf(ask('papers'), 300)).toBe(324)
  expect(spanOf(ask('keys'), -30)).toBe(14)
  expect(spanOf(ask('wall'), 0)).toBe(150)
  expect(spanOf(ask('smoke'), 0)).toBe(150)
})

test('the time axis labels the last days of recovery windows, and round day numbers', () => {
  expect(days('papers', 165)).toEqual([0, 29, 60, 90, 122, 136])
  expect(days('keys', 14)).toEqual([0, 4, 7])
  expect(days('papers', 700, 365)).toEqual([0, 180, 364, 457, 540])
  expect(days('papers', 4000, 3650)).toEqual([0, 1095, 2190, 3649])
  expect(days('smoke', 144)).toEqual([0, 30, 60, 90, 120])
})

test('`tight` is true for an axis label that is too close to the previous label', () => {
  expect(
    ticksOf(ask('papers'), 165)
      .filter(({ tight }) => tight)
      .map(({ day }) => day),
  ).toEqual([136])
})
