import { expect, test } from 'vitest'
import { spanOf, ticksOf } from '../../../src/core/recovery/axis.ts'
import { findEvent } from '../../../src/core/recovery/model.ts'
import { type PartOutcome, openWindows } from '../../../src/core/recovery/windows.ts'
import { tiny } from './tiny.ts'

const ask = (id: string, oneDriveRetention = 30): PartOutcome[] =>
  openWindows(tiny, findEvent(tiny, id)!, { day: 0, settings: { oneDriveRetention } })
const days = (id: string, span: number, retention?: number): number[] =>
  ticksOf(ask(id, retention), span).map(({ day }) => day)

test('the time axis is 20% longer than the last recovery window and includes today', () => {
  expect(spanOf(ask('papers'), 0)).toBe(165)
  expect(spanOf(ask('papers'), 300)).toBe(324)
  expect(spanOf(ask('keys'), -30)).toBe(14)
  expect(spanOf(ask('wall'), 0)).toBe(144)
  expect(spanOf(ask('smoke'), 0)).toBe(144)
})

test('the time axis labels the days on which windows open or close, and round days', () => {
  expect(days('papers', 165)).toEqual([0, 30, 60, 90, 123, 137])
  expect(days('keys', 14)).toEqual([0, 5, 7])
  expect(days('papers', 700, 365)).toEqual([0, 180, 365, 458, 540])
  expect(days('papers', 4000, 3650)).toEqual([0, 1095, 2190, 3650])
})

test('an axis label close to the previous label is marked for narrow screens', () => {
  expect(
    ticksOf(ask('papers'), 165)
      .filter(({ tight }) => tight)
      .map(({ day }) => day),
  ).toEqual([137])
})
